import { isoDate } from '../../src/domain/calendar/civilDay';
import { nextAction } from '../../src/functions/nextAction';
import { said } from './said';

const column = (...values: unknown[]) => values.map((value) => [value]);

interface Given {
  readonly due: unknown;
  readonly asOf?: unknown;
  readonly stages?: unknown;
  readonly dates?: unknown;
  readonly holidays?: unknown;
  readonly language?: string;
}

const call = ({ due, asOf, stages, dates, holidays, language }: Given) =>
  nextAction(
    due,
    asOf ?? '2026-06-10',
    stages ?? null,
    dates ?? null,
    holidays ?? null,
    language ?? 'en',
  ).map(([stage, day]) => [stage, typeof day === 'number' ? isoDate(day) : day]);

describe('DUES.NEXTACTION', () => {
  test('begins with the first letter however old the debt, on the as-of day', () => {
    expect(call({ due: column('2026-06-09', '2026-05-20', '2025-01-01') })).toEqual([
      ['① Reminder', '2026-06-10'],
      ['① Reminder', '2026-06-10'],
      ['① Reminder', '2026-06-10'],
    ]);
  });

  test('climbs one letter at a time, calls and visits between them', () => {
    const last = (stages: string) => call({ due: '2026-01-15', stages, dates: '2026-05-06' })[0]?.[0];
    expect(['reminder', 'warning', 'final', 'pre_litigation'].map(last)).toEqual([
      '② Warning',
      '③ Final demand',
      'Notice before legal action',
      'Legal department',
    ]);
  });

  test('waits for the days of the step, the quiet days and the letter’s term', () => {
    // Due 29 May, ① sent on 1 June with ten days: the call at 8 days, but not within seven working days.
    expect(call({ due: '2026-05-29', asOf: '2026-06-02', stages: 'reminder', dates: '2026-06-01' })).toEqual([
      ['Phone call', '2026-06-10'],
    ]);
  });

  test('reminds seven working days before the due date, then at three', () => {
    const given = { due: '2026-06-30', asOf: '2026-06-10' };
    expect(call(given)).toEqual([['Reminder before the due date', '2026-06-18']]);
    expect(call({ ...given, asOf: '2026-06-22', stages: 'pre_due', dates: '2026-06-18' })).toEqual([
      ['Reminder before the due date', '2026-06-25'],
    ]);
  });

  test('understands stages by key and by name in any language, and counts no step from after the as-of day', () => {
    const due = column('2026-05-01', '2026-05-01', '2026-05-01', '2026-05-01');
    const stages = column('Warning', '② Warning', '催款函②警告', 'warning');
    const dates = column('2026-05-20', '2026-05-20', '2026-05-20', '2026-06-20');
    expect(call({ due, stages, dates }).map(([stage]) => stage)).toEqual([
      'Executive contact',
      'Executive contact',
      'Executive contact',
      '① Reminder',
    ]);
  });

  test('speaks the language asked for', () => {
    expect(call({ due: '2026-05-20', language: 'zh-TW' })).toEqual([['催款函①提醒', '2026-06-10']]);
  });

  test('says in its place what a row lacks', () => {
    const due = column('soon', '2026-05-20', '2026-05-20', null);
    const stages = column(null, 'reminder', 'serenade', null);
    expect(call({ due, stages, dates: column(null, null, '2026-06-01', null) })).toEqual([
      ['Unreadable date', ''],
      ['No date of the last step', ''],
      ['Unknown stage', ''],
      ['', ''],
    ]);
  });

  test('keeps to the holidays given, and says when those of a year are not known', () => {
    expect(call({ due: '2026-05-20', holidays: column('2026-06-10', '2026-06-11') })).toEqual([
      ['① Reminder', '2026-06-12'],
    ]);
    const later = { due: '2030-05-20', asOf: '2030-06-10' };
    expect(call(later)).toEqual([['Holidays of 2030 are not known: give holidays', '']]);
    expect(call({ ...later, holidays: column('2030-06-10') })).toEqual([['① Reminder', '2030-06-11']]);
  });

  test.each<[string, Given, RegExp]>([
    [
      'several columns',
      {
        due: [
          ['2026-05-20', 1],
          [1, 1],
        ],
      },
      /due_dates must be one column/,
    ],
    [
      'one stage that is none',
      { due: '2026-05-20', stages: 'serenade', dates: 1 },
      /last_stages must be one of: pre_due/,
    ],
    ['no as-of date', { due: '2026-05-20', asOf: 'today' }, /as_of must be one date/],
  ])('refuses %s with a sentence', (_, given, sentence) => {
    expect(said(() => call(given))).toMatch(sentence);
  });
});
