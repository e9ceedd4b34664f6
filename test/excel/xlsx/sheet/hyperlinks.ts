import { rectName, tryParseRect } from '../../model/address';
import { RELATION } from '../package/namespaces';
import { attributeString, decodeText } from '../xml/text';
import { childrenNamed, relationId, type XmlNode } from '../xml/tree';
import { element } from '../xml/write';
import type { SheetContext } from './context';
import type { SheetWrite } from './writeSheet';

export function readHyperlinks(list: XmlNode, { sheet, files, path }: SheetContext): void {
  for (const node of childrenNamed(list, 'hyperlink')) {
    const { ref = '', location, tooltip, display } = node.attributes;
    const rect = tryParseRect(ref);
    const address = files.relation(path, relationId(node))?.target;
    if (!rect) continue;
    sheet.objects.hyperlinks.push({
      rect,
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: decodeText(location) }),
      ...(tooltip === undefined ? {} : { screenTip: decodeText(tooltip) }),
      ...(display === undefined ? {} : { textToDisplay: decodeText(display) }),
    });
  }
}

export function hyperlinksXml({ sheet, files, path }: SheetWrite): string {
  const text = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : attributeString(value);
  const items = sheet.hyperlinks.map(({ rect, address, documentReference, screenTip, textToDisplay }) =>
    element('hyperlink', {
      ref: rectName(rect),
      'r:id':
        address === undefined
          ? undefined
          : files.relate(path, RELATION.hyperlink, address.replace(/\s/g, '%20'), true),
      location: text(documentReference),
      tooltip: text(screenTip),
      display: text(textToDisplay),
    }),
  );
  return items.length === 0 ? '' : element('hyperlinks', {}, ...items);
}
