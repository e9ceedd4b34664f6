import { createLedgerReader, missingFields, recognise } from '../../../src/domain/ledger';
import { asideOf, columnsOf, day, keptOf, OPTIONS, readSheet, type Row } from './sheet';

const D = day('2025-02-10');
const SMALL = ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Open Amount'];

test('after a subtotal a customer must be named anew; across a blank row it runs on, with a warning', () => {
  const { reading } = readSheet([
    SMALL,
    ['Acme', 'A1', D, D, 1],
    [null, null, null, null, null],
    [null, 'A2', D, D, 2],
    ['Acme Total', null, null, null, 3],
    [null, 'A3', D, D, 3],
  ]);
  expect(keptOf(reading).map(([at, key]) => [at, key])).toEqual([
    [2, 'acme'],
    [4, 'acme'],
  ]);
  expect(asideOf(reading)).toEqual([[6, 'missing_customer', '']]);
  expect(reading.warnings).toEqual([
    {
      sheetRow: 4,
      message: { key: 'ledger.warning.filledAcrossBlank', values: { row: 4, customer: 'Acme' } },
    },
  ]);
});

test('one blank customer in a list that names it everywhere else is filled down, but said', () => {
  const rows = Array.from({ length: 20 }, (_, i): Row => [i === 7 ? null : 'Acme', `A${i}`, D, D, 1]);
  const { reading } = readSheet([SMALL, ...rows]);
  expect(reading.warnings).toEqual([
    { sheetRow: 9, message: { key: 'ledger.warning.filledDown', values: { row: 9, customer: 'Acme' } } },
  ]);
});

test('a line with nothing but a customer heads the items below it', () => {
  const { reading } = readSheet([
    SMALL,
    ['Acme', null, null, null, null],
    [null, 'A1', D, D, 1],
    ['Brown', null, null, null, null],
    [null, 'B1', D, D, 2],
  ]);
  expect(keptOf(reading).map(([at, key]) => [at, key])).toEqual([
    [3, 'acme'],
    [5, 'brown'],
  ]);
  expect(reading.structuralRows).toEqual([1, 2, 4]);
});

test('a figure alone in its row is the total of all above it, or the subtotal of its group', () => {
  const rows: readonly Row[] = [
    SMALL,
    ['Acme', 'A1', D, D, 1.1],
    [null, null, null, null, 1.1],
    ['Birch', 'A2', D, D, 2.2],
    [null, null, null, null, 2.2],
    [null, null, null, null, 3.3],
  ];
  const { totals } = readSheet(rows).reading;
  expect(totals.map(({ sheetRow, kind }) => [sheetRow, kind])).toEqual([
    [3, 'subtotal'],
    [5, 'subtotal'],
    [6, 'total'],
  ]);
});

test('a figure alone in its row is a total only when it is the sum above it', () => {
  const items: readonly Row[] = [SMALL, ['Acme', 'A1', D, D, 1.1], ['Acme', 'A2', D, D, 2.2]];
  expect(readSheet([...items, [null, null, null, null, 3.3]]).reading.totals).toEqual([
    { sheetRow: 4, kind: 'total', text: '', currency: 'CNY', amount: 330 },
  ]);
  expect(asideOf(readSheet([...items, [null, null, null, null, 4]]).reading)).toEqual([
    [4, 'missing_due_date', ''],
  ]);
});

test('a customer whose name begins with Total is a customer', () => {
  const { reading } = readSheet([
    SMALL,
    ['Total Energies', 'T1', D, D, 5],
    ['Grand Total', null, null, null, 5],
  ]);
  expect(keptOf(reading).map(([, key]) => key)).toEqual(['totalenergies']);
  expect(reading.totals.map(({ kind }) => kind)).toEqual(['total']);
});

test("the sheet's own total that differs from its items is pointed out, in one currency only", () => {
  const { reading } = readSheet([SMALL, ['Acme', 'A1', D, D, 5], ['Total', null, null, null, 6]]);
  expect(reading.warnings.map(({ sheetRow, message }) => [sheetRow, message.key])).toEqual([
    [3, 'ledger.warning.totalDiffers'],
  ]);
  expect(
    readSheet([SMALL, ['Acme', 'A1', D, D, 5], ['Total', null, null, null, 5]]).reading.warnings,
  ).toEqual([]);
});

test('instalments of one invoice, alike but for their due dates, are no duplicates', () => {
  const { reading } = readSheet([
    SMALL,
    ['Acme', 'A1', D, D + 30, 5],
    ['Acme', 'A1', D, D + 60, 5],
    ['Acme', 'A1', D, D + 60, 5],
  ]);
  expect(keptOf(reading).map(([at]) => at)).toEqual([2, 3]);
  expect(asideOf(reading)).toEqual([[4, 'duplicate', '3']]);
});

test("SAP's list: type DZ and special G/L A are unapplied, codes are compared without leading zeros", () => {
  const { reading } = readSheet([
    [
      'Customer',
      'Name 1',
      'Assignment',
      'Document Number',
      'Document Type',
      'Document Date',
      'Special G/L ind.',
      'Net due date',
      'Amount in local currency',
      'Local Currency',
    ],
    ['0000100001', 'Alpha GmbH', 'x', '1800001', 'DR', '01.03.2025', '', '31.03.2025', '1.234,50', 'EUR'],
    ['100001', 'Alpha GmbH', 'x', '1400001', 'DZ', '05.03.2025', '', '05.03.2025', '234,50-', 'EUR'],
    ['100002', 'Beta GmbH', 'x', '1800002', 'DR', '06.03.2025', 'A', '06.03.2025', '100,00-', 'EUR'],
    ['*', null, null, null, null, null, null, null, '900,00', 'EUR'],
  ]);
  expect(keptOf(reading)).toEqual([[2, '100001', day('2025-03-31'), 123450, 'EUR']]);
  expect(reading.unapplied.map(({ sheetRow, amount }) => [sheetRow, amount])).toEqual([
    [3, -23450],
    [4, -10000],
  ]);
  expect(reading.ledger.customers.map(({ code }) => code)).toEqual(['100001', '100002']);
  expect(reading.totals.map(({ kind }) => kind)).toEqual(['subtotal']);
});

test('elsewhere codes count as they are spelled, and codes that differ only by zeros are pointed out', () => {
  const { reading } = readSheet([
    ['Customer ID', ...SMALL],
    ['0200', 'Acme', 'A1', D, D, 1],
    ['200', 'Acme', 'A2', D, D, 2],
  ]);
  expect(reading.ledger.customers.map(({ code }) => code)).toEqual(['0200', '200']);
  expect(reading.warnings[0]?.message).toEqual({
    key: 'ledger.warning.codesDifferByZeros',
    values: { count: 1, code: '0200', other: '200' },
  });
});

test('a row without a code joins the code that has its name, when only one has', () => {
  const { reading } = readSheet([
    ['Customer ID', 'Customer Name', ...SMALL.slice(1)],
    ['C1', 'Acme Ltd', 'A1', D, D, 1],
    ['', 'ACME  Ltd', 'A2', D, D, 2],
    ['C2', 'Brown', 'B1', D, D, 3],
    ['C3', 'Brown', 'B2', D, D, 4],
    ['', 'Brown', 'B3', D, D, 5],
  ]);
  expect(keptOf(reading).map(([, key]) => key)).toEqual(['C1', 'C1', 'C2', 'C3', 'brown']);
});

test('the name most rows use is shown, other spellings are kept', () => {
  const { reading } = readSheet([
    ['Customer ID', 'Customer Name', ...SMALL.slice(1)],
    ['C1', 'ACME us', 'A1', D, D, 1],
    ['C1', 'ACME corp', 'A2', D, D, 2],
    ['C1', 'ACME corp ', 'A3', D, D, 3],
  ]);
  expect(reading.ledger.customers[0]).toMatchObject({ name: 'ACME corp', otherNames: ['ACME us'] });
});

test('numbers that a program exported as fractions lose their .0, but only when all of them have it', () => {
  const sheet = (second: string) => [SMALL, ['Acme', '1930581131.0', D, D, 1], ['Acme', second, D, D, 2]];
  expect([...readSheet(sheet('1930581132.0')).reading.ledger.docNo]).toEqual(['1930581131', '1930581132']);
  expect([...readSheet(sheet('INV-7')).reading.ledger.docNo]).toEqual(['1930581131.0', 'INV-7']);
});

test('twenty-digit invoice numbers survive as text; as numbers they are said to be damaged', () => {
  const { reading } = readSheet([
    SMALL,
    ['Acme', '25312000000012345678', D, D, 1],
    ['Acme', 25312000000012345678, D, D, 2],
  ]);
  expect(reading.ledger.docNo.at(0)).toBe('25312000000012345678');
  expect(reading.warnings.map(({ message }) => message)).toEqual([
    { key: 'ledger.warning.damagedNumbers', values: { count: 1 } },
  ]);
});

test('amounts in 万元 become yuan, and yen have no cents', () => {
  expect(
    keptOf(
      readSheet([
        ['客户', '发票号', '到期日', '未收余额(万元)'],
        ['甲', 'F1', D, 1.23456],
      ]).reading,
    )[0]?.[3],
  ).toBe(1234560);
  const yen = readSheet([
    [...SMALL, 'Currency'],
    ['Acme', 'A1', D, D, 1200, 'JPY'],
  ]).reading;
  expect(keptOf(yen)[0]?.slice(3)).toEqual([1200, 'JPY']);
});

test('a blank currency is the base currency, unless the amount carries a sign of its own', () => {
  const { reading } = readSheet(
    [
      [...SMALL, 'Currency'],
      ['Acme', 'A1', D, D, 5, ''],
      ['Acme', 'A2', D, D, '€5.00', ''],
      ['Acme', 'A3', D, D, 5, '元'],
      ['Acme', 'A4', D, D, 5, 'Dukat'],
    ],
    { baseCurrency: 'TWD' },
  );
  expect(keptOf(reading).map(([, , , , currency]) => currency)).toEqual(['TWD', 'EUR', 'TWD', 'XXX']);
  expect(reading.warnings.map(({ message }) => message)).toEqual([
    { key: 'ledger.warning.blankCurrency', values: { count: 1, firstRow: 2, currency: 'TWD' } },
    { key: 'ledger.warning.unknownCurrency', values: { text: 'Dukat', count: 1 } },
  ]);
});

test('without a balance column the open amount is original less paid, plus tax where amounts are net', () => {
  const paid = readSheet([
    ['Customer', 'Invoice No', 'Due Date', 'Invoice Amount', 'Paid Amount'],
    ['Acme', 'A1', D, 0.3, 0.1],
    ['Acme', 'A2', D, 10, '-'],
  ]);
  expect(keptOf(paid.reading).map(([, , , open]) => open)).toEqual([20, 1000]);
  const net = readSheet([
    ['客戶全名', '結帳單號', '預計收款日', '應收金額', '營業稅額', '已收金額'],
    ['台北公司', 'R1', '20250410', 1000, 50, 20],
  ]);
  expect(keptOf(net.reading).map(([, , , open]) => open)).toEqual([103000]);
});

test('receipts and credit notes that the sheet prints without sign are taken off, and it is said', () => {
  const { reading } = readSheet([
    ['Type', ...SMALL],
    ['Invoice', 'Acme', 'A1', D, D, 100],
    ['Credit Note', 'Acme', 'A2', D, D, 30],
    ['Payment', 'Acme', 'A3', D, D, 20],
  ]);
  expect(keptOf(reading).map(([, , , open]) => open)).toEqual([10000, -3000]);
  expect(reading.unapplied.map(({ amount }) => amount)).toEqual([-2000]);
  expect(reading.tieOut[0]).toMatchObject({ ties: true, sheet: { amount: 5000 } });
  expect(reading.warnings.map(({ message }) => message.key)).toEqual(['ledger.warning.signsFromType']);
});

test('day and month are decided by the whole column, then by the whole sheet; a guess is said to be one', () => {
  const dmy = readSheet([
    SMALL,
    ['Acme', 'A1', '01/02/2025', '03/04/2025', 1],
    ['Acme', 'A2', '25/02/2025', '05/06/2025', 2],
  ]);
  expect(keptOf(dmy.reading).map(([, , due]) => due)).toEqual([day('2025-04-03'), day('2025-06-05')]);
  expect(dmy.reading.warnings).toEqual([]);
  const open: readonly Row[] = [SMALL, ['Acme', 'A1', '01/02/2025', '03/04/2025', 1]];
  const guess = readSheet(open);
  expect(keptOf(guess.reading)[0]?.[2]).toBe(day('2025-03-04'));
  expect(guess.reading.warnings.map(({ message }) => message.key)).toEqual([
    'ledger.warning.dateOrderGuessed',
    'ledger.warning.dateOrderGuessed',
  ]);
  const told = readSheet(open, { dateOrder: 'dmy' });
  expect(keptOf(told.reading)[0]?.[2]).toBe(day('2025-04-03'));
  expect(told.reading.warnings).toEqual([]);
});

test('terms that only people understand are named as the reason', () => {
  const { reading } = readSheet([
    ['Customer', 'Invoice No', 'Invoice Date', 'Payment Terms', 'Open Amount'],
    ['Acme', 'A1', D, '背靠背', 5],
    ['Acme', 'A2', D, 'net 30', 5],
  ]);
  expect(asideOf(reading)).toEqual([[2, 'missing_due_date', '背靠背']]);
  expect(reading.setAside[0]).toMatchObject({ field: 'terms', column: 3 });
});

test('1904 dates are moved to the 1900 system', () => {
  const rows: readonly Row[] = [SMALL, ['Acme', 'A1', D, D + 30, 5]];
  const recognition = recognise({ top: rows, rowCount: 2 });
  const reader = createLedgerReader(recognition, OPTIONS);
  reader.push({ ...columnsOf([SMALL, ['Acme', 'A1', D - 1462, D - 1432, 5]], recognition), date1904: true });
  expect(keptOf(reader.finish())[0]?.[2]).toBe(D + 30);
});

test('an empty body gives an empty ledger that ties', () => {
  const { reading } = readSheet([SMALL]);
  expect(reading).toMatchObject({
    setAside: [],
    unapplied: [],
    tieOut: [],
    totals: [],
    warnings: [],
    structuralRows: [1],
  });
  expect(reading.ledger.count).toBe(0);
});

test('a mapping needs a customer, an amount and a due date or the way to one', () => {
  expect(missingFields({})).toEqual(['customerName', 'balance', 'dueDate']);
  expect(missingFields({ customerCode: 0, amountOriginal: 1, dueDate: 2 })).toEqual([]);
  expect(missingFields({ customerName: 0, balance: 1, invoiceDate: 2 })).toEqual(['dueDate']);
  expect(missingFields({ customerName: 0, balance: 1, docDate: 2, terms: 3 })).toEqual([]);
});
