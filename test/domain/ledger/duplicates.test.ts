import fc from 'fast-check';
import {
  addNumbers,
  hashNumbers,
  newDocumentNumbers,
  reserveNumbers,
  type DocumentNumbers,
} from '../../../src/domain/ledger/documentNumbers';
import { createDuplicateFinder } from '../../../src/domain/ledger/duplicates';
import { newNumberedTexts } from '../../../src/domain/ledger/numberedTexts';
import { createTextIndex, UNREAD } from '../../../src/domain/ledger/textIndex';
import { runSteps } from '../../../src/domain/steps';
import { readSheet } from './sheet';

interface Item {
  readonly docNo: string;
  readonly otherNo: string;
  readonly customer: number;
  readonly amount: number;
  readonly due: number;
}

const item = fc.record<Item>({
  docNo: fc.oneof(fc.constantFrom('', '1', '2', 'Aa', 'BB', 'INV-1'), fc.string({ maxLength: 3 })),
  otherNo: fc.constantFrom('', 'x'),
  customer: fc.integer({ min: 0, max: 2 }),
  amount: fc.constantFrom(100, 200, -100),
  due: fc.constantFrom(45_000, 45_001),
});

function add(numbers: DocumentNumbers, texts: readonly string[]): void {
  const block = newNumberedTexts(texts.length);
  texts.forEach((text, i) => numbers.forms.take(text, block, i));
  reserveNumbers(numbers, numbers.count + texts.length, true);
  addNumbers(
    numbers,
    block,
    Int32Array.from(texts, (_, i) => i),
  );
}

function numbersOf(texts: readonly string[]): DocumentNumbers {
  const numbers = newDocumentNumbers();
  add(numbers, texts);
  return numbers;
}

function finderOf(items: readonly Item[]) {
  const docNo = items.map((one) => one.docNo);
  return createDuplicateFinder({
    count: items.length,
    otherNo: items.map(({ otherNo }) => otherNo),
    numbers: runSteps(hashNumbers(numbersOf(docNo))),
    customer: Int32Array.from(items, ({ customer }) => customer),
    currency: new Uint16Array(items.length),
    amount: Float64Array.from(items, ({ amount }) => amount),
    due: Int32Array.from(items, ({ due }) => due),
    doc: new Int32Array(items.length),
  });
}

/** The definition, row against row. */
function expected(items: readonly Item[], row: number, added: readonly number[]) {
  const mine = items[row]!;
  if (mine.docNo === '') return null;
  const same = added.filter((at) => items[at]!.docNo === mine.docNo && items[at]!.customer === mine.customer);
  const repeats = same.find((at) => JSON.stringify(items[at]) === JSON.stringify(mine));
  if (repeats !== undefined) return { repeats, sharesNumber: -1 };
  return same[0] === undefined ? null : { repeats: -1, sharesNumber: same[0] };
}

test('repeated rows and shared numbers are those that comparing every row with every other finds', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), (items) => {
      const finder = finderOf(items);
      const added: number[] = [];
      items.forEach((_, row) => {
        const found = finder.add(row);
        expect(found).toEqual(expected(items, row, added));
        if (!found || found.repeats < 0) added.push(row);
      });
    }),
  );
});

test('a hundred thousand rows under one number are told apart without comparing each with each', () => {
  const items = Array.from({ length: 100_000 }, (_, i): Item => ({
    docNo: 'see contract',
    otherNo: '',
    customer: 0,
    amount: i,
    due: 45_000,
  }));
  const finder = finderOf(items);
  const found = items.map((_, row) => finder.add(row));
  expect(found.filter((one) => one?.sharesNumber === 0)).toHaveLength(99_999);
  expect(found.some((one) => one !== null && one.repeats >= 0)).toBe(false);
});

test('a number that came twice is never overlooked, and one that came once is rarely looked at again', () => {
  const texts = Array.from({ length: 50_000 }, (_, i) => `INV-${100_000 + i}`);
  const once = runSteps(hashNumbers(numbersOf(texts)));
  expect(once.hash.filter((hash) => once.filter.mayRepeat(hash))).toHaveLength(0);
  const twice = runSteps(hashNumbers(numbersOf([...texts, 'INV-100777'])));
  expect(twice.hash.filter((hash) => twice.filter.mayRepeat(hash))).toHaveLength(2);
});

test('numbers that ascend from row to row, blanks aside, are known not to repeat', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 8 }), fc.nat(8), (texts, cut) => {
      const numbers = newDocumentNumbers();
      add(numbers, texts.slice(0, cut));
      add(numbers, texts.slice(cut));
      const said = texts.filter((text) => text !== '');
      if (numbers.ascend) expect(new Set(said).size).toBe(said.length);
    }),
  );
  const series = ['INV-08', '', 'CN-001', 'INV-09', 'draft', 'INV-10', 'CN-002', 'sketch'];
  expect(numbersOf(series).ascend).toBe(true);
  expect(numbersOf([...series, 'CN-002']).ascend).toBe(false);
  expect(numbersOf([...series, 'draft']).ascend).toBe(false);
});

test('a text is read once, however many there are, and remembered for what it is to the letter', () => {
  const text = fc.oneof(fc.string({ maxLength: 2 }), fc.stringMatching(/^[A-C]?0?\d{1,7}$/));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3000 }), (texts) => {
      const read: string[] = [];
      const index = createTextIndex((one) => read.push(one) - 2);
      const firsts = [...new Set(texts)];
      expect(texts.map(index.of)).toEqual(texts.map((one) => firsts.indexOf(one) - 1));
      expect(read).toEqual(firsts);
    }),
  );
  const read: string[] = [];
  const index = createTextIndex((one) => read.push(one) - 1);
  const many = Array.from({ length: 5000 }, (_, i) => [`C${i}`, `${i} Ltd`, `${i % 40}-${i * 997}`]).flat();
  expect(many.map(index.of)).toEqual(many.map((_, i) => i));
  expect(many.map(index.of)).toEqual(many.map((_, i) => i));
});

test('what texts were read as is known of a whole column at once, and what was not read is said to be unread', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'CNY', 'USD', 'CHF', 'C1', 'C2', 'c1', null, 5),
    fc.stringMatching(/^[A-C]?0?\d{1,7}$/),
    fc.string({ maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 40 }), { maxLength: 20 }), (columns) => {
      const read: string[] = [];
      const index = createTextIndex((one) => read.push(one) - 2);
      for (const cells of columns) {
        const known = new Int32Array(cells.length);
        const expected = cells.map((one) =>
          typeof one === 'string' && read.includes(one) ? read.indexOf(one) - 1 : UNREAD,
        );
        expect(index.known(cells, cells.length, known)).toBe(expected.includes(UNREAD));
        expect([...known]).toEqual(expected);
        for (const one of cells) if (typeof one === 'string') index.of(one);
      }
    }),
  );
});

describe('numbers that look the same', () => {
  const D = 45_700;
  const HEAD = ['客户名称', '发票号', '到期日', '未收余额'];
  test.each([
    ['a zero-width space', 'INV\u200b-001'],
    ['a zero-width space at the end', 'INV-001\u200b'],
    ['a zero-width space among the digits', 'INV-0\u200b01'],
    ['a byte order mark', '\ufeffINV-001'],
    ['a soft hyphen beside the hyphen', 'INV-\u00ad001'],
    ['a hyphen that breaks no line', 'INV\u2011001'],
    ['a minus sign', 'INV\u2212001'],
    ['a space that breaks no line around it', '\u00a0INV-001\u00a0'],
    ['full width', 'ＩＮＶ－００１'],
  ])('are compared without %s, and shown with it', (_, number) => {
    const { reading } = readSheet([
      HEAD,
      ['甲', 'INV-001', D, 100],
      ['甲', number, D, 100],
      ['甲', 'INV-002', D, 100],
      ['乙', number, D, 100],
    ]);
    expect(
      reading.setAside.map(({ sheetRow, reason, detail, docNo }) => [sheetRow, reason, detail, docNo]),
    ).toEqual([[3, 'duplicate', '2', number.trim()]]);
    expect(reading.ledger.docNo.at(2)).toBe(number.trim());
  });

  test('are told from numbers that differ, whatever else is in them', () => {
    const numbers = [
      '发票-001',
      '发票\u2011002',
      'INV-001',
      'INV-\u200b002',
      '甲\u200b',
      '乙\u200b',
      '\u200b',
    ];
    const { reading } = readSheet([HEAD, ...numbers.map((number) => ['甲', number, D, 100])]);
    expect(reading.setAside).toEqual([]);
    expect([...reading.ledger.docNo]).toEqual(numbers);
  });

  test('say the second number of an invoice alike too', () => {
    const { reading } = readSheet([
      ['客户名称', '发票号', '单据编号', '到期日', '未收余额'],
      ['甲', 'F1', 'SO-1', D, 100],
      ['甲', 'F1', 'SO\u20111', D, 100],
      ['甲', 'F1', 'SO-2', D, 100],
    ]);
    expect(reading.setAside.map(({ sheetRow }) => sheetRow)).toEqual([3]);
  });
});
