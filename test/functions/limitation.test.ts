import { LIMITATION_LAWS } from '../../src/domain/law';
import { isoDate } from '../../src/domain/calendar/civilDay';
import { DECLARATIONS } from '../../src/functions/declarations';
import { limitation } from '../../src/functions/limitation';
import { said } from './said';

const column = (...values: unknown[]) => values.map((value) => [value]);
const call = (
  dates: unknown,
  law: unknown,
  events?: unknown,
  asOf?: unknown,
  lastDay?: readonly [rule: unknown, holidays: unknown],
) =>
  limitation(dates, law, events ?? null, asOf ?? null, 'en', ...(lastDay ?? [null, null])).map((row) =>
    row.map((cell) => (typeof cell === 'number' ? isoDate(cell) : cell)),
  );

describe('DUES.LIMITATION', () => {
  test('takes the conservative day: due 2024-03-31, barred after 2027-03-31 in the PRC', () => {
    expect(call('2024-03-31', 'cn')).toEqual([['2027-03-31']]);
  });

  test('knows the periods of Taiwan and Hong Kong', () => {
    expect(['tw_goods', 'tw_periodic', 'tw', 'hk'].map((law) => call('2024-03-31', law)[0]?.[0])).toEqual([
      '2026-03-31',
      '2029-03-31',
      '2039-03-31',
      '2030-03-31',
    ]);
  });

  test('restarts by the events beside each debt, in several columns, up to the as-of date', () => {
    const dates = column('2024-03-31', '2024-03-31', null);
    const events = [
      ['2026-12-01', '2025-05-05'],
      [null, '2027-06-01'],
      [null, null],
    ];
    expect(call(dates, 'cn', events)).toEqual(column('2029-12-01', '2027-03-31', ''));
    expect(call(dates, 'cn', events, '2026-01-01')).toEqual(column('2028-05-05', '2027-03-31', ''));
  });

  test('ends on the next working day where asked to, by the calendar known or the holidays given', () => {
    // 2 May 2026 is a Saturday within the May holiday, which ends on the 5th.
    expect(call('2023-05-02', 'cn')).toEqual([['2026-05-02']]);
    expect(call('2023-05-02', 'cn', null, null, ['next_workday', null])).toEqual([['2026-05-06']]);
    const peaceDay = ['next_workday', column('2028-02-28')] as const;
    expect(call('2026-02-28', 'tw_goods', null, null, peaceDay)).toEqual([['2028-02-29']]);
    expect(call('2030-05-02', 'cn', null, null, ['next_workday', null])).toEqual([
      ['Holidays of 2033 are not known: give holidays'],
    ]);
  });

  test('takes any range of events for one debt, and one event for all debts', () => {
    expect(call('2024-03-31', 'cn', column('2025-01-01', '2027-12-31', null))).toEqual([['2030-12-31']]);
    expect(call(column('2024-03-31', '2025-03-31'), 'cn', '2026-01-01')).toEqual(
      column('2029-01-01', '2029-01-01'),
    );
  });

  test('takes debts and events in a row as well', () => {
    expect(call([['2024-03-31', '2024-03-31']], 'cn', [['2026-12-01', null]])).toEqual([
      ['2029-12-01', '2027-03-31'],
    ]);
  });

  test('says in its place what cannot be read', () => {
    expect(call(column('soon', '2024-03-31'), 'cn', column(null, '?'))).toEqual(
      column('Unreadable date', 'Unreadable event date'),
    );
  });

  test('offers every law the domain knows', () => {
    const parameters = DECLARATIONS.find(({ id }) => id === 'LIMITATION')?.parameters ?? [];
    const law = parameters.find(({ name }) => name === 'law');
    expect(law && 'choices' in law ? law.choices : []).toEqual(LIMITATION_LAWS);
  });

  test.each<[string, () => unknown, RegExp]>([
    ['no law', () => call('2024-03-31', null), /law must be one of: cn, tw_goods/],
    ['a date that is none', () => call('soon', 'cn'), /due_dates holds no date/],
    [
      'events of another number of rows',
      () => call(column(1, 2), 'cn', column(1, 2, 3)),
      /event_dates has 3 × 1/,
    ],
    ['an as-of date that is none', () => call('2024-03-31', 'cn', null, 'today'), /as_of must be one date/],
  ])('refuses %s with a sentence', (_, given, sentence) => {
    expect(said(given)).toMatch(sentence);
  });
});
