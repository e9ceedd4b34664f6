import type { WorkbookModel } from '../../model/workbook';
import { CONTENT, NS, RELATION } from '../package/namespaces';
import type { PackageReader } from '../package/reader';
import type { PackageWriter } from '../package/writer';
import { attributeString, decodeText, escapeText } from '../xml/text';
import { childrenNamed, parseXml } from '../xml/tree';
import { element } from '../xml/write';
import { XmlError } from '../xml/scanner';

/**
 * Excel keeps an add-in's document settings in the add-in's own web extension part. The stand-in has one add-in and keeps
 * them in a custom XML part of its own, which real Excel carries along and does not show to the add-in.
 */
const SETTINGS = 'urn:stand-in-excel:document-settings';

export function readCustomXml(book: WorkbookModel, files: PackageReader, path: string): void {
  for (const { target } of files.relationsOf(path, 'customXml')) {
    const xml = files.text(target);
    if (xml === null) continue;
    const properties = files.relationsOf(target, 'customXmlProps')[0];
    const id = (properties && files.xml(properties.target)?.attributes['ds:itemID']) ?? book.newId();
    const namespaceUri = namespaceOf(xml);
    if (namespaceUri === SETTINGS) readSettings(book, xml);
    else book.customXmlParts.set(id, { id, xml, namespaceUri });
  }
}

/** Namespace of the root element. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  const prefix = root?.[1];
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return (
    new RegExp(`\\s${name.replace(/[.]/g, '\\.')}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? '')?.[1] ?? ''
  );
}

function readSettings(book: WorkbookModel, xml: string): void {
  try {
    for (const { attributes, text } of childrenNamed(parseXml(xml), 'setting')) {
      book.settings.set(decodeText(attributes.name ?? ''), JSON.parse(decodeText(text)) as unknown);
    }
  } catch (problem) {
    if (!(problem instanceof SyntaxError) && !(problem instanceof XmlError)) throw problem;
  }
}

/** @param path of the workbook's part */
export function addCustomXml(book: WorkbookModel, files: PackageWriter, path: string): void {
  const parts = [...book.customXmlParts.values()].map(({ id, xml }) => ({ id, xml }));
  if (book.settings.size > 0) {
    const settings = [...book.settings].map(([name, value]) =>
      element('setting', { name: attributeString(name) }, escapeText(JSON.stringify(value) ?? 'null')),
    );
    parts.push({ id: book.newId(), xml: element('settings', { xmlns: SETTINGS }, ...settings) });
  }
  parts.forEach(({ id, xml }, i) => {
    const item = `customXml/item${i + 1}.xml`;
    const properties = `customXml/itemProps${i + 1}.xml`;
    files.add(item, xml);
    files.relate(path, RELATION.customXml, item);
    const store = element(
      'ds:datastoreItem',
      { 'ds:itemID': id, 'xmlns:ds': NS.customXml },
      element('ds:schemaRefs'),
    );
    files.addXml(properties, store, CONTENT.customXmlProperties);
    files.relate(item, RELATION.customXmlProperties, properties);
  });
}
