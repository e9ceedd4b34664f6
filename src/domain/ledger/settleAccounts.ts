import { isoDate } from '../calendar/civilDay';
import { newTally, resolveDay } from '../calendar/dateOrder';
import { INVALID_DAY } from '../calendar/dateText';
import { NO_DAY, type CivilDay } from '../calendar/types';
import type { Steps } from '../steps';
import { settleLineDecimals } from './accountDecimals';
import { accountsReading, type Settled } from './accountsReading';
import { accountWarnings } from './accountWarnings';
import { createAccountTerms } from './accountTerms';
import { createDueRules } from './dueRules';
import { matchOldestFirst } from './fifo';
import { mergedBook } from './mergedBook';
import { Movement } from './movements';
import { dateOrders, dateOrderWarnings } from './orders';
import type { Accounts } from './accounts';
import { rowList } from './rowList';
import { giveYears, yearWarnings } from './years';
import {
  type Customer,
  type Field,
  type LedgerReading,
  type SetAsideReason,
  type SetAsideRow,
} from './types';

/** Matches receipts with charges as of a day and ties the open charges out against the account. */
export function* settleAccounts(accounts: Accounts, asOf: CivilDay): Steps<LedgerReading> {
  const { movements, customers, recognition, options, tallies } = accounts;
  settleLineDecimals(accounts);
  const book = mergedBook(yield* customers.finish(), options.sameCustomers);
  const none = newTally();
  const orders = dateOrders(
    {
      dueDate: tallies.dueDate,
      docDate: tallies.docDate,
      invoiceDate: none,
      baselineDate: none,
      settledDate: none,
    },
    options,
    recognition,
  );
  const days = movements.day.map((reading) => resolveDay(reading, orders.docDate.order));
  const dues = movements.due.map((reading) => resolveDay(reading, orders.dueDate.order));
  const isDated = tallies.docDate.yearless + tallies.dueDate.yearless === 0;
  const dated = isDated
    ? null
    : giveYears(
        { count: movements.count, docs: [days], due: dues, settled: [], sheetRow: movements.sheetRow },
        recognition,
        options,
      );
  yield movements.count;
  const owner = (movement: number) => {
    const found = movements.customer[movement] ?? -1;
    return found < 0 ? -1 : (book.belongs[found] ?? found);
  };
  const settled: Settled = { kept: [], setAside: [], unapplied: [], matches: [] };
  const groups = new Map<string, number[]>();
  for (let i = 0; i < movements.count; i++) {
    const aside = troubleOf(accounts, i, owner(i), days[i] ?? NO_DAY, asOf);
    if (aside) {
      settled.setAside.push(
        asideRow(accounts, book.customers, owner(i), i, aside, movements.amount[i] ?? NaN),
      );
      continue;
    }
    const key = `${owner(i)} ${movements.currency[i] ?? 0}`;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  const rules = createDueRules(options.terms);
  const terms = createAccountTerms(accounts, book.customers, rules);
  for (const group of groups.values()) {
    settleAccount(accounts, book.customers, owner(group[0] ?? 0), group, days, dues, terms, settled);
    yield group.length;
  }
  settled.kept.sort((a, b) => a.movement - b.movement);
  settled.setAside.sort((a, b) => a.sheetRow - b.sheetRow);
  const warnings = [
    ...accountWarnings(accounts, book.customers, settled),
    ...dateOrderWarnings(orders, recognition),
    ...yearWarnings(dated?.years),
  ];
  const reading = accountsReading(accounts, asOf, book.customers, settled, warnings);
  const texts = terms.texts(settled.kept);
  return {
    ...reading,
    monthlyTerms: terms.monthly(),
    ...(texts.length > 0 && { termsTexts: texts }),
    ...(dated && { years: dated.years }),
  };
}

type AccountTerms = ReturnType<typeof createAccountTerms>;

interface Trouble {
  readonly reason: SetAsideReason;
  readonly field: Field | null;
  readonly detail: string;
}

/** Why a line takes no part in the matching as of that day; null where it does. */
function troubleOf(
  { movements, recognition, options }: Accounts,
  i: number,
  owner: number,
  day: number,
  asOf: CivilDay,
): Trouble | null {
  const kind = movements.kind[i] ?? 0;
  const dateField = recognition.mapping.invoiceDate === undefined ? 'docDate' : 'invoiceDate';
  if (kind & Movement.Hidden && options.hiddenRows === 'set_aside')
    return { reason: 'hidden_row', field: null, detail: '' };
  if (kind & Movement.Unreadable) {
    const opening = recognition.mapping.openingBalance === undefined ? 'runningBalance' : 'openingBalance';
    const field: Field = kind & Movement.Opening ? opening : 'debit';
    return { reason: 'invalid_amount', field, detail: '' };
  }
  if (owner < 0) return { reason: 'missing_customer', field: 'customerName', detail: '' };
  if (day === INVALID_DAY) return { reason: 'invalid_date', field: dateField, detail: '' };
  return day > asOf ? { reason: 'after_as_of', field: dateField, detail: isoDate(day) } : null;
}

function asideRow(
  { movements, recognition, readers }: Accounts,
  customers: readonly Customer[],
  owner: number,
  i: number,
  { reason, field, detail }: Trouble,
  amount: number,
): SetAsideRow {
  return {
    sheetRow: movements.sheetRow[i] ?? 0,
    field,
    column: field === null ? null : (recognition.mapping[field] ?? null),
    reason,
    detail,
    customerName: customers[owner]?.name ?? '',
    docNo: movements.docNo[i] ?? '',
    currency: readers.currencies[movements.currency[i] ?? 0] ?? '',
    amount: Number.isNaN(amount) ? null : amount,
    rowKey: null,
  };
}

/** One customer in one currency: receipts against charges, the oldest first. */
function settleAccount(
  accounts: Accounts,
  customers: readonly Customer[],
  owner: number,
  group: readonly number[],
  days: readonly number[],
  dues: readonly number[],
  terms: AccountTerms,
  into: Settled,
): void {
  const { movements, readers } = accounts;
  const dated = group.flatMap((i) => ((days[i] ?? NO_DAY) >= 0 ? [days[i] ?? 0] : []));
  const firstDay = dated.reduce((least, day) => Math.min(least, day), dated[0] ?? NO_DAY);
  const dayOf = (i: number) => ((days[i] ?? NO_DAY) >= 0 ? (days[i] ?? 0) : firstDay);
  const order = (a: number, b: number) =>
    Number(isOpening(accounts, b)) - Number(isOpening(accounts, a)) || dayOf(a) - dayOf(b) || a - b;
  const sorted = [...group].sort(order);
  const entry = (i: number) => ({ id: i, amount: Math.abs(movements.amount[i] ?? 0) });
  const charges = sorted.filter((i) => (movements.amount[i] ?? 0) > 0);
  const receipts = sorted.filter((i) => (movements.amount[i] ?? 0) < 0);
  const { matches, openCharges, openReceipts } = matchOldestFirst(charges.map(entry), receipts.map(entry));
  const partners = new Map<number, number[]>();
  for (const { charge, receipt, amount } of matches) {
    partners.set(charge, [...(partners.get(charge) ?? []), movements.sheetRow[receipt] ?? 0]);
    partners.set(receipt, [...(partners.get(receipt) ?? []), movements.sheetRow[charge] ?? 0]);
    into.matches.push({
      customerName: customers[owner]?.name ?? '',
      currency: readers.currencies[movements.currency[charge] ?? 0] ?? '',
      chargeRow: movements.sheetRow[charge] ?? 0,
      chargeNo: movements.docNo[charge] ?? '',
      chargeDay: dayOf(charge),
      receiptRow: movements.sheetRow[receipt] ?? 0,
      receiptNo: movements.docNo[receipt] ?? '',
      receiptDay: dayOf(receipt),
      amount,
    });
  }
  const matched = (i: number) => {
    const trouble = { reason: 'matched', field: null, detail: rowList(partners.get(i) ?? []) } as const;
    into.setAside.push(asideRow(accounts, customers, owner, i, trouble, 0));
  };
  charges.forEach((i, at) => {
    const open = openCharges[at] ?? 0;
    if (open === 0) return matched(i);
    const { day: dueDay, flags, why } = terms.due(owner, i, dayOf(i), dues[i] ?? NO_DAY);
    into.kept.push({ movement: i, customer: owner, open, docDay: dayOf(i), dueDay, flags, why });
  });
  receipts.forEach((i, at) => {
    const open = openReceipts[at] ?? 0;
    if (open === 0) matched(i);
    else into.unapplied.push({ movement: i, customer: owner, amount: -open, docDay: dayOf(i) });
  });
}

function isOpening({ movements }: Accounts, i: number): boolean {
  return ((movements.kind[i] ?? 0) & Movement.Opening) !== 0;
}
