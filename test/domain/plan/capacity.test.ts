import fc from 'fast-check';
import { calendarEvent, calendarFile } from '../../../src/domain/calendar/ics';
import { lunarNewYear, nextBigHoliday } from '../../../src/domain/calendar/seasons';
import { createWorkCalendar } from '../../../src/domain/calendar/workCalendar';
import { isoDate, parseIsoDate } from '../../../src/domain/calendar/civilDay';
import { calendarTasksInSteps } from '../../../src/domain/plan/capacity/calendarTasks';
import { schedule } from '../../../src/domain/plan/capacity/schedule';
import { itemClocks, restartDays, clockColour } from '../../../src/domain/plan/clocks/limitation';
import { defaultPolicy } from '../../../src/domain/policy';
import { runSteps } from '../../../src/domain/steps';
import { day, ledgerOf, weekdays, type Item } from './ledgerOf';
import { entry, keysOf, planOf, rowOf, type Scene } from './scenario';

const many: Item[] = Array.from({ length: 30 }, (_, i) => ({
  customer: `C${String(i).padStart(2, '0')}`,
  due: '2026-05-20',
  open: (i + 1) * 100_00,
}));
const plan = planOf({ items: many, asOf: '2026-06-10' });
const capacity = (more: Partial<typeof defaultPolicy.capacity>) => ({
  capacity: { ...defaultPolicy.capacity, ...more },
});

describe('The days of a collector', () => {
  it('hold no more contacts than the policy says, the most cash for each minute first', () => {
    const { days, unplaced } = schedule(plan, capacity({ contactsPerDay: 4 }), weekdays(), 3);
    expect(days.map(({ day: on, tasks }) => [isoDate(on), tasks.length])).toEqual([
      ['2026-06-10', 4],
      ['2026-06-11', 4],
      ['2026-06-12', 4],
    ]);
    const first = days[0]?.tasks.map(({ row }) => plan.rows[row]?.customerKey);
    expect(first).toEqual(['C29', 'C28', 'C27', 'C26']);
    expect(unplaced).toHaveLength(18);
    expect(new Set(unplaced.map(({ why }) => why.key))).toEqual(new Set(['plan.unplaced.no_room']));
  });

  it('count minutes where the policy counts hours, and say what is too long for any day', () => {
    const { days } = schedule(plan, capacity({ unit: 'hours', hoursPerDay: 0.5 }), weekdays(), 2);
    for (const { used, capacity: holds } of days) expect(used).toBeLessThanOrEqual(holds);
    const tiny = schedule(plan, capacity({ unit: 'hours', hoursPerDay: 0.1 }), weekdays(), 2);
    expect(tiny.unplaced[0]?.why.key).toBe('plan.unplaced.too_long');
  });

  it('every row is on one day or not placed with a reason, never before its date, whatever the capacity', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (contactsPerDay, ahead) => {
          const found = schedule(plan, capacity({ contactsPerDay }), weekdays(), ahead);
          const placed = found.days.flatMap(({ day: on, tasks }) =>
            tasks.map((task) => ({ on, row: task.row })),
          );
          for (const { on, row } of placed)
            expect(on).toBeGreaterThanOrEqual(plan.rows[row]?.nextDate ?? Infinity);
          const seen = [...placed.map(({ row }) => row), ...found.unplaced.map(({ row }) => row)].sort(
            (a, b) => a - b,
          );
          expect(seen).toEqual(plan.rows.map((_, i) => i));
        },
      ),
    );
  });

  it('become calendar tasks: steps, promised days and the last safe day of limitation', () => {
    const scene: Scene = {
      items: [{ customer: 'A', due: '2023-08-10', open: 300_00 }],
      asOf: '2026-06-10',
      log: [entry('2026-06-01', { result: 'promise', promiseDay: day('2026-06-15') })],
    };
    const found = planOf(scene);
    const tasks = runSteps(calendarTasksInSteps(found, schedule(found, defaultPolicy, weekdays())));
    expect(tasks.map(({ kind, day: on }) => [kind, isoDate(on)])).toEqual([
      ['promise', '2026-06-15'],
      ['step', '2026-06-18'],
      ['limitation', '2026-07-27'],
    ]);
  });
});

describe('The calendar file (RFC 5545)', () => {
  const file = (summary: string, description = '') =>
    calendarFile(
      [calendarEvent({ uid: 'a@duesheet', day: day('2026-06-10'), summary, description }, day('2026-06-01'))],
      'Plan',
    );

  it('is made of whole-day events with lines ended by CRLF', () => {
    const text = file('Call Harbour & Finch');
    expect(text).toContain('BEGIN:VEVENT\r\nUID:a@duesheet\r\nDTSTAMP:20260601T000000Z\r\n');
    expect(text).toContain(
      'DTSTART;VALUE=DATE:20260610\r\nDTEND;VALUE=DATE:20260611\r\nSUMMARY:Call Harbour & Finch\r\n',
    );
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('lets no text of a sheet begin a property, keeps lines within 75 octets, and gives every text back unfolded', () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\r\n', '\n', ';', ',', '\\', ':', '催', '𠮷', 'END:VEVENT'),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(nasty, nasty, (summary, description) => {
        const text = file(summary, description);
        const lines = text.split('\r\n');
        for (const line of lines) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
        const unfolded = text.replace(/\r\n /g, '').split('\r\n');
        expect(unfolded.filter((line) => line.startsWith('END:VEVENT'))).toHaveLength(1);
        expect(unfolded).toHaveLength(file('').replace(/\r\n /g, '').split('\r\n').length);
      }),
    );
  });
});

describe('Clocks (B1, B4)', () => {
  it('colours what is left of limitation at 180, 90 and 30 days', () => {
    expect([181, 180, 91, 90, 31, 30, 0, -1].map(clockColour)).toEqual([
      'green',
      'yellow',
      'yellow',
      'orange',
      'orange',
      'red',
      'red',
      'passed',
    ]);
  });

  it('are restarted in the mainland by a demand proved to have arrived, an acknowledgment or part payment; by no call, and in Taiwan and Hong Kong by no demand', () => {
    const log = [
      entry('2026-01-05', { result: 'sent', stage: 'phone' }),
      entry('2026-02-05', {
        result: 'sent',
        stage: 'warning',
        noticeNumber: '1',
        receivedOn: day('2026-02-07'),
      }),
      entry('2026-02-08', { result: 'sent', stage: 'warning', noticeNumber: '2' }),
      entry('2026-03-05', { result: 'part_paid', receivedAmount: 5 }),
      entry('2026-04-05', { result: 'acknowledged' }),
      entry('2026-05-05', { result: 'paid', receivedAmount: 5 }),
      entry('2026-07-05', { result: 'acknowledged' }),
    ];
    expect(restartDays(log, 'cn', day('2026-06-10')).map(isoDate)).toEqual([
      '2026-02-07',
      '2026-03-05',
      '2026-04-05',
    ]);
    expect(restartDays(log, 'tw_goods', day('2026-06-10')).map(isoDate)).toEqual([
      '2026-03-05',
      '2026-04-05',
    ]);
    expect(restartDays(log, 'hk', day('2026-06-10'))).toHaveLength(2);
  });

  it('run for each invoice, and the row has the earliest with its last safe day', () => {
    const items: Item[] = [
      { customer: 'A', due: '2023-07-10', open: 100 },
      { customer: 'A', due: '2023-05-10', open: 100 },
      { customer: 'A', due: '2026-05-10', open: 100 },
    ];
    const row = rowOf({ items, asOf: '2026-06-10' });
    expect(row.clocks).toMatchObject({
      limitation: day('2026-07-10'),
      colour: 'red',
      lastSafeDay: day('2026-06-26'),
      nearCount: 1,
      passedCount: 1,
    });
    expect(keysOf(row.notes)).toEqual(
      expect.arrayContaining(['plan.note.limitation', 'plan.note.limitation_passed']),
    );
    const clocks = itemClocks(ledgerOf(items), [0, 1, 2], [], 'cn', day('2026-06-10'), weekdays());
    expect(clocks.map(({ bar, colour }) => [isoDate(bar), colour])).toEqual([
      ['2026-07-10', 'red'],
      ['2026-05-10', 'passed'],
      ['2029-05-10', 'green'],
    ]);
    const restarted = rowOf({
      items,
      asOf: '2026-06-10',
      log: [entry('2026-05-01', { result: 'acknowledged' })],
    });
    expect(restarted.clocks).toMatchObject({ colour: 'green', limitation: day('2029-05-01') });
  });

  it('run for what is disputed too', () => {
    const items: Item[] = [
      { customer: 'A', due: '2023-07-10', open: 100, disputed: true },
      { customer: 'A', due: '2026-05-10', open: 100 },
    ];
    expect(rowOf({ items, asOf: '2026-06-10' }).clocks).toMatchObject({
      limitation: day('2026-07-10'),
      colour: 'red',
    });
  });

  it('name invoices to a large buyer that give longer than 60 days from delivery, only for a small or medium seller', () => {
    const items: Item[] = [{ customer: 'A', due: '2026-06-01', doc: '2026-02-01', open: 500_00 }];
    const scene: Scene = { items, asOf: '2026-06-10', profile: { size: 'large' } };
    expect(rowOf(scene).clocks.statutory).toBeNull();
    const own = { ...scene, policy: { sellerSize: 'small_or_medium' } as const };
    expect(rowOf(own).clocks.statutory).toEqual({
      days: 60,
      count: 1,
      amount: 500_00,
      firstDay: day('2026-04-02'),
    });
    expect(rowOf({ ...own, profile: { size: 'small' } }).clocks.statutory).toBeNull();
  });
});

describe('Long holidays', () => {
  it('begin the lunar year on the days the Chinese calendar of the platform gives, but for two new moons minutes from midnight', () => {
    // New moon at 23:56 on 2027-02-06 and 00:07 on 2030-02-03 in Beijing: the approximation of ICU is a day off.
    const nearMidnight = [2027, 2030];
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let year = 2004; year <= 2035; year++) {
      if (nearMidnight.includes(year)) continue;
      const found = lunarNewYear(year);
      expect(found).not.toBeNull();
      expect(lunar.format(new Date(`${isoDate(found ?? 0)}T00:00:00Z`))).toBe('1/1');
    }
    expect(nearMidnight.map((year) => isoDate(lunarNewYear(year) ?? 0))).toEqual([
      '2027-02-06',
      '2030-02-03',
    ]);
    expect(lunarNewYear(2003)).toBeNull();
  });

  it('are seen coming from their last working day', () => {
    const calendar = createWorkCalendar();
    const next = (on: string) => {
      const found = nextBigHoliday(calendar, parseIsoDate(on) ?? 0);
      return found && [found.kind, isoDate(found.lastWorkday)];
    };
    expect(next('2026-01-05')).toEqual(['spring_festival', '2026-02-14']);
    expect(next('2026-02-20')).toEqual(['national_day', '2026-09-30']);
  });
});
