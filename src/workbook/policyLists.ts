import { NO_DAY, type CivilDay } from '../domain/calendar/types';
import { minorToNumber, toMinor } from '../domain/money/minor';
import type { DatedRate } from '../domain/money/rates';
import type { InterestRate, InterestRateKind, Policy } from '../domain/policy/types';
import { DAYS_TABLE, EXCHANGE_TABLE, INTEREST_TABLE, MINIMUMS_TABLE } from './policyTables';
import type { RecordSheet, RowReader } from './records/recordTable';
import type { RecordValues } from './records/writeRecords';

/** Settings that are lists of any length: a table of their own beside the others. */
export interface PolicyList {
  readonly spec: RecordSheet;
  /** How numbers of a column are shown, where it matters. */
  readonly formats: Readonly<Record<string, string>>;
  /** One line for each entry of the policy. */
  records(policy: Policy): readonly RecordValues[];
  /** What a line of the sheet says; null = nothing whole, and what is wrong with it has been named. */
  recordOf(row: RowReader): RecordValues | null;
  /** The settings that the lines make, to be checked. */
  values(records: readonly RecordValues[]): Partial<Policy>;
}

const days: PolicyList = {
  spec: DAYS_TABLE,
  formats: {},
  records: ({ holidays, makeUpWorkdays }) => [
    ...holidays.map((ownDay) => ({ ownDay, ownDayKind: 'holiday' })),
    ...makeUpWorkdays.map((ownDay) => ({ ownDay, ownDayKind: 'workday' })),
  ],
  recordOf: (row) => {
    const ownDay = row.day('ownDay');
    const ownDayKind = row.choice('ownDayKind') === 'workday' ? 'workday' : 'holiday';
    return ownDay === NO_DAY ? null : { ownDay, ownDayKind };
  },
  values: (records) => {
    const of = (kind: string): CivilDay[] =>
      sorted(records.flatMap(({ ownDay, ownDayKind }) => (ownDayKind === kind ? [Number(ownDay)] : [])));
    return { holidays: of('holiday'), makeUpWorkdays: of('workday') };
  },
};

const minimums: PolicyList = {
  spec: MINIMUMS_TABLE,
  formats: { minimumAmount: '#,##0.00#' },
  records: ({ minimumAmounts }) =>
    Object.entries(minimumAmounts).map(([minimumCurrency, amount]) => ({
      minimumCurrency,
      minimumAmount: minorToNumber(amount, minimumCurrency),
    })),
  recordOf: (row) => {
    const [minimumCurrency, minimumAmount] = [row.currency('minimumCurrency'), row.number('minimumAmount')];
    if (minimumCurrency !== '' && minimumAmount !== null) return { minimumCurrency, minimumAmount };
    if (minimumAmount !== null && isBlank(row, 'minimumCurrency'))
      row.blame('minimumCurrency', { key: 'book.problem.noCurrency' });
    return null;
  },
  values: (records) => ({
    minimumAmounts: Object.fromEntries(
      records.map(({ minimumCurrency, minimumAmount }): [string, number] => [
        String(minimumCurrency),
        toMinor(Number(minimumAmount), String(minimumCurrency)),
      ]),
    ),
  }),
};

const interest: PolicyList = {
  spec: INTEREST_TABLE,
  formats: { interestRate: '0.00##%' },
  records: ({ interestRates }) =>
    interestRates.map(({ kind, from, rate }) => ({
      interestKind: kind,
      interestFrom: from,
      interestRate: rate,
    })),
  recordOf: (row) => {
    const interestKind = row.choice('interestKind');
    const [interestFrom, interestRate] = [row.day('interestFrom'), row.number('interestRate')];
    const isWhole = interestKind !== '' && interestFrom !== NO_DAY && interestRate !== null;
    if (!isWhole) blameBlanks(row, ['interestKind', 'interestFrom', 'interestRate']);
    return isWhole ? { interestKind, interestFrom, interestRate } : null;
  },
  values: (records) => ({
    interestRates: records
      .map(({ interestKind, interestFrom, interestRate }): InterestRate => ({
        kind: interestKind as InterestRateKind,
        from: Number(interestFrom),
        rate: Number(interestRate),
      }))
      .sort((a, b) => a.from - b.from),
  }),
};

const exchange: PolicyList = {
  spec: EXCHANGE_TABLE,
  formats: { exchangeRate: 'General' },
  records: ({ exchangeRates }) =>
    exchangeRates.map(({ currency, day, rate }) => ({
      rateCurrency: currency,
      rateDay: day,
      exchangeRate: rate,
    })),
  recordOf: (row) => {
    const rateCurrency = row.currency('rateCurrency');
    const [rateDay, exchangeRate] = [row.day('rateDay'), row.number('exchangeRate')];
    const isWhole = rateCurrency !== '' && rateDay !== NO_DAY && exchangeRate !== null;
    if (!isWhole) blameBlanks(row, ['rateCurrency', 'rateDay', 'exchangeRate']);
    if (!isWhole || exchangeRate > 0) return isWhole ? { rateCurrency, rateDay, exchangeRate } : null;
    row.blame('exchangeRate', { key: 'policy.problem.noRate' });
    return null;
  },
  values: (records) => ({
    exchangeRates: records
      .map(({ rateCurrency, rateDay, exchangeRate }): DatedRate => ({
        currency: String(rateCurrency),
        day: Number(rateDay),
        rate: Number(exchangeRate),
      }))
      .sort((a, b) => a.day - b.day),
  }),
};

/** In the order they stand in, left to right. */
export const POLICY_LISTS: readonly PolicyList[] = [days, minimums, interest, exchange];

const sorted = (list: readonly number[]): number[] => [...new Set(list)].sort((a, b) => a - b);

const isBlank = (row: RowReader, id: string): boolean => String(row.raw(id) ?? '').trim() === '';

/** A line that was begun and lacks something would be left out without a word. */
function blameBlanks(row: RowReader, ids: readonly string[]): void {
  if (ids.every((id) => isBlank(row, id))) return;
  for (const id of ids) if (isBlank(row, id)) row.blame(id, { key: 'policy.problem.blank' });
}
