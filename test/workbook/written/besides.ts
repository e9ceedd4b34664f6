import { rect } from '../../excel/model/address';
import type { Input, Workbook } from '../../excel/model/types';

/** Sheets that lie in a workbook beside its ledger and are none. */
const BESIDES: readonly (readonly [name: string, rows: readonly (readonly Input[])[]])[] = [
  ['说明', [['本表由财务部维护'], ['如有疑问请联系 王敏'], ["'2025-03-31"]]],
  [
    '价目表',
    [
      ['品名', '规格', '单价'],
      ['轴承', '6204', 12.5],
      ['法兰', 'DN50', 88],
      ['阀门', 'DN80', 140.2],
    ],
  ],
  [
    'Staff',
    [
      ['Name', 'Department', 'Hired', 'Phone'],
      ['L. Baker', 'Sales', 43_100, "'555 0100"],
      ['G. Hughes', 'Finance', 44_020, "'555 0101"],
    ],
  ],
  ['Blank', []],
  // More of it than fits into one answer together with the others.
  ['Log', Array.from({ length: 50 }, (_, i) => [`${i} ${'x'.repeat(700)}`])],
];
/** Bytes that hold the first rows of every sheet by itself, but not of all of them together. */
export const LIMIT_OF_TOPS = 40_000;

/** Adds some of them, before and behind what is there. */
export function addBesides(workbook: Workbook, which: readonly number[]): void {
  which.forEach((index, i) => {
    const [name = '', rows = []] = BESIDES[index % BESIDES.length] ?? [];
    const sheet = workbook.addSheet(name, {
      position: i % 2 === 0 ? 0 : workbook.sheets.length,
      source: 'File',
    });
    rows.forEach((row, at) => {
      if (row.length > 0) sheet.writeInput(rect(at, 0, at, row.length - 1), [row], { source: 'File' });
    });
  });
}
