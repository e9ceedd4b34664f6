import fc from 'fast-check';
import type { Cell } from '../../../../src/domain/ledger/types';
import type { Row } from '../sheet';
import { HOME } from './items';
import { AS_OF, column, type Fate, type WrittenSheet } from './types';

/** A line of a running account: a charge above zero, a receipt below. */
interface Line {
  readonly on: number;
  readonly minor: number;
  readonly number: string;
  readonly dirt: Dirt;
}
type Dirt = 'none' | 'no such day' | 'unreadable' | 'error';

const CUSTOMERS = ['甲公司', '乙公司', 'Acme Ltd'];
const START = 45_400;

/** Charges and receipts of some customers on days that all differ, the balance running on or left out. */
export function accountSheets(isDirty: boolean): fc.Arbitrary<WrittenSheet> {
  const line = fc.record({
    customer: fc.nat({ max: CUSTOMERS.length - 1 }),
    on: fc.nat({ max: 450 }),
    minor: fc.integer({ min: 1, max: 5_000_000 }),
    isReceipt: fc.boolean(),
    dirt: isDirty
      ? fc.constantFrom<Dirt>('none', 'none', 'none', 'no such day', 'unreadable', 'error')
      : fc.constant<Dirt>('none'),
  });
  return fc
    .tuple(
      fc.uniqueArray(line, {
        selector: ({ customer, on }) => `${customer} ${on}`,
        minLength: 6,
        maxLength: 24,
      }),
      fc.record({ hasBalance: fc.boolean(), isGrouped: fc.boolean() }),
    )
    .map(([drawn, { hasBalance, isGrouped }]) => {
      // Both kinds of lines there are in every account book.
      const all = drawn.map((one, i) => ({ ...one, isReceipt: i === 0 ? false : i === 1 || one.isReceipt }));
      const books = CUSTOMERS.map((name, customer) => ({
        name,
        lines: all
          .filter((one) => one.customer === customer)
          .map(({ on, minor, isReceipt, dirt }, i): Line => ({
            on: START + on,
            minor: isReceipt ? -minor : minor,
            number: `PZ-${customer}-${i}`,
            dirt: all.length > 8 && i % 4 === 2 ? dirt : 'none',
          }))
          .sort((a, b) => a.on - b.on),
      })).filter(({ lines }) => lines.length > 0);
      const units = books.flatMap(({ name, lines }): Row[][] => {
        const rows = rowsOf(name, lines, hasBalance, isGrouped);
        return hasBalance || isGrouped ? [rows] : rows.map((row) => [row]);
      });
      return {
        kind: 'running_account',
        columns: [
          column('name', '客户名称', '客戶名稱', 'Customer Name'),
          column('date', '业务日期', '單據日期', 'Document Date'),
          column('number', '凭证号', '憑證號碼', 'Voucher No'),
          column('amount', '借方', '借方金額', 'Debit'),
          column('amount', '贷方', '貸方金額', 'Credit'),
          ...(hasBalance ? [column('amount', '余额', '餘額', 'Balance')] : []),
        ],
        units,
        fates: books.flatMap(({ name, lines }) => fatesOf(name, lines)),
        options: {},
        takesFurniture: false,
      };
    });
}

function rowsOf(name: string, lines: readonly Line[], hasBalance: boolean, isGrouped: boolean): Row[] {
  let balance = 0;
  return lines.map(({ on, minor, number, dirt }, i): Row => {
    balance += minor;
    const amount: Cell =
      dirt === 'unreadable' ? '待查' : dirt === 'error' ? { error: '#N/A' } : Math.abs(minor) / 100;
    return [
      isGrouped && i > 0 ? null : name,
      dirt === 'no such day' ? '2025-02-30' : on,
      number,
      minor > 0 ? amount : null,
      minor > 0 ? null : amount,
      ...(hasBalance ? [balance / 100] : []),
    ];
  });
}

/** All receipts of a customer pay his charges in the order of their days; what remains of each is what it becomes. */
function fatesOf(name: string, lines: readonly Line[]): Fate[] {
  const fate = (
    { number }: Line,
    becomes: Fate['becomes'],
    minor: number | null,
    rest: Partial<Fate> = {},
  ): Fate => ({
    becomes,
    currency: HOME,
    minor,
    number,
    ...rest,
  });
  const apart = lines.flatMap((line): Fate[] => {
    if (line.dirt === 'unreadable' || line.dirt === 'error')
      return [fate(line, 'invalid_amount', null, { field: 'debit' })];
    if (line.dirt === 'no such day') return [fate(line, 'invalid_date', line.minor, { field: 'docDate' })];
    return line.on > AS_OF ? [fate(line, 'after_as_of', line.minor, { field: 'docDate' })] : [];
  });
  const usual = lines.filter(({ dirt, on }) => dirt === 'none' && on <= AS_OF);
  const total = (sign: number) => usual.reduce((sum, { minor }) => sum + Math.max(0, minor * sign), 0);
  const customer = name.replace(/\s/g, '').toUpperCase();
  let [received, charged] = [total(-1), total(1)];
  const settled = usual.map((line): Fate => {
    const size = Math.abs(line.minor);
    const taken = Math.min(size, line.minor > 0 ? received : charged);
    if (line.minor > 0) received -= taken;
    else charged -= taken;
    if (taken === size) return fate(line, 'matched', 0, { field: null });
    return line.minor > 0
      ? fate(line, 'kept', size - taken, { customer, due: line.on, notes: ['due assumed'] })
      : fate(line, 'unapplied', taken - size, { customer });
  });
  return [...apart, ...settled];
}
