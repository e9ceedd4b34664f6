import type { CivilDay } from '../calendar/types';
import { NO_DAY } from '../calendar/types';
import { newKeptRows, trimKeptRows } from './keptRows';
import { Movement } from './movements';
import type { Accounts } from './accounts';
import {
  RowFlag,
  type CurrencyTieOut,
  type Customer,
  type LedgerReading,
  type LedgerWarning,
  type ReceiptMatch,
  type SetAsideRow,
  type UnappliedRow,
} from './types';
import { usageOf } from './usage';

/** What the due day of a charge rests on that the account does not say: `posting`, its own day; null where nothing is assumed. */
export type DueWhy = 'monthly' | 'event' | 'fallback' | 'posting' | null;

/** A charge that is open, in whole or in part. */
export interface OpenCharge {
  readonly movement: number;
  readonly customer: number;
  /** Minor units. */
  readonly open: number;
  readonly docDay: CivilDay;
  readonly dueDay: CivilDay;
  readonly flags: number;
  readonly why: DueWhy;
}

/** What matching left of the accounts. */
export interface Settled {
  readonly kept: OpenCharge[];
  readonly setAside: SetAsideRow[];
  /** Receipts that no charge has used up; amounts below zero. */
  readonly unapplied: {
    readonly movement: number;
    readonly customer: number;
    readonly amount: number;
    readonly docDay: CivilDay;
  }[];
  readonly matches: ReceiptMatch[];
}

/** The settled accounts as a reading like any other: open charges, set aside, unapplied, and the proof. */
export function accountsReading(
  accounts: Accounts,
  asOf: CivilDay,
  customers: readonly Customer[],
  settled: Settled,
  warnings: readonly LedgerWarning[],
): LedgerReading {
  const { movements, readers, recognition } = accounts;
  const { people, money } = usedBy(accounts, customers, settled);
  const kept = newKeptRows(settled.kept.length);
  for (const { movement, customer, open, docDay, dueDay, flags } of settled.kept) {
    const at = kept.count++;
    kept.dueDay[at] = dueDay;
    kept.docDay[at] = docDay;
    kept.open[at] = open;
    kept.original[at] = movements.amount[movement] ?? NaN;
    kept.currency[at] = money.numberOf(movements.currency[movement] ?? 0);
    kept.customer[at] = people.numberOf(customer);
    kept.sheetRow[at] = movements.sheetRow[movement] ?? 0;
    const isHidden = (movements.kind[movement] ?? 0) & Movement.Hidden;
    kept.flags[at] = flags | (isHidden ? RowFlag.HiddenRow : 0);
    kept.docNo[at] = movements.docNo[movement] ?? '';
    kept.docType[at] = movements.docType[movement] ?? '';
    kept.contractNo[at] = '';
  }
  const unapplied = settled.unapplied.map(({ movement, customer, amount, docDay }): UnappliedRow => ({
    sheetRow: movements.sheetRow[movement] ?? 0,
    customer: people.numberOf(customer),
    docNo: movements.docNo[movement] ?? '',
    docType: movements.docType[movement] ?? '',
    docDay: Math.max(NO_DAY, docDay),
    currency: readers.currencies[movements.currency[movement] ?? 0] ?? '',
    amount,
  }));
  const ledger = trimKeptRows(kept, money.list, people.list);
  const { setAside, matches } = settled;
  const above = Array.from({ length: recognition.headerRow }, (_, i) => i + 1);
  return {
    asOf,
    ledger,
    setAside,
    unapplied,
    tieOut: tieOutAccounts(accounts, settled, unapplied),
    totals: accounts.totals,
    warnings,
    structuralRows: [...above, ...accounts.structural],
    countedAnyway: [],
    matches,
    monthlyTerms: [],
  };
}

/** The customers and currencies of open charges, and the customers of unapplied receipts. */
function usedBy(
  { movements, readers }: Accounts,
  customers: readonly Customer[],
  { kept, unapplied }: Settled,
) {
  const people = usageOf(customers);
  const money = usageOf(readers.currencies);
  for (const { customer, movement } of kept) {
    people.use(customer);
    money.use(movements.currency[movement] ?? 0);
  }
  for (const { customer } of unapplied) people.use(customer);
  return { people: people.finish(), money: money.finish() };
}

/** Open charges + set aside + unapplied receipts = debits − credits, per currency, each side summed by itself. */
function tieOutAccounts(
  { movements, readers }: Accounts,
  { kept, setAside }: Settled,
  unapplied: readonly UnappliedRow[],
): CurrencyTieOut[] {
  return readers.currencies.flatMap((currency, index): CurrencyTieOut[] => {
    const sheet = { count: 0, amount: 0 };
    for (let i = 0; i < movements.count; i++) {
      if (movements.currency[i] !== index) continue;
      sheet.count++;
      if (!((movements.kind[i] ?? 0) & Movement.Unreadable)) sheet.amount += movements.amount[i] ?? 0;
    }
    if (sheet.count === 0) return [];
    const open = sum(
      kept.filter(({ movement }) => movements.currency[movement] === index).map((one) => one.open),
    );
    const asideRows = setAside.filter((row) => row.currency === currency);
    const aside = sum(asideRows.map(({ amount }) => amount ?? 0));
    const unreadable = asideRows.filter(({ amount }) => amount === null).length;
    const receipts = sum(unapplied.filter((row) => row.currency === currency).map(({ amount }) => amount));
    return [
      {
        currency,
        kept: open,
        setAside: { ...aside, unreadable },
        unapplied: receipts,
        sheet,
        ties:
          open.count + aside.count + receipts.count === sheet.count &&
          open.amount + aside.amount + receipts.amount === sheet.amount,
      },
    ];
  });
}

function sum(amounts: readonly number[]): { count: number; amount: number } {
  return { count: amounts.length, amount: amounts.reduce((total, amount) => total + amount, 0) };
}
