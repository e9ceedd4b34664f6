/** A cell as it is typed into the sheet: numbers as they are, texts that must stay texts with an apostrophe. */
export type PastedCell = string | number;

/** Number formats that say "text": Excel writes them into its styles, LibreOffice into `sdnum`. */
const TEXT_FORMAT = /mso-number-format:\s*"?\\?@/i;

/** The number behind what is shown: `sdval` of LibreOffice, `x:num` of Excel. */
function numberOf(cell: Element): number | null {
  const raw = cell.getAttribute('sdval') ?? cell.getAttribute('x:num');
  if (raw === null || raw === '') return null;
  const value = Number(raw);
  return Number.isFinite(value) ? value : null;
}

function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const gap of copy.querySelectorAll('br')) gap.replaceWith('\n');
  // Line breaks of the markup are spaces, as in a browser; those of <br> are kept.
  return (copy.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/[\s ]+/g, ' ').trim())
    .join('\n')
    .trim();
}

/** Rules of classes that the markup carries along, by class name. */
function textClasses(page: Document): ReadonlySet<string> {
  const found = new Set<string>();
  for (const style of page.querySelectorAll('style'))
    for (const rule of (style.textContent ?? '').matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g))
      if (TEXT_FORMAT.test(rule[2] ?? '')) found.add(rule[1] ?? '');
  return found;
}

function isText(cell: Element, classes: ReadonlySet<string>): boolean {
  return (
    TEXT_FORMAT.test(cell.getAttribute('style') ?? '') ||
    [...cell.classList].some((name) => classes.has(name)) ||
    (cell.getAttribute('sdnum') ?? '').endsWith(';@') ||
    cell.hasAttribute('x:str')
  );
}

function valueOf(cell: Element, classes: ReadonlySet<string>): PastedCell {
  const text = textOf(cell);
  if (isText(cell, classes)) return text === '' ? '' : `'${text}`;
  const value = numberOf(cell);
  // A date's serial would lose its look: what is shown is typed again instead.
  return value !== null && !/[/:年月日-]/.test(text.slice(1)) && !text.endsWith('%') ? value : text;
}

/**
 * The first table of what a spreadsheet put on the clipboard as HTML: exact numbers instead of rounded ones, texts such as
 * `007` as texts, merged cells as one value beside blanks. Null when there is no table in it.
 */
export function fromHtml(html: string): PastedCell[][] | null {
  const page = new DOMParser().parseFromString(html.replace(/\n/g, ' '), 'text/html');
  const table = page.querySelector('table');
  if (!table) return null;
  const classes = textClasses(page);
  const rows: PastedCell[][] = [];
  const at = (row: number): PastedCell[] => (rows[row] ??= []);
  [...table.rows].forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while (at(row)[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1)
          at(row + down)[column + right] = down === 0 && right === 0 ? valueOf(cell, classes) : '';
      column += cell.colSpan;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  return width === 0
    ? null
    : rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}
