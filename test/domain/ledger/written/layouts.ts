import type { Cell, SheetKind } from '../../../../src/domain/ledger/types';
import { HOME, inMinor, monthEnd, type Item } from './items';
import { AS_OF, column, type Fate, type Note, type WrittenColumn } from './types';

/** What a column of a list of items tells, whatever it is called there. */
export type Slot =
  | 'code'
  | 'name'
  | 'number'
  | 'invoiced'
  | 'due'
  | 'terms'
  | 'settled'
  | 'currency'
  | 'amount'
  | 'paid'
  | 'tax'
  | 'local'
  | 'credit'
  | 'type'
  | 'cleared'
  | 'disputed'
  | 'seller'
  | 'remark';

/** A way to keep a list of items: its columns, the cells of an item, and what becomes of it. */
export interface ItemLayout {
  readonly title: string;
  readonly kind: SheetKind;
  readonly columns: Partial<Record<Slot, WrittenColumn>>;
  /** Cells other than those in which all layouts agree. */
  readonly cells?: (item: Item, i: number) => Partial<Record<Slot, Cell>>;
  /** What differs from an item that is kept as it stands. */
  readonly fate?: (item: Item, i: number) => Partial<Fate>;
  /** The field that `amount` and the customer are read as. */
  readonly amountField: string;
  readonly isHome?: boolean;
}

const C = {
  code: column('code', '客户编码', '客戶代號', 'Customer No.'),
  name: column('name', '客户名称', '客戶名稱', 'Customer Name'),
  number: column('number', '发票号码', '發票號碼', 'Invoice #'),
  invoiced: column('date', '开票日期', '發票日期', 'Invoice Date'),
  due: column('date', '到期日', '到期日', 'Due Date'),
  currency: column('currency', '币种', '幣別', 'Currency'),
  amount: column('amount', '未收余额', '未收餘額', 'Open Amount'),
  original: column('amount', '价税合计', '發票金額', 'Invoice Amount'),
  paid: column('amount', '已收金额', '已收金額', 'Amount Paid'),
  type: column('text', '单据类型', '單據類型', 'Document Type'),
  seller: column('text', '业务员', '業務員', 'Salesperson'),
  remark: column('text', '备注', '備註', 'Remarks'),
} as const;

const whole = ({ open, paid, currency }: Item) => Number((open + paid).toFixed(currency === 'KWD' ? 3 : 2));

/** Days whose months have names: nothing about their order is open. The other date of the row says the year. */
function withoutYear(day: number, i: number): Cell {
  const date = new Date((day - 25_569) * 864e5);
  const month = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
  const [number, own] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const forms = [`${number}月${own}日`, `${own}-${month}`, `${month} ${own}`, `${number} 月 ${own} 号`];
  return forms[i % forms.length] ?? null;
}
const yearless = (han: string, english: string) => column('plain', han, han, english);

/** Terms as people write them, and what a due day then is. */
const TERMS: readonly (readonly [text: Cell, due: (invoiced: number) => number, ...notes: Note[]])[] = [
  ['Net 30', (day) => day + 30],
  [45, (day) => day + 45],
  ['60天', (day) => day + 60],
  ['2/10 n/30', (day) => day + 30],
  ['EOM+30', (day) => monthEnd(day) + 30],
  // What 月结 and an event on a day that the sheet does not give mean is assumed.
  ['月结30天', (day) => monthEnd(day) + 30, 'due assumed'],
  ['货到30天', (day) => day + 30, 'due assumed'],
];
const termOf = (i: number) => TERMS[i % TERMS.length] ?? TERMS[0]!;

const settledOf = (item: Item) => item.settled ?? Infinity;
/** What the as-of day makes of an item of a sheet that says when items were settled. */
function reconstructed(item: Item, balance: number): Partial<Fate> {
  const original = inMinor(whole(item), item.currency);
  const isPaid = settledOf(item) <= AS_OF;
  const minor = isPaid ? balance : item.settled === null ? balance : original;
  if (isPaid) return { becomes: 'cleared', field: 'settledDate', minor };
  if (item.invoiced > AS_OF) return { becomes: 'after_as_of', field: 'invoiceDate', minor };
  return { minor, notes: minor < 0 ? ['credit note'] : [] };
}
const isReceipt = (item: Item) => item.open < 0 && item.isCredit;

/** The ways in which lists of items are kept. */
export const ITEM_LAYOUTS: readonly ItemLayout[] = [
  {
    title: 'a list of open items with codes and names',
    kind: 'open_items',
    columns: {
      code: C.code,
      name: C.name,
      number: C.number,
      invoiced: C.invoiced,
      due: C.due,
      currency: C.currency,
      amount: C.amount,
      type: C.type,
      seller: C.seller,
      remark: C.remark,
      cleared: column('text', '核销状态', '沖帳狀態', 'Open/Cleared'),
      disputed: column('text', '是否争议', '爭議', 'Disputed'),
    },
    amountField: 'balance',
  },
  {
    title: 'a list with names alone, in one currency',
    kind: 'open_items',
    columns: { name: C.name, number: C.number, due: C.due, amount: C.amount },
    amountField: 'balance',
    isHome: true,
  },
  {
    title: 'a list with codes alone',
    kind: 'open_items',
    columns: {
      code: C.code,
      number: column('number', '单据编号', '單據編號', 'Document No'),
      due: C.due,
      currency: C.currency,
      amount: C.amount,
    },
    amountField: 'balance',
  },
  {
    title: 'a list of amounts and what was paid of them',
    kind: 'open_items',
    columns: {
      name: C.name,
      number: C.number,
      invoiced: C.invoiced,
      due: C.due,
      currency: C.currency,
      amount: C.original,
      paid: C.paid,
    },
    cells: (item) => ({ amount: whole(item), paid: item.paid === 0 ? null : item.paid }),
    amountField: 'amountOriginal',
  },
  {
    title: 'a list of amounts before tax, their tax and what was paid',
    kind: 'open_items',
    columns: {
      name: C.name,
      number: C.number,
      due: C.due,
      amount: column('amount', '应收金额(未税)', '應收金額(未稅)', 'Invoice Amount (excl. tax)'),
      tax: column('amount', '税额', '稅額', 'Tax'),
      paid: C.paid,
    },
    cells: (item) => {
      const tax = Math.trunc((item.open + item.paid) * 13) / 100;
      return { amount: Number((whole(item) - tax).toFixed(2)), tax, paid: item.paid };
    },
    amountField: 'amountOriginal',
    isHome: true,
  },
  {
    title: 'a statement with a debit and a credit side',
    kind: 'open_items',
    columns: {
      name: C.name,
      number: column('number', '单据编号', '單據編號', 'Document No'),
      due: C.due,
      remark: column('text', '摘要', '摘要', 'Description'),
      amount: column('amount', '借方余额', '借方餘額', 'Debit Balance'),
      credit: column('amount', '贷方余额', '貸方餘額', 'Credit Balance'),
    },
    cells: (item) => ({
      amount: item.open < 0 ? null : whole(item),
      credit: item.open < 0 ? -item.open : item.paid === 0 ? null : item.paid,
      remark: item.open > 0 ? '销售货款' : item.isCredit ? '退货' : '收货款',
    }),
    fate: (item) => (item.open < 0 && !item.isCredit ? { becomes: 'unapplied' } : {}),
    amountField: 'balance',
    isHome: true,
  },
  {
    title: 'a list with terms instead of due dates',
    kind: 'open_items',
    columns: {
      name: C.name,
      number: C.number,
      invoiced: C.invoiced,
      terms: column('plain', '付款条件', '付款條件', 'Payment Terms'),
      currency: C.currency,
      amount: C.amount,
    },
    cells: (_, i) => ({ terms: termOf(i)[0] }),
    fate: (item, i) => {
      const [, due, ...notes] = termOf(i);
      return { due: due(item.invoiced), notes: [...notesOf(item), 'due from terms', ...notes] };
    },
    amountField: 'balance',
  },
  {
    title: 'a list whose due days are written without their year',
    kind: 'open_items',
    columns: {
      name: C.name,
      number: C.number,
      invoiced: C.invoiced,
      due: yearless('到期日', 'Due Date'),
      currency: C.currency,
      amount: C.amount,
    },
    cells: (item, i) => ({ due: withoutYear(item.invoiced + item.days, i) }),
    fate: (item) => ({ notes: [...notesOf(item), 'due assumed'] }),
    amountField: 'balance',
  },
  {
    title: 'a list whose invoices are dated without their year',
    kind: 'open_items',
    columns: {
      name: C.name,
      number: C.number,
      invoiced: yearless('开票日期', 'Invoice Date'),
      due: C.due,
      currency: C.currency,
      amount: C.amount,
    },
    cells: (item, i) => ({ invoiced: withoutYear(item.invoiced, i) }),
    fate: (item) => ({ notes: [...notesOf(item), 'due assumed'] }),
    amountField: 'balance',
  },
  {
    title: 'a list of all items with the days on which they were settled',
    kind: 'all_items',
    columns: {
      name: C.name,
      number: C.number,
      invoiced: C.invoiced,
      due: C.due,
      settled: column('date', '结清日期', '結清日期', 'Settlement Date'),
      currency: C.currency,
      amount: C.original,
    },
    cells: (item) => ({ amount: whole(item), settled: item.settled }),
    fate: (item) => reconstructed(item, inMinor(whole(item), item.currency)),
    amountField: 'amountOriginal',
  },
  {
    title: 'a list of all items with balances that have become zero since',
    kind: 'all_items',
    columns: {
      code: C.code,
      name: C.name,
      number: C.number,
      invoiced: C.invoiced,
      due: C.due,
      settled: column('date', '核销日期', '沖帳日期', 'Clearing Date'),
      paid: C.original,
      amount: C.amount,
    },
    cells: (item) => ({
      paid: whole(item),
      amount: item.settled === null ? item.open : 0,
      settled: item.settled,
    }),
    fate: (item) => reconstructed(item, item.settled === null ? inMinor(item.open, HOME) : 0),
    amountField: 'balance',
    isHome: true,
  },
  {
    title: 'a list with receipts and credit notes among the invoices',
    kind: 'open_items',
    columns: {
      name: C.name,
      number: C.number,
      type: C.type,
      invoiced: C.invoiced,
      due: C.due,
      amount: C.amount,
    },
    cells: (item) => ({ type: item.open > 0 ? '销售发票' : isReceipt(item) ? '收款单' : '红字发票' }),
    fate: (item) => (isReceipt(item) ? { becomes: 'unapplied' } : {}),
    amountField: 'balance',
    isHome: true,
  },
  {
    title: 'a list whose receipts and credit notes are written without sign',
    kind: 'open_items',
    columns: { name: C.name, number: C.number, type: C.type, due: C.due, amount: C.amount, seller: C.seller },
    cells: (item) => ({
      amount: Math.abs(item.open),
      type: item.open > 0 ? 'Invoice' : isReceipt(item) ? 'Receipt' : 'Credit Note',
    }),
    fate: (item) => (isReceipt(item) ? { becomes: 'unapplied' } : {}),
    amountField: 'balance',
    isHome: true,
  },
  {
    title: 'a list in units of ten thousand',
    kind: 'open_items',
    columns: {
      name: C.name,
      number: C.number,
      due: C.due,
      amount: column('figure', '未收余额（万元）', '未收餘額（萬元）', 'Open Amount (万元)'),
    },
    cells: (item) => ({ amount: Number(`${inMinor(item.open, HOME)}e-6`) }),
    amountField: 'balance',
    isHome: true,
  },
  {
    title: 'a list with amounts in the document’s and in local currency',
    kind: 'open_items',
    columns: {
      name: C.name,
      number: C.number,
      due: C.due,
      currency: C.currency,
      amount: column('amount', '原币余额', '原幣餘額', 'Open Amount'),
      local: column('amount', '本位币余额', '本幣餘額', 'Amount in Local Currency'),
    },
    cells: (item) => ({ local: Math.trunc(item.open * 700) / 100 }),
    amountField: 'balance',
  },
];

function notesOf({ open }: Item): Note[] {
  return open < 0 ? ['credit note'] : [];
}

/** The cells of an item by slot; a column that the layout has not is simply not there. */
export function cellsOf(layout: ItemLayout, item: Item, i: number): Partial<Record<Slot, Cell>> {
  return {
    ...item,
    due: item.invoiced + item.days,
    settled: null,
    amount: item.open,
    type: '销售发票',
    cleared: '未核销',
    disputed: i % 5 === 2 ? '是' : null,
    seller: '王敏',
    remark: i % 4 === 1 ? '备注：已对账' : null,
    ...layout.cells?.(item, i),
  };
}

export function fateOf(layout: ItemLayout, item: Item, i: number): Fate {
  const { kind, columns } = layout;
  const isLater = kind === 'open_items' && columns.invoiced !== undefined && item.invoiced > AS_OF;
  const usual: Fate = {
    becomes: 'kept',
    customer: (columns.code ? item.code : item.name.normalize('NFKC').replace(/\s+/g, '')).toUpperCase(),
    number: item.number,
    currency: item.currency,
    minor: inMinor(item.open, item.currency),
    due: item.invoiced + item.days,
    notes: [...notesOf(item), ...(columns.disputed && i % 5 === 2 ? ['disputed' as const] : [])],
    ...layout.fate?.(item, i),
  };
  return isLater ? { ...usual, notes: [...(usual.notes ?? []), 'later'] } : usual;
}
