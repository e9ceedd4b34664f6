import type { CustomerProfile } from '../../customers/types';
import { RowFlag, type Ledger } from '../../ledger/types';
import type { Message } from '../../message';
import type { CustomerHistory } from '../history';
import type { PlanRow } from '../types';
import type { CheckItem } from './types';

interface CheckFacts {
  readonly row: PlanRow;
  readonly profile: CustomerProfile | null;
  readonly past: CustomerHistory;
  readonly ledger: Ledger;
}

/**
 * Before every call (A12; S0:37, S1:68, S1:399, S3:27, S3:36-39): what the workbook can see is marked done or
 * missing, the rest is for the caller.
 */
export function checklist({ row, profile, past, ledger }: CheckFacts): readonly CheckItem[] {
  const customer = ledger.customers[row.customer];
  const has = (name: string, there: boolean): CheckItem => ({
    text: { key: `callCard.check.${name}` },
    state: there ? 'done' : 'missing',
  });
  const see = (name: string, values?: Message['values']): CheckItem => ({
    text: { key: `callCard.check.${name}`, ...(values ? { values } : {}) },
    state: 'open',
  });
  return [
    see('figures', { amount: { minor: row.goal.amount, currency: row.currency } }),
    has('receipts', row.unapplied === 0),
    has('contact', Boolean(profile?.contact || customer?.contact)),
    has('number', Boolean(profile?.phone || customer?.phone)),
    has('scheduler', Boolean(profile?.contactRole)),
    has('pay_day', Boolean(profile && profile.payDays.length > 0)),
    has('contract', Boolean(profile?.contractClause) || hasContract(row, ledger)),
    has('documents', hasDates(row, ledger)),
    has('history', past.log.length > 0 || past.steps.length > 0),
    see('reason'),
    see('time_and_place'),
    see('answers'),
    see('floor'),
  ];
}

function hasContract(row: PlanRow, ledger: Ledger): boolean {
  return row.items.some((item) => (ledger.contractNo.at(item) ?? '') !== '');
}

/** Invoices whose due date was computed, not read, want a look at the contract first. */
function hasDates(row: PlanRow, ledger: Ledger): boolean {
  return row.items.every((item) => ((ledger.flags[item] ?? 0) & RowFlag.DueFromTerms) === 0);
}
