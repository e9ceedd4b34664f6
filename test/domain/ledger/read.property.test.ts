import fc from 'fast-check';
import { createLedgerReader, recognise } from '../../../src/domain/ledger';
import type { Cell, Field, LedgerReading } from '../../../src/domain/ledger/types';
import { HEADERS, items, plainRow, plainSheet, type HeaderLanguage, type Item } from './generated';
import { columnsOf, keptOf, OPTIONS, readSheet, type Row } from './sheet';

/** What was kept, without the place where it stood. */
function content(reading: LedgerReading): string[] {
  return keptOf(reading)
    .map(([, ...rest]) => rest.join('|'))
    .sort();
}

function truth(all: readonly Item[]): string[] {
  return all.map(({ code, due, cents, currency }) => [code, due, cents, currency].join('|')).sort();
}

const language = fc.constantFrom<HeaderLanguage>('zh-CN', 'zh-TW', 'en');

test('a clean ledger is kept whole, under headers of any of the three languages', () => {
  fc.assert(
    fc.property(items, language, (all, headers) => {
      const { recognition, reading } = readSheet(plainSheet(all, headers));
      expect(recognition.kind).toBe('open_items');
      expect(content(reading)).toEqual(truth(all));
      expect(reading.setAside).toEqual([]);
      expect(reading.tieOut.every(({ ties }) => ties)).toBe(true);
    }),
  );
});

test('the order of rows changes nothing', () => {
  fc.assert(
    fc.property(items, fc.infiniteStream(fc.nat()), (all, keys) => {
      const shuffled = all
        .map((item) => ({ item, key: Number(keys.next().value) }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item);
      expect(content(readSheet(plainSheet(shuffled)).reading)).toEqual(truth(all));
    }),
  );
});

test('the order of columns and blank columns between them change nothing', () => {
  fc.assert(
    fc.property(items, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, -1, -1], { minLength: 9 }), (all, order) => {
      const rows = plainSheet(all).map((row) =>
        order.map((column): Cell => (column < 0 ? null : (row[column] ?? null))),
      );
      expect(content(readSheet(rows).reading)).toEqual(truth(all));
    }),
  );
});

test('blank rows and title rows change nothing', () => {
  const blank: Row = [null, '', null, ' ', null, null, null];
  fc.assert(
    fc.property(items, fc.infiniteStream(fc.nat({ max: 2 })), fc.nat({ max: 3 }), (all, gaps, titles) => {
      const [header = [], ...body] = plainSheet(all);
      const top: Row[] = Array.from({ length: titles }, () => [
        '应收账款明细表',
        null,
        null,
        null,
        null,
        null,
        null,
      ]);
      const spaced = body.flatMap((row) => [
        ...Array.from({ length: Number(gaps.next().value) }, () => blank),
        row,
      ]);
      const { reading } = readSheet([...top, header, ...spaced]);
      expect(content(reading)).toEqual(truth(all));
      expect(reading.structuralRows.length + reading.ledger.count).toBe(top.length + 1 + spaced.length);
    }),
  );
});

test('hidden rows count like any other, and all of them can be set aside', () => {
  fc.assert(
    fc.property(items, fc.infiniteStream(fc.boolean()), (all, coin) => {
      const hidden = all.flatMap((_, i) => (coin.next().value ? [i + 2] : []));
      const rows = plainSheet(all);
      expect(content(readSheet(rows, {}, hidden).reading)).toEqual(truth(all));
      const { reading } = readSheet(rows, { hiddenRows: 'set_aside' }, hidden);
      expect(reading.setAside.map(({ sheetRow }) => sheetRow)).toEqual(hidden);
      expect(reading.tieOut.every(({ ties }) => ties)).toBe(true);
    }),
  );
});

test('reading in blocks of any size gives what reading in one piece gives', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 7 }), (all, size) => {
      const rows = plainSheet(all);
      const recognition = recognise({ top: rows, rowCount: rows.length });
      const whole = columnsOf(rows, recognition);
      const reader = createLedgerReader(recognition, OPTIONS);
      for (let start = 0; start < whole.rowCount; start += size) {
        const columns: Partial<Record<Field, readonly Cell[]>> = {};
        for (const [field, cells] of Object.entries(whole.columns))
          columns[field as Field] = cells.slice(start, start + size);
        const rowCount = Math.min(size, whole.rowCount - start);
        reader.push({ firstRow: whole.firstRow + start, rowCount, columns, hidden: null, date1904: false });
      }
      expect(reader.finish()).toEqual(readSheet(rows).reading);
    }),
  );
});

/** Things that happen to cells of a row: column, and what then stands there. */
const damages: readonly (readonly [column: number, cell: Cell])[] = [
  [4, '2025-02-30'],
  [4, '待定'],
  [4, null],
  [4, { error: '#N/A' }],
  [3, '2025/13/45'],
  [6, '待核对'],
  [6, { error: '#REF!' }],
  [6, 0],
  [6, '-'],
  [6, null],
  [5, '火星币'],
  [5, null],
  [2, null],
  [1, null],
  [0, null],
];

test('whatever dirt falls on a ledger, kept + set aside + unapplied is the sheet, and every row went somewhere', () => {
  const dirt = fc.record({
    damage: fc.option(fc.constantFrom(...damages), { freq: 1 }),
    repeats: fc.integer({ min: 0, max: 9 }),
    subtotal: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(items, fc.infiniteStream(dirt), (all, stream) => {
      const body = all.flatMap((item): Row[] => {
        const { damage, repeats, subtotal } = stream.next().value;
        const row = [...plainRow(item)];
        if (damage) row[damage[0]] = damage[1];
        const rows: Row[] = repeats === 0 ? [row, row] : [row];
        return subtotal === 0 ? [...rows, [null, '小计', null, null, null, null, 123.45]] : rows;
      });
      const rows: Row[] = [[...HEADERS['zh-CN']], ...body, [null, '合计', null, null, null, null, 99]];
      const { reading } = readSheet(rows);
      const { ledger, setAside, unapplied, structuralRows, tieOut } = reading;
      expect(tieOut.filter(({ ties }) => !ties)).toEqual([]);
      const went = [
        ...ledger.sheetRow,
        ...[...setAside, ...unapplied].map(({ sheetRow }) => sheetRow),
        ...structuralRows,
      ];
      expect([...went].sort((a, b) => a - b)).toEqual(rows.map((_, i) => i + 1));
      for (const { currency, sheet } of tieOut) {
        const kept = keptOf(reading).filter(([, , , , own]) => own === currency);
        const parts = [
          ...kept.map(([, , , open]) => open),
          ...[...setAside, ...unapplied]
            .filter((row) => row.currency === currency)
            .map(({ amount }) => amount ?? 0),
        ];
        expect(parts.reduce((sum, amount) => sum + amount, 0)).toBe(sheet.amount);
        expect(parts.length).toBe(sheet.count);
      }
    }),
    { numRuns: 300 },
  );
});
