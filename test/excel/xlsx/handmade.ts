import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Handmade {
  /** Content of `<worksheet>`. */
  readonly sheet: string;
  /** Content of `<workbook>` before and after its sheets. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Relationships of the sheet: id, kind, target. */
  readonly sheetRelations?: readonly (readonly [string, string, string])[];
  /** Relationships of the workbook beyond the usual ones: kind, target. */
  readonly bookRelations?: readonly (readonly [string, string])[];
  readonly parts?: Readonly<Record<string, string>>;
}

const relations = (items: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A file as other programs write them, from the XML that a test is about. */
export function handmadeFile(made: Handmade): Uint8Array {
  const book: [string, string, string][] = [
    ['s1', 'worksheet', 'worksheets/sheet1.xml'],
    ['t1', 'sharedStrings', 'sharedStrings.xml'],
    ['y1', 'styles', 'styles.xml'],
    ...(made.bookRelations ?? []).map(([kind, target], i): [string, string, string] => [
      `x${i}`,
      kind,
      target,
    ]),
  ];
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">${made.beforeSheets ?? ''}<sheets><sheet name="Sheet1" sheetId="1" r:id="s1"/></sheets>${made.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(book),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}">${made.sheet}</worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations(made.sheetRelations ?? []),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${made.sharedStrings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${made.styles ?? ''}</styleSheet>`,
    ...made.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}
