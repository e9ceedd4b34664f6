import { customerKey } from '../domain/customers/profile';
import {
  CAUSES,
  EARLY_WARNINGS,
  GRADES,
  RELATIONS,
  SETTLEMENTS,
  SIZES,
  STRENGTHS,
  SUPPLY_STATES,
  type CellProblem,
  type CustomerProfile,
} from '../domain/customers/types';
import type { Customer } from '../domain/ledger/types';
import { minorToNumber, toMinor } from '../domain/money/minor';
import { NO_CURRENCY } from '../domain/money/currency';
import { RISK_EVENTS } from '../domain/risk/types';
import { MONTHLY_CONVENTIONS } from '../domain/terms/types';
import { LANGUAGES } from '../locales/language';
import { choiceField, choiceList, CODE, DAY, TEXT, type Field } from './records/field';
import { rowReaders, type OpenRecords, type RecordSheet, type RowReader } from './records/recordTable';
import type { Vocabulary } from './records/vocabulary';
import type { RecordValues } from './records/writeRecords';

const monthDays = (most: number): Field => ({ kind: 'month_days', most });
const yesNo: Field = { kind: 'yes_no' };

/** The Customers sheet: one row a customer. The first columns are what a collector looks up on the phone. */
export const CUSTOMERS: RecordSheet = {
  mark: 'customers',
  tableName: 'DuesheetCustomers',
  essential: ['name'],
  columns: [
    { id: 'code', field: CODE, width: 12 },
    { id: 'name', field: TEXT, width: 28 },
    { id: 'collector', field: TEXT, width: 12 },
    { id: 'contact', field: TEXT, width: 12 },
    { id: 'contactRole', field: TEXT, width: 12 },
    { id: 'phone', field: CODE, width: 16 },
    { id: 'email', field: TEXT, width: 24 },
    { id: 'address', field: TEXT, width: 28 },
    { id: 'language', field: choiceField('language', LANGUAGES, 'taskpane.language'), width: 12 },
    { id: 'payDays', field: monthDays(10), width: 12 },
    { id: 'reconciliationDay', field: monthDays(1), width: 12 },
    { id: 'invoiceCutOffDay', field: monthDays(1), width: 12 },
    { id: 'signer', field: TEXT, width: 18 },
    { id: 'paymentMethod', field: TEXT, width: 14 },
    { id: 'invoiceType', field: TEXT, width: 14 },
    { id: 'size', field: choiceField('size', SIZES), width: 11 },
    { id: 'relation', field: choiceField('relation', RELATIONS), width: 11 },
    { id: 'settlement', field: choiceField('settlement', SETTLEMENTS), width: 12 },
    { id: 'grade', field: choiceField('grade', GRADES), width: 8 },
    { id: 'strength', field: choiceField('strength', STRENGTHS), width: 10 },
    { id: 'distanceKm', field: { kind: 'number', from: 0, to: 40_000 }, width: 10 },
    { id: 'creditLimit', field: { kind: 'amount' }, width: 15 },
    { id: 'creditCurrency', field: { kind: 'currency' }, width: 10 },
    { id: 'otherLimits', field: { kind: 'amounts' }, width: 20 },
    { id: 'creditDays', field: { kind: 'whole', from: 0, to: 3650 }, width: 10 },
    { id: 'termsConvention', field: choiceField('termsConvention', MONTHLY_CONVENTIONS), width: 20 },
    { id: 'contractClause', field: { kind: 'long_text' }, width: 28 },
    { id: 'cause', field: choiceField('cause', CAUSES), width: 14 },
    { id: 'supply', field: choiceField('supply', SUPPLY_STATES), width: 12 },
    {
      id: 'events',
      field: { kind: 'events', choices: choiceList('event', RISK_EVENTS, 'risk.event') },
      width: 20,
    },
    { id: 'warnings', field: { kind: 'codes', choices: choiceList('warning', EARLY_WARNINGS) }, width: 18 },
    { id: 'nextInflow', field: DAY, width: 12 },
    { id: 'orderPending', field: yesNo, width: 10 },
    { id: 'holdUntil', field: DAY, width: 12 },
    { id: 'holdReason', field: TEXT, width: 20 },
    { id: 'cooperation', field: { kind: 'whole', from: 0, to: 100 }, width: 10 },
    { id: 'evidence', field: yesNo, width: 10 },
    { id: 'retentionOfTitle', field: yesNo, width: 10 },
    { id: 'note', field: { kind: 'long_text' }, width: 30 },
    { id: 'key', field: CODE, width: 12, hidden: true },
  ],
};

/** The profiles of the sheet, one a customer; a second row of the same customer is named and not used. */
export function readProfiles(
  open: OpenRecords,
  vocabulary: Vocabulary,
  date1904: boolean,
  problems: CellProblem[],
): readonly CustomerProfile[] {
  const byKey = new Map<string, CustomerProfile>();
  for (const row of rowReaders(CUSTOMERS, open, vocabulary, date1904, problems)) {
    if (row.isBlank) continue;
    const profile = profileOf(row);
    const first = byKey.get(profile.key);
    if (first) row.blame('name', { key: 'book.problem.twice', values: { row: first.sheetRow } });
    else if (profile.key === '') row.blame('name', { key: 'book.problem.nobody' });
    else byKey.set(profile.key, profile);
  }
  return [...byKey.values()];
}

function profileOf(row: RowReader): CustomerProfile {
  const [code, name] = [row.text('code'), row.text('name')];
  const creditCurrency = row.currency('creditCurrency');
  const limit = row.number('creditLimit');
  const others = row.amounts('otherLimits');
  return {
    key: row.text('key') || customerKey(code, name),
    code,
    name,
    language: row.choice('language') as CustomerProfile['language'],
    contact: row.text('contact'),
    contactRole: row.text('contactRole'),
    phone: row.text('phone'),
    email: row.text('email'),
    address: row.text('address'),
    payDays: row.monthDays('payDays'),
    reconciliationDay: row.monthDays('reconciliationDay')[0] ?? null,
    invoiceCutOffDay: row.monthDays('invoiceCutOffDay')[0] ?? null,
    signer: row.text('signer'),
    size: row.choice('size') as CustomerProfile['size'],
    relation: row.choice('relation') as CustomerProfile['relation'],
    settlement: row.choice('settlement') as CustomerProfile['settlement'],
    grade: row.choice('grade') as CustomerProfile['grade'],
    strength: row.choice('strength') as CustomerProfile['strength'],
    distanceKm: row.number('distanceKm'),
    creditLimit: limit === null ? null : toMinor(limit, creditCurrency || NO_CURRENCY),
    creditCurrency,
    otherLimits: others.map((one) => ({ currency: one.currency, amount: toMinor(one.amount, one.currency) })),
    creditDays: row.number('creditDays'),
    termsConvention: row.choice('termsConvention') as CustomerProfile['termsConvention'],
    cause: row.choice('cause') as CustomerProfile['cause'],
    supply: row.choice('supply') as CustomerProfile['supply'],
    events: row.events('events') as CustomerProfile['events'],
    warnings: row.codes('warnings') as CustomerProfile['warnings'],
    nextInflow: row.day('nextInflow'),
    orderPending: row.yesNo('orderPending'),
    paymentMethod: row.text('paymentMethod'),
    invoiceType: row.text('invoiceType'),
    contractClause: row.text('contractClause'),
    holdUntil: row.day('holdUntil'),
    holdReason: row.text('holdReason'),
    collector: row.text('collector'),
    cooperation: row.number('cooperation'),
    evidence: row.yesNo('evidence'),
    retentionOfTitle: row.yesNo('retentionOfTitle'),
    note: row.text('note'),
    sheetRow: row.sheetRow,
  };
}

/** What the ledger says about a customer, as the first entry of its row; the rest is the user's to fill in. */
export function recordOfCustomer(customer: Customer): RecordValues {
  const { key, code, name, contact, phone, email, address } = customer;
  return { key, code, name, contact, phone, email, address };
}

/** A profile's fields as cells hold them: amounts in major units. */
export function recordOfProfile(profile: Partial<CustomerProfile>): RecordValues {
  const { creditLimit, creditCurrency, otherLimits, reconciliationDay, invoiceCutOffDay, ...rest } = profile;
  const record: Record<string, RecordValues[string]> = { ...rest } as RecordValues;
  const days = (value: number | null): readonly number[] => (value === null ? [] : [value]);
  if (reconciliationDay !== undefined) record['reconciliationDay'] = days(reconciliationDay);
  if (invoiceCutOffDay !== undefined) record['invoiceCutOffDay'] = days(invoiceCutOffDay);
  if (creditCurrency !== undefined) record['creditCurrency'] = creditCurrency;
  if (creditLimit !== undefined)
    record['creditLimit'] =
      creditLimit === null ? null : minorToNumber(creditLimit, creditCurrency || NO_CURRENCY);
  if (otherLimits !== undefined)
    record['otherLimits'] = otherLimits.map(({ currency, amount }) => ({
      currency,
      amount: minorToNumber(amount, currency),
    }));
  return record;
}
