import fc from 'fast-check';
import { parseRect } from '../model/address';
import { parseCsv } from './csv/parse';
import { openCsv } from '.';

async function open(content: Uint8Array | string, options: Parameters<typeof openCsv>[1] = {}) {
  const { workbook, dropped } = await openCsv(content, options);
  const sheet = workbook.activeSheet;
  const used = sheet.usedRange();
  return { workbook, sheet, dropped, values: used ? sheet.readValues({ ...used, r1: 0, c1: 0 }) : [] };
}

describe('Opening a .csv', () => {
  test('reads every field as if it were typed, as Excel does by a double click', async () => {
    const { sheet, values } = await open(
      'No.,Due,Amount,Share,Paid,Open\n007,6/30/2026,"$1,234.50",13%,TRUE,=1+2\n0000611365,2026-01-31,(5.00),1.5E3,-x,+8613800\n',
    );
    expect(values).toEqual([
      ['No.', 'Due', 'Amount', 'Share', 'Paid', 'Open'],
      [7, 46203, 1234.5, 0.13, true, 3],
      [611365, 46053, -5, 1500, { error: '#NAME?' }, 8613800],
    ]);
    expect(sheet.readText(parseRect('A2:D2'))).toEqual([['7', '6/30/2026', '$1,234.50 ', '13%']]);
  });

  test('follows the language of Excel in dates', async () => {
    const { sheet } = await open('2026年6月30日,2026/6/30\n', { locale: 'zh-CN' });
    expect(sheet.readValues(parseRect('A1:B1'))).toEqual([[46203, 46203]]);
    expect(sheet.readText(parseRect('A1:B1'))).toEqual([['2026年6月30日', '2026/6/30']]);
  });

  test('keeps formulas that cannot be read as text', async () => {
    expect((await open('=1+,-- none --,+86 138\n')).values).toEqual([['=1+', '-- none --', '+86 138']]);
  });

  test.each([
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0xe4, 0xb9, 0x99, 0x2c, 0x31]],
    ['UTF-8 without one', [0xe4, 0xb9, 0x99, 0x2c, 0x31]],
    ['GB18030, as Excel for China saves it', [0xd2, 0xd2, 0x2c, 0x31]],
    ['UTF-16, as "Unicode text"', [0xff, 0xfe, 0x59, 0x4e, 0x2c, 0x00, 0x31, 0x00]],
  ])('reads %s', async (_, bytes) => {
    expect((await open(new Uint8Array(bytes))).values).toEqual([['乙', 1]]);
  });

  test('names its sheet after the file, as far as a sheet can be named so', async () => {
    const name = 'C:\\ledgers\\合计[2026]: a very long name of a ledger file.csv';
    expect((await open('1', { name })).sheet.name).toBe('合计_2026__ a very long name of a');
    expect((await open('1', { name: '???.csv' })).sheet.name).toBe('___');
    expect((await open('1')).sheet.name).toBe('Sheet1');
  });

  test('says what a sheet cannot hold', async () => {
    const { dropped, values } = await open('x'.repeat(40000));
    expect(dropped).toEqual(['The end of texts longer than 32,767 characters']);
    expect(values).toEqual([['x'.repeat(32767)]]);
  });

  test('of nothing is an empty sheet', async () => {
    expect((await open('')).values).toEqual([]);
    expect((await open(new Uint8Array())).values).toEqual([]);
  });
});

describe('The fields of a .csv', () => {
  test.each([
    [
      'quotes and line feeds inside them',
      '"a ""b""","c\nd"\r\n1,2',
      ',',
      [
        ['a "b"', 'c\nd'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons that the lines agree on',
      'a;b;c\n1,5;2;3\n',
      ';',
      [
        ['a', 'b', 'c'],
        ['1,5', '2', '3'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1,2\t3\n',
      '\t',
      [
        ['a', 'b'],
        ['1,2', '3'],
      ],
    ],
    ['a delimiter that the file names', 'sep=|\na|b,c\n', '|', [['a', 'b,c']]],
    [
      'empty fields at the ends of lines',
      'a,\n,b',
      ',',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['quotes inside a plain field', 'a"b,c"\n', ',', [['a"b', 'c"']]],
    ['a quote that never closes', '"a,b\nc', ',', [['a,b\nc']]],
    [
      'old line ends of the Macintosh',
      'a,b\rc,d',
      ',',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a quoted empty line', 'a\n""\nb\n', ',', [['a'], [''], ['b']]],
  ])('are split by %s', (_, text, delimiter, rows) => {
    expect(parseCsv(text)).toEqual({ delimiter, rows });
  });

  test('come out as they were quoted in (RFC 4180)', () => {
    const field = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '中', '1'),
      maxLength: 8,
    });
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replace(/"/g, '""')}"`).join(','))
          .join('\r\n');
        expect(parseCsv(text).rows).toEqual(rows);
      }),
    );
  });
});
