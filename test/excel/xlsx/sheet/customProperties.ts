import { decodeUtf16 } from '../package/reader';
import { CONTENT, RELATION } from '../package/namespaces';
import { attributeString, decodeText } from '../xml/text';
import { childrenNamed, relationId, type XmlNode } from '../xml/tree';
import { element } from '../xml/write';
import type { SheetContext } from './context';
import { nextNumber } from './writeContext';
import type { SheetWrite } from './writeSheet';

/** `worksheet.customProperties`: a part each, with the value in UTF-16 (ECMA-376 part 1 §12.3.4). */
export function readCustomProperties(list: XmlNode, { sheet, files, path }: SheetContext): void {
  for (const node of childrenNamed(list, 'customPr')) {
    const relation = files.relation(path, relationId(node));
    const bytes = relation && files.bytes(relation.target);
    if (bytes) sheet.customProperties.set(decodeText(node.attributes.name ?? ''), decodeUtf16(bytes));
  }
}

export function customPropertiesXml(write: SheetWrite): string {
  const { sheet, files, path } = write;
  const items = [...sheet.customProperties].map(([name, value]) => {
    const target = `xl/customProperty${nextNumber(write, 'customProperty')}.bin`;
    files.add(target, encodeUtf16(value), CONTENT.customProperty);
    return element('customPr', {
      name: attributeString(name),
      'r:id': files.relate(path, RELATION.customProperty, target),
    });
  });
  return items.length === 0 ? '' : element('customProperties', {}, ...items);
}

function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}
