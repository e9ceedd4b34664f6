import { schedule } from '../../../src/domain/plan/capacity/schedule';
import { calendarTasksInSteps } from '../../../src/domain/plan/capacity/calendarTasks';
import { followUp } from '../../../src/domain/plan/excuses/follow';
import { vagueAnswers } from '../../../src/domain/plan/log/standing';
import { defaultPolicy } from '../../../src/domain/policy';
import { runSteps } from '../../../src/domain/steps';
import { day, weekdays } from './ledgerOf';
import { entry, planOf, profileOf } from './scenario';
import { spelled } from './spelled';

it('a customer key with half a character still has its days in the calendar', () => {
  const plan = planOf({ items: [{ customer: 'A', due: '2026-05-01', open: 100_00 }], asOf: '2026-06-10' });
  const rows = plan.rows.map((row) => Object.assign(spelled(row), { customerKey: 'A\uD800' }));
  const cut = { ...plan, rows };
  const tasks = runSteps(calendarTasksInSteps(cut, schedule(cut, defaultPolicy, weekdays())));
  expect(tasks[0]?.uid).toContain('%EF%BF%BD');
});

it('an answer of substance ends a row of vague ones, a call that reached nobody does not', () => {
  const vague = entry('2026-06-01', { result: 'excuse', excuse: 'vague_date' });
  expect(vagueAnswers([vague, entry('2026-06-02', { result: 'not_reached' })], 0)).toBe(1);
  expect(vagueAnswers([vague, entry('2026-06-02', { result: 'acknowledged' })], 0)).toBe(0);
});

it('where the days before the cut-off have begun, the next working day is the one', () => {
  const facts = { code: 'invoice_late', repeats: 1, policy: defaultPolicy, calendar: weekdays() } as const;
  const profile = profileOf({ invoiceCutOffDay: 25 });
  expect(followUp({ ...facts, givenOn: day('2026-06-23'), profile }).day).toBe(day('2026-06-24'));
});
