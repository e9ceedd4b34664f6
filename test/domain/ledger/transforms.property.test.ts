import fc from 'fast-check';
import type { Cell, LedgerReading, SheetKind } from '../../../src/domain/ledger/types';
import { DEFAULT_TERMS } from '../../../src/domain/terms';
import { HEADERS, items, type HeaderLanguage, type Item } from './generated';
import { day, keptOf, readSheet, type Row } from './sheet';

/**
 * What a reading says, without the places where it was found: the same ledger, laid out otherwise, says the same.
 * Numbers of documents are left out, because those of milestones carry the stage's name in the sheet's language.
 */
function substance(reading: LedgerReading) {
  const { setAside, unapplied, tieOut, warnings, ledger } = reading;
  return {
    kept: keptOf(reading)
      .map(([, ...rest], i) => [...rest, ledger.flags[i]].join('|'))
      .sort(),
    setAside: setAside
      .map(({ reason, field, currency, amount }) => [reason, field, currency, amount].join('|'))
      .sort(),
    unapplied: unapplied.map(({ currency, amount, docDay }) => [currency, amount, docDay].join('|')).sort(),
    tieOut: [...tieOut].sort((a, b) => (a.currency < b.currency ? -1 : 1)),
    warnings: [...new Set(warnings.map(({ message }) => message.key))].sort(),
  };
}

/** One ledger, to be laid out in any way. */
interface Sheet {
  readonly kind: SheetKind;
  readonly headers: Readonly<Record<HeaderLanguage, readonly string[]>>;
  readonly rows: readonly Row[];
}

/** Another way to lay the ledger out; keys decide about orders and gaps. */
interface Layout {
  readonly language: HeaderLanguage;
  readonly rowKeys: readonly number[];
  readonly columnKeys: readonly number[];
  readonly blankColumns: number;
  readonly gaps: readonly number[];
  readonly hidden: readonly boolean[];
  readonly titles: number;
}

const keys = (count: number) => fc.array(fc.nat({ max: 1_000_000 }), { minLength: count, maxLength: count });
const ROWS = 100;
const COLUMNS = 20;
const layouts: fc.Arbitrary<Layout> = fc.record({
  language: fc.constantFrom<HeaderLanguage>('zh-CN', 'zh-TW', 'en'),
  rowKeys: keys(ROWS),
  columnKeys: keys(COLUMNS),
  blankColumns: fc.nat({ max: 3 }),
  gaps: fc.array(fc.nat({ max: 2 }), { minLength: ROWS, maxLength: ROWS }),
  hidden: fc.array(fc.boolean(), { minLength: ROWS, maxLength: ROWS }),
  titles: fc.nat({ max: 2 }),
});

function laidOut({ headers, rows }: Sheet, layout: Layout): { sheet: Row[]; hidden: number[] } {
  const width = headers.en.length;
  const places = Array.from({ length: width + layout.blankColumns }, (_, i) => (i < width ? i : -1))
    .map((place, i) => ({ place, key: layout.columnKeys[i] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ place }) => place);
  const moved = (row: Row): Row => places.map((place): Cell => (place < 0 ? null : (row[place] ?? null)));
  const sorted = rows
    .map((row, i) => ({ row, key: layout.rowKeys[i] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
  const blank: Row = places.map(() => null);
  const titles = Array.from({ length: layout.titles }, (): Row => ['应收账款明细表']);
  const body = sorted.flatMap((row, i) => [
    ...Array.from({ length: layout.gaps[i] ?? 0 }, () => blank),
    moved(row),
  ]);
  const sheet = [...titles, moved(headers[layout.language]), ...body];
  const hidden = layout.hidden.flatMap((isHidden, i) => (isHidden ? [titles.length + 2 + i] : []));
  return { sheet, hidden };
}

const TERMS = { ...DEFAULT_TERMS, fallback: '30' };
const HIDDEN_FLAG = 4;

function says(rows: readonly Row[], hidden: readonly number[] = []) {
  const { recognition, reading } = readSheet(rows, { terms: TERMS }, hidden);
  // That a row is hidden is noted with it, and is all that may differ.
  const flags = reading.ledger.flags.map((flag) => flag & ~HIDDEN_FLAG);
  return {
    kind: recognition.kind,
    ...substance({ ...reading, ledger: { ...reading.ledger, flags } }),
  };
}

function changesNothing(sheets: fc.Arbitrary<Sheet>): void {
  fc.assert(
    fc.property(sheets, layouts, (sheet, layout) => {
      const plain = says([sheet.headers['zh-CN'], ...sheet.rows]);
      expect(plain.kind).toBe(sheet.kind);
      const other = laidOut(sheet, layout);
      expect(says(other.sheet, other.hidden)).toEqual(plain);
    }),
    { numRuns: 60 },
  );
}

/** What people's hands leave behind, told by what then stands in the cells; a row twice is a duplicate. */
const dirt = fc.constantFrom<Partial<Record<string, Cell>> | 'twice'>(
  {},
  {},
  {},
  'twice',
  { due: '2025-02-30' },
  { due: '待定' },
  { due: null },
  { due: null, invoiced: { error: '#N/A' } },
  { due: '1990/01/01' },
  { invoiced: '2025/13/45' },
  { amount: '待核对' },
  { amount: { error: '#REF!' } },
  { amount: 0 },
  { amount: '(1,234.50)' },
  { number: null },
  { currency: '火星币' },
  { currency: null },
  { type: '预收款', amount: -77.7, due: null },
  { type: '红字发票', amount: -12.34 },
  { cleared: '已核销' },
);

function dirtyRow(item: Item, damage: Partial<Record<string, Cell>>): Row {
  const cells: Record<string, Cell> = {
    code: item.code,
    name: item.name,
    number: item.number,
    invoiced: item.invoiced,
    due: item.due,
    currency: item.currency,
    amount: item.cents / 100,
    type: '销售发票',
    cleared: '未核销',
  };
  return Object.keys(cells).map((name) => (name in damage ? (damage[name] ?? null) : (cells[name] ?? null)));
}

describe('the order of rows and columns, blank rows and columns, titles, hidden rows and the language of the header', () => {
  test('change nothing in a list of open items, whatever dirt is in it', () => {
    const sheets = fc
      .tuple(items, fc.array(dirt, { minLength: 40, maxLength: 40 }))
      .map(([all, damages]): Sheet => ({
        kind: 'open_items',
        headers: {
          'zh-CN': [...HEADERS['zh-CN'], '单据类型', '核销状态'],
          'zh-TW': [...HEADERS['zh-TW'], '單據類型', '沖帳狀態'],
          en: [...HEADERS.en, 'Document Type', 'Open/Cleared'],
        },
        rows: all.flatMap((item, i): Row[] => {
          const damage = damages[i] ?? {};
          if (damage === 'twice') return [dirtyRow(item, {}), dirtyRow(item, {})];
          return [dirtyRow(item, damage)];
        }),
      }));
    changesNothing(sheets);
  });

  test('change nothing in a running account', () => {
    const line = fc.record({
      customer: fc.constantFrom('甲公司', '乙公司', '丙公司'),
      on: fc.integer({ min: 0, max: 400 }),
      cents: fc.integer({ min: 1, max: 5_000_000 }),
      isReceipt: fc.boolean(),
    });
    const lines = fc
      .uniqueArray(line, { selector: ({ customer, on }) => `${customer} ${on}`, minLength: 4, maxLength: 30 })
      .filter((all) => new Set(all.map(({ isReceipt }) => isReceipt)).size === 2);
    changesNothing(
      lines.map((all): Sheet => ({
        kind: 'running_account',
        headers: {
          'zh-CN': ['客户名称', '日期', '凭证号', '借方', '贷方'],
          'zh-TW': ['客戶名稱', '日期', '憑證號碼', '借方金額', '貸方金額'],
          en: ['Customer Name', 'Date', 'Voucher No', 'Debit', 'Credit'],
        },
        rows: all.map(({ customer, on, cents, isReceipt }, i): Row => {
          const amount = cents / 100;
          return [
            customer,
            day('2024-01-01') + on,
            `PZ${i}`,
            isReceipt ? null : amount,
            isReceipt ? amount : null,
          ];
        }),
      })),
    );
  });

  const cents = fc.integer({ min: 1, max: 900_000 });

  test('change nothing in a sheet of milestones', () => {
    const order = fc.record({
      amounts: fc.array(cents, { minLength: 3, maxLength: 3 }),
      on: fc.nat({ max: 300 }),
      last: fc.constantFrom<Cell>(null, '1990/01/01', '待验收', day('2026-01-01')),
    });
    changesNothing(
      fc.array(order, { minLength: 2, maxLength: 20 }).map((orders): Sheet => ({
        kind: 'milestones',
        headers: {
          'zh-CN': [
            '客户名称',
            '订单号',
            '预付款',
            '预付款到期日',
            '验收款',
            '验收款到期日',
            '质保金',
            '质保金到期日',
          ],
          'zh-TW': [
            '客戶名稱',
            '訂單單號',
            '訂金',
            '訂金到期日',
            '驗收款',
            '驗收款到期日',
            '保固款',
            '保固款到期日',
          ],
          en: [
            'Customer Name',
            'Document No',
            'Deposit',
            'Deposit Due Date',
            'Acceptance',
            'Acceptance Due Date',
            'Retention',
            'Retention Due Date',
          ],
        },
        rows: orders.map(({ amounts, on, last }, i): Row => {
          const [first = 0, second = 0, third = 0] = amounts.map((amount) => amount / 100);
          const start = day('2025-01-01') + on;
          return ['甲公司', `SO-${i}`, first, start, second, start + 60, third, last];
        }),
      })),
    );
  });

  test('change nothing in a report that is already in buckets', () => {
    const customer = fc.record({
      amounts: fc.array(fc.oneof(cents, fc.constant(0)), { minLength: 5, maxLength: 5 }),
      currency: fc.constantFrom('CNY', 'USD'),
    });
    changesNothing(
      fc.array(customer, { minLength: 2, maxLength: 20 }).map((customers): Sheet => ({
        kind: 'bucket_report',
        headers: {
          'zh-CN': ['客户名称', '币种', '未到期', '1-30天', '31-60天', '61-90天', '90天以上'],
          'zh-TW': ['客戶名稱', '幣別', '未到期', '1-30天', '31-60天', '61-90天', '90天以上'],
          en: ['Customer Name', 'Currency', 'Current', '1-30', '31-60', '61-90', '90+'],
        },
        rows: customers.map(({ amounts, currency }, i): Row => [
          `客户${i}`,
          currency,
          ...amounts.map((amount) => amount / 100),
        ]),
      })),
    );
  });
});
