import { riskClass, why } from '../../src/functions/riskClass';
import { said } from './said';

const column = (...values: unknown[]) => values.map((value) => [value]);

describe('DUES.WHY', () => {
  test('says the rule and the day from which it holds', () => {
    const dates = column('2026-12-01', '2026-11-01', '2026-10-20', '2026-09-20', '2025-09-20');
    expect(why(dates, '2026-11-10', null, null, null, 'en')).toEqual(
      column(
        'Not due: Not due until 2026-12-01',
        'Past due, in grace: Past due; the rule gives until 2026-12-05',
        'Uncollected: Not in by the 5th of the month after it fell due: uncollected from 2026-11-06',
        'Under collection: Not in by the end of the month after it fell due: under collection from 2026-11-01',
        'Bad debt: More than 365 days overdue: bad debt from 2026-09-21',
      ),
    );
  });

  test('names judgement and events in their order, and what changed nothing', () => {
    expect(why('2026-09-20', '2026-11-10', 0.9, '破产，退票', null, 'en')).toEqual([
      [
        'Doubtful: Not in by the end of the month after it fell due: under collection from 2026-11-01; ' +
          'Probability of collection 90%: Under collection → Uncollected; ' +
          'bankrupt: Uncollected → Doubtful; bill dishonoured: no higher class',
      ],
    ]);
  });

  test('begins with the class that DUES.RISKCLASS gives', () => {
    const dates = column('2026-12-01', '2026-10-20', '2024-01-01', null, 'soon');
    for (const scheme of ['month', 'day']) {
      const classes = riskClass(dates, '2026-11-10', null, 'lawsuit', scheme, 'zh-TW');
      const paths = why(dates, '2026-11-10', null, 'lawsuit', scheme, 'zh-TW');
      paths.forEach(([path = ''], i) => expect(path.split('：')[0]).toBe(classes[i]?.[0]));
    }
  });

  test('names the house’s own limits', () => {
    expect(why('2026-10-20', '2026-11-09', null, null, null, 'en', [[8, 180]])).toEqual([
      ['Uncollected: Not in by the 8th of the month after it fell due: uncollected from 2026-11-09'],
    ]);
  });

  test('refuses what DUES.RISKCLASS refuses', () => {
    expect(said(() => why('soon', '2026-11-10', null, null, null, 'en'))).toMatch(/due_dates holds no date/);
  });
});
