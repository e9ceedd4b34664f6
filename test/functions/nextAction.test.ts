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
  readonly stageDays?: unknown;
  readonly quietDays?: unknown;
  readonly letterDays?: unknown;
}

const call = ({ due, asOf, stages, dates, holidays, language, ...house }: Given) =>
  nextAction(
    due,
    asOf ?? '2026-06-10',
    stages ?? null,
    dates ?? null,
    holidays ?? null,
    language ?? 'en',
    house.stageDays ?? null,
    house.quietDays ?? null,
    house.letterDays ?? null,
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

  test('climbs by the days given: SAP’s grace days, OCA’s ten days, Tryton’s 5, 20 and 40', () => {
    const grace = (days: number) =>
      call({ due: '1997-03-12', asOf: '1997-03-13', stageDays: [['reminder', days]], holidays: 1 })[0]?.[1];
    expect([1, 4].map(grace)).toEqual(['1997-03-13', '1997-03-17']);
    const oca = { due: '2024-01-15', asOf: '2024-01-16', stageDays: [['reminder', 10]] };
    expect(call(oca)).toEqual([['① Reminder', '2024-01-25']]);

    const stageDays = [
      ['reminder', 5],
      ['phone', ''],
      ['②Warning', 20],
      ['stop_supply', null],
      ['visit', ''],
      ['executive', ''],
      ['final', 40],
    ];
    const tryton = (overdue: number, stages?: string) =>
      call({
        due: '2026-06-01',
        asOf: isoDate(46174 + overdue),
        stageDays,
        quietDays: 0,
        letterDays: 0,
        ...(stages ? { stages, dates: isoDate(46174 + 5) } : {}),
      })[0];
    expect(tryton(4)).toEqual(['① Reminder', '2026-06-08']);
    expect(tryton(5)).toEqual(['① Reminder', '2026-06-08']);
    // A month later nothing was sent: still the first. Sent: the second.
    expect(tryton(30)?.[0]).toBe('① Reminder');
    expect(tryton(30, 'reminder')?.[0]).toBe('② Warning');
    expect(tryton(50, 'warning')?.[0]).toBe('③ Final demand');
  });

  test('leaves alone for the quiet days given, and gives a letter the days it was given', () => {
    const given = { due: '2026-05-20', asOf: '2026-06-09', stages: 'reminder', dates: '2026-06-08' };
    // ② after ten days of grace; with five days the quiet ones decide, with none of them the letter's own.
    expect(call(given)[0]).toEqual(['② Warning', '2026-06-22']);
    expect(call({ ...given, letterDays: 5 })[0]).toEqual(['② Warning', '2026-06-17']);
    expect(call({ ...given, letterDays: [[5, 7, 7]], quietDays: 0 })[0]).toEqual(['② Warning', '2026-06-15']);
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
    [
      'days of a stage that is none',
      { due: '2026-05-20', stageDays: [['serenade', 5]] },
      /stage_days needs two columns.*row 1/,
    ],
    ['a letter without days', { due: '2026-05-20', stageDays: [['final', '']] }, /stage_days/],
    ['half a day of quiet', { due: '2026-05-20', quietDays: 0.5 }, /quiet_days needs whole days/],
    ['two terms of letters', { due: '2026-05-20', letterDays: [[1, 2]] }, /letter_days needs whole days/],
    ['no as-of date', { due: '2026-05-20', asOf: 'today' }, /as_of must be one date/],
  ])('refuses %s with a sentence', (_, given, sentence) => {
    expect(said(() => call(given))).toMatch(sentence);
  });
});
