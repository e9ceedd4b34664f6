import fc from 'fast-check';
import { addMonths, civilDay, isoDate, parseIsoDate, weekday } from '../../../src/domain/calendar/civilDay';
import { lunarNewYear, nextBigHoliday } from '../../../src/domain/calendar/seasons';
import { addWorkdays, createWorkCalendar, knownYears } from '../../../src/domain/calendar/workCalendar';

const at = (iso: string) => parseIsoDate(iso) ?? -1;
const none = { holidays: [], makeUpWorkdays: [] };
const taiwan = createWorkCalendar(none, 'taiwan');
const hongKong = createWorkCalendar(none, 'hong_kong');
const YEARS = Array.from({ length: 11 }, (_, i) => 2017 + i);
const SATURDAY = 6;
const SUNDAY = 0;

function daysOff(calendar: typeof taiwan, year: number): string[] {
  const first = civilDay(year, 1, 1) ?? 0;
  const days = Array.from({ length: addMonths(first, 12) - first }, (_, i) => first + i);
  return days.filter((day) => !calendar.isWorkday(day)).map(isoDate);
}

describe('Taiwan', () => {
  // 總放假日數 of the 辦公日曆表; until 2025 the offices work on 1 May, in 2025 the law of 28 May added three more days.
  test.each([
    [2017, 116],
    [2018, 115],
    [2021, 116],
    [2022, 115],
    [2023, 116],
    [2024, 115],
    [2025, 115 + 3],
    [2026, 120],
  ])('the offices of %d have as many days off as announced: %d', (year, announced) => {
    const mayDay = civilDay(year, 5, 1) ?? 0;
    const extra = year < 2026 && weekday(mayDay) !== SUNDAY && weekday(mayDay) !== SATURDAY ? 1 : 0;
    expect(daysOff(taiwan, year).length - extra).toBe(announced);
  });

  test.each([
    ['2021-02-10', false, '小年夜, made up for on 20 February'],
    ['2021-02-20', true, 'a Saturday worked'],
    ['2023-01-20', false, 'the eve of the long New Year'],
    ['2023-09-23', true, 'a Saturday worked'],
    ['2024-02-17', true, 'a Saturday worked'],
    ['2024-05-01', false, '勞動節, off for firms and banks'],
    ['2025-01-27', false, 'before New Year’s Eve'],
    ['2025-02-08', true, 'the last Saturday worked'],
    ['2025-05-30', false, '端午節 fell on a Saturday'],
    ['2025-09-29', false, '教師節 by the law of 2025, a Sunday'],
    ['2025-10-24', false, '光復節 by the law of 2025, a Saturday'],
    ['2025-12-25', false, '行憲紀念日 by the law of 2025'],
    ['2026-02-20', false, '小年夜 fell on a Sunday'],
    ['2026-10-01', true, 'no holiday here'],
    ['2026-10-26', false, '光復節 fell on a Sunday'],
    ['2027-02-10', false, 'the fifth day of the New Year'],
    ['2027-04-30', false, '勞動節 fell on a Saturday'],
    ['2027-12-31', false, '1 January 2028 falls on a Saturday'],
  ])('%s is worked: %s (%s)', (iso, worked) => {
    expect(taiwan.isWorkday(at(iso))).toBe(worked);
  });

  test('since the law of 2025 nobody works on a Saturday', () => {
    const first = at('2025-05-28');
    fc.assert(
      fc.property(fc.integer({ min: first, max: at('2027-12-31') }), (day) => {
        if (weekday(day) === SATURDAY || weekday(day) === SUNDAY) expect(taiwan.isWorkday(day)).toBe(false);
      }),
    );
  });
});

describe('Hong Kong', () => {
  test('1 January, 1 May, 1 July and 1 October are off, and the day after where they fall on a Sunday', () => {
    for (const year of YEARS) {
      for (const month of [1, 5, 7, 10]) {
        const day = civilDay(year, month, 1) ?? 0;
        expect(hongKong.isWorkday(day)).toBe(false);
        if (weekday(day) === SUNDAY)
          expect([isoDate(day), hongKong.isWorkday(day + 1)]).toEqual([isoDate(day), false]);
      }
    }
  });

  test('Good Friday and Easter Monday are off every year', () => {
    // Easter Sundays of 2017 to 2027.
    const sundays = [
      '04-16',
      '04-01',
      '04-21',
      '04-12',
      '04-04',
      '04-17',
      '04-09',
      '03-31',
      '04-20',
      '04-05',
      '03-28',
    ];
    sundays.forEach((date, i) => {
      const easter = at(`${2017 + i}-${date}`);
      expect([hongKong.isWorkday(easter - 2), hongKong.isWorkday(easter + 1)]).toEqual([false, false]);
    });
  });

  test('three days of Lunar New Year are off, with the fourth in the place of a Sunday (General Holidays Ordinance)', () => {
    for (const year of YEARS) {
      const first = lunarNewYear(year) ?? 0;
      const days = [first, first + 1, first + 2];
      if (days.some((day) => weekday(day) === SUNDAY)) days.push(first + 3);
      expect(days.filter((day) => hongKong.isWorkday(day)).map(isoDate)).toEqual([]);
      expect(hongKong.isWorkday(first + 4) || [SATURDAY, SUNDAY].includes(weekday(first + 4))).toBe(true);
    }
  });

  test.each([
    ['2020-04-30', false, 'the Birthday of the Buddha'],
    ['2020-10-02', false, 'the day after Mid-Autumn, a day later because of National Day'],
    ['2021-04-06', false, 'Ching Ming fell on the Sunday of Easter'],
    ['2022-12-27', false, 'Christmas Day fell on a Sunday'],
    ['2023-10-03', true, 'nothing more than 2 October'],
    ['2024-02-13', false, 'the fourth day of Lunar New Year'],
    ['2026-04-07', false, 'Ching Ming fell on the Sunday of Easter'],
    ['2026-05-25', false, 'the Birthday of the Buddha fell on a Sunday'],
    ['2026-10-19', false, 'Chung Yeung fell on a Sunday'],
    ['2026-10-02', true, 'no National Day week here'],
    ['2026-09-26', false, 'a Saturday like any other'],
    ['2027-12-27', false, 'the first weekday after Christmas Day'],
  ])('%s is worked: %s (%s)', (iso, worked) => {
    expect(hongKong.isWorkday(at(iso))).toBe(worked);
  });
});

test('years without official days are said: only weekends and the own days are off in them', () => {
  for (const calendar of [taiwan, hongKong]) {
    expect([2016, 2017, 2027, 2028].map((year) => calendar.isKnownYear(year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(calendar.isWorkday(at('2028-01-03'))).toBe(true);
  }
  expect([knownYears('mainland'), knownYears('taiwan'), knownYears('weekends_only')]).toEqual([
    { from: 2004, to: 2026 },
    { from: 2017, to: 2027 },
    null,
  ]);
});

test('own days win over the official ones in every region', () => {
  const own = { holidays: [at('2026-10-08')], makeUpWorkdays: [at('2026-10-09')] };
  expect(isoDate(addWorkdays(createWorkCalendar(own, 'taiwan'), at('2026-10-07'), 1))).toBe('2026-10-09');
});

test('before Spring Festival people are busy everywhere, before 1 October in the mainland only (T2)', () => {
  const mainland = createWorkCalendar();
  expect(
    [mainland, taiwan, hongKong].map((calendar) => nextBigHoliday(calendar, at('2026-09-01'))?.kind),
  ).toEqual(['national_day', 'spring_festival', 'spring_festival']);
  expect(isoDate(nextBigHoliday(taiwan, at('2027-01-10'))?.lastWorkday ?? 0)).toBe('2027-02-03');
  expect(isoDate(nextBigHoliday(hongKong, at('2027-01-10'))?.lastWorkday ?? 0)).toBe('2027-02-05');
});
