import { MONTHLY_CONVENTIONS, WORKDAY_RULES } from '../../src/domain/terms';
import { isoDate, parseIsoDate } from '../../src/domain/calendar/civilDay';
import { DECLARATIONS } from '../../src/functions/declarations';
import { dueDate } from '../../src/functions/dueDate';
import { said } from './said';

const column = (...values: unknown[]) => values.map((value) => [value]);

interface Given {
  readonly dates: unknown;
  readonly terms: unknown;
  readonly convention?: unknown;
  readonly cutoff?: unknown;
  readonly rule?: unknown;
  readonly holidays?: unknown;
}

const call = ({ dates, terms, convention, cutoff, rule, holidays }: Given) =>
  dueDate(dates, terms, convention ?? null, cutoff ?? null, rule ?? null, holidays ?? null, 'en').map((row) =>
    row.map((cell) => (typeof cell === 'number' ? isoDate(cell) : cell)),
  );

describe('DUES.DUEDATE', () => {
  test.each<[string, string, string | null, number | null, string]>([
    ['2026-01-15', 'net 30', null, null, '2026-02-14'],
    ['2026-01-15', '月结30天', 'month_end_days', null, '2026-03-02'],
    ['2026-01-15', '月结30天', 'month_end_months', null, '2026-02-28'],
    ['2026-01-15', '月结30天', 'invoice_months', null, '2026-02-15'],
    ['2026-01-15', '次月结30天', null, null, '2026-03-03'],
    ['2026-01-15', '次月25日', null, null, '2026-02-25'],
    ['2026-01-31', '月结30天', 'invoice_months', null, '2026-02-28'],
    ['2026-02-10', '月结60天', 'month_end_months', null, '2026-04-30'],
    ['2026-03-20', '月结30', null, 25, '2026-04-30'],
    ['2026-03-26', '月结30', null, 25, '2026-05-30'],
  ])('an invoice of %s under %s (%s, cut-off %s) is due on %s', (date, term, convention, cutoff, due) => {
    expect(call({ dates: date, terms: term, convention, cutoff })).toEqual([[due]]);
    expect(call({ dates: [[parseIsoDate(date)]], terms: [[term]], convention, cutoff })).toEqual([[due]]);
  });

  test('gives one date a row, in the shape of the range, and says in its place why there is none', () => {
    const dates = column('2026-01-15', '2026-01-15', '2026-01-15', null, null, 'soon', '2026-01-15');
    const terms = column(30, '背靠背', 'as agreed', 30, null, 30, null);
    expect(call({ dates, terms })).toEqual(
      column(
        '2026-02-14',
        'No date: pay when paid',
        'Unknown term',
        'No invoice date',
        '',
        'Unreadable date',
        'No term',
      ),
    );
  });

  test('moves a day off by the official calendar of mainland China, and by the user’s own days instead', () => {
    // Friday 2026-10-02 lies in the National Day week; Saturday 2026-10-10 is worked.
    const dates = '2026-09-02';
    expect(call({ dates, terms: 30 })).toEqual([['2026-10-02']]);
    expect(call({ dates, terms: 30, rule: 'next' })).toEqual([['2026-10-08']]);
    expect(call({ dates, terms: 30, rule: 'previous' })).toEqual([['2026-09-30']]);
    expect(call({ dates, terms: 30, rule: 'next', holidays: column('2026-10-02') })).toEqual([
      ['2026-10-05'],
    ]);
    expect(call({ dates, terms: 38, rule: 'next' })).toEqual([['2026-10-10']]);
  });

  test('takes the name of a calendar in place of holidays', () => {
    const given = { dates: '2026-01-28', terms: 30, rule: 'next' };
    // 2026-02-27 is a working day on the mainland, and off in Taiwan, which makes up for a holiday on Saturday.
    expect(call(given)).toEqual([['2026-02-27']]);
    expect(call({ ...given, holidays: 'taiwan' })).toEqual([['2026-03-02']]);
    expect(call({ ...given, holidays: [['Weekends_Only']] })).toEqual([['2026-02-27']]);
  });

  test('says that the holidays of a year are not known rather than guessing them', () => {
    const given = { dates: '2030-09-02', terms: 30, rule: 'next' };
    expect(call(given)).toEqual([['Holidays of 2030 are not known: give holidays']]);
    expect(call({ ...given, holidays: column('2030-10-02', null) })).toEqual([['2030-10-03']]);
    expect(call({ ...given, rule: 'none' })).toEqual([['2030-10-02']]);
  });

  test('offers every convention and rule the domain knows, the default first', () => {
    const parameters = DECLARATIONS.find(({ id }) => id === 'DUEDATE')?.parameters ?? [];
    const choices = (name: string) => {
      const found = parameters.find((parameter) => parameter.name === name);
      return found && 'choices' in found ? found.choices : [];
    };
    expect(choices('convention')).toEqual(MONTHLY_CONVENTIONS);
    expect(choices('workday_rule')).toEqual(WORKDAY_RULES);
  });

  test.each<[string, Given, RegExp]>([
    ['a date that is none', { dates: 'soon', terms: 30 }, /invoice_dates holds no date/],
    ['no term', { dates: '2026-01-15', terms: null }, /terms is missing/],
    ['an empty term', { dates: '2026-01-15', terms: '' }, /terms is missing/],
    [
      'an unknown convention',
      { dates: '2026-01-15', terms: 30, convention: 'Z' },
      /convention must be one of/,
    ],
    ['a cut-off day that is none', { dates: '2026-01-15', terms: 30, cutoff: 32 }, /cutoff_day must be/],
    ['a holiday that is no date', { dates: '2026-01-15', terms: 30, holidays: [['?']] }, /holidays: cell 1/],
    ['ranges of different sizes', { dates: column(1, 2), terms: column(1, 2, 3) }, /invoice_dates has 2 × 1/],
  ])('refuses %s with a sentence', (_, given, sentence) => {
    expect(said(() => call(given))).toMatch(sentence);
  });
});
