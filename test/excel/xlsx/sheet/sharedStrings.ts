import type { Dropped } from '../dropped';
import { decodeText } from '../xml/text';
import { XmlScanner } from '../xml/scanner';

/** The texts of a workbook's cells, by number. */
export function readSharedStrings(xml: string | null, dropped: Dropped): string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open' && scanner.name === 'si') strings.push(readRichText(scanner, dropped));
  }
  return strings;
}

/** Text of an `<si>` or `<is>` that just opened: runs put together, readings (furigana, pinyin) left out. */
export function readRichText(scanner: XmlScanner, dropped: Dropped): string {
  let text = '';
  for (let depth = 1; depth > 0;) {
    const token = scanner.next();
    if (token === 'end') break;
    if (token === 'close') depth -= 1;
    if (token !== 'open') continue;
    if (scanner.name === 't') text += scanner.innerText();
    else if (scanner.name === 'rPh') {
      dropped.note('Readings above texts (furigana, pinyin)');
      scanner.skipElement();
    } else {
      if (scanner.name === 'rPr')
        dropped.note('Formatting of parts of a text: the whole cell has one format');
      depth += 1;
    }
  }
  return decodeText(text);
}
