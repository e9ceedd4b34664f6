import type { DocumentProperties } from '../../model/types';
import type { WorkbookModel } from '../../model/workbook';
import { CONTENT, NS, RELATION } from '../package/namespaces';
import type { PackageReader } from '../package/reader';
import type { PackageWriter } from '../package/writer';
import { attributeString, decodeText } from '../xml/text';
import { child, flagOf, type XmlNode } from '../xml/tree';
import { element, textElement } from '../xml/write';

/** Name of the model, part, element, in the order in which they are written. */
const FIELDS: readonly (readonly [keyof DocumentProperties, 'core' | 'app', string])[] = [
  ['title', 'core', 'dc:title'],
  ['subject', 'core', 'dc:subject'],
  ['author', 'core', 'dc:creator'],
  ['keywords', 'core', 'cp:keywords'],
  ['comments', 'core', 'dc:description'],
  ['lastAuthor', 'core', 'cp:lastModifiedBy'],
  ['created', 'core', 'dcterms:created'],
  ['modified', 'core', 'dcterms:modified'],
  ['category', 'core', 'cp:category'],
  ['manager', 'app', 'Manager'],
  ['company', 'app', 'Company'],
];
/** Format identifier of all custom properties: ECMA-376 part 1 §22.3.2.2. */
const CUSTOM_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export function readProperties(book: WorkbookModel, files: PackageReader): void {
  const part = (kind: string): XmlNode | undefined => {
    const relation = files.relationsOf('', kind)[0];
    return (relation && files.xml(relation.target)) ?? undefined;
  };
  const parts = { core: part('core-properties'), app: part('extended-properties') };
  for (const [field, where, name] of FIELDS) {
    const found = child(parts[where], name.replace(/^.*:/, ''));
    if (found) book.properties[field] = decodeText(found.text);
  }
  for (const property of part('custom-properties')?.children ?? []) {
    const [value] = property.children;
    const { name } = property.attributes;
    if (value && name !== undefined) book.customProperties.set(decodeText(name), readVariant(value));
  }
}

function readVariant({ name, text }: XmlNode): string | number | boolean {
  if (name === 'bool') return flagOf(text.trim());
  return /^(?:i|ui|r)\d$|^u?int$|^decimal$/.test(name) ? Number(text) : decodeText(text);
}

/** Excel repairs a file with a date that it cannot read. */
const isWritten = (name: string, value: string): boolean =>
  value !== '' && (!name.startsWith('dcterms:') || !Number.isNaN(Date.parse(value)));

const dateText = (value: string): string => new Date(value).toISOString().replace(/\.\d+Z$/, 'Z');

export function addProperties(book: WorkbookModel, files: PackageWriter): void {
  const fields = (part: 'core' | 'app'): string[] =>
    FIELDS.filter(([field, where, name]) => where === part && isWritten(name, book.properties[field])).map(
      ([field, , name]) => {
        const type = name.startsWith('dcterms:') ? { 'xsi:type': 'dcterms:W3CDTF' } : undefined;
        return textElement(name, type ? dateText(book.properties[field]) : book.properties[field], type);
      },
    );
  const core = element(
    'cp:coreProperties',
    {
      'xmlns:cp': NS.coreProperties,
      'xmlns:dc': NS.dublinCore,
      'xmlns:dcterms': NS.dublinTerms,
      'xmlns:xsi': NS.schemaInstance,
    },
    ...fields('core'),
  );
  const app = element(
    'Properties',
    { xmlns: NS.appProperties },
    textElement('Application', 'Microsoft Excel'),
    ...fields('app'),
  );
  files.relate('', RELATION.core, 'docProps/core.xml');
  files.addXml('docProps/core.xml', core, CONTENT.core);
  files.relate('', RELATION.app, 'docProps/app.xml');
  files.addXml('docProps/app.xml', app, CONTENT.app);
  if (book.customProperties.size === 0) return;
  files.relate('', RELATION.custom, 'docProps/custom.xml');
  files.addXml('docProps/custom.xml', customXml(book.customProperties), CONTENT.custom);
}

function customXml(properties: ReadonlyMap<string, string | number | boolean>): string {
  const items = [...properties].map(([name, value], i) =>
    element(
      'property',
      { fmtid: CUSTOM_FORMAT, pid: i + 2, name: attributeString(name) },
      textElement(variantName(value), String(value)),
    ),
  );
  return element('Properties', { xmlns: NS.customProperties, 'xmlns:vt': NS.variantTypes }, ...items);
}

function variantName(value: string | number | boolean): string {
  if (typeof value === 'boolean') return 'vt:bool';
  if (typeof value === 'string') return 'vt:lpwstr';
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'vt:i4' : 'vt:r8';
}
