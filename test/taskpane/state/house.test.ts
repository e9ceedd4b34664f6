import { day } from '../../support/ledgers';
import { defaultPolicy } from '../../../src/domain/policy';
import type { Policy } from '../../../src/domain/policy/types';
import { DECLARATIONS, type FunctionId } from '../../../src/functions/declarations';
import { aging } from '../../../src/functions/aging';
import { nextAction } from '../../../src/functions/nextAction';
import { riskClass } from '../../../src/functions/riskClass';
import { declarationOf, presetArguments } from '../../../src/taskpane/state/insert/arguments';
import { readTyped } from '../../../src/taskpane/state/insert/typed';

/** What a formula is filled with beforehand, by the names of the arguments that were typed. */
function typedFor(id: FunctionId, patch: Partial<Policy>): Record<string, string> {
  const policy = { ...defaultPolicy, ...patch };
  const known = { mapping: {}, asOf: day('2026-10-09'), policy, currency: 'CNY', language: 'en' } as const;
  const names = declarationOf(id).parameters.map(({ name }) => name);
  const found = presetArguments(id, known).flatMap((argument, i) =>
    argument.kind === 'typed' ? [[names[i] ?? '', argument.text] as const] : [],
  );
  return Object.fromEntries(found);
}

const valuesOf = (text: string | undefined) => readTyped(text ?? '').values;

describe('a formula is filled in so that it goes by the policy', () => {
  test('and with nothing where the policy is what the function does by itself', () => {
    const typed = DECLARATIONS.map(({ id }) => [id, typedFor(id, {})]);
    expect(Object.fromEntries(typed.filter(([, found]) => Object.keys(found as object).length > 0))).toEqual({
      AGING: { edges: '{0,30,60,90,120}' },
      AMOUNTINWORDS: { currency: 'CNY' },
    });
  });

  test.each([
    ['month', '{10,180}', '2026-08-20', 'Under collection'],
    ['day', '{45,90,365,1095}', '2026-08-30', 'Uncollected'],
  ] as const)('limits of the classes by %s', (riskScheme, limits, due, expected) => {
    const riskLimits = { ...defaultPolicy.riskLimits, graceDay: 10, badAfter: 180, uncollected: 45 };
    expect(typedFor('RISKCLASS', { riskScheme, riskLimits })).toEqual({ limits });
    expect(typedFor('WHY', { riskScheme, riskLimits })).toEqual({ limits });
    const found = riskClass(due, '2026-10-09', null, null, riskScheme, 'en', valuesOf(limits));
    expect(found).toEqual([[expected]]);
  });

  test('the ladder, the terms of letters and the calendar of the next action', () => {
    const typed = typedFor('NEXTACTION', {
      region: 'taiwan',
      stageFromDays: { ...defaultPolicy.stageFromDays, reminder: 10 },
      stagesUsed: { ...defaultPolicy.stagesUsed, visit: false },
      graceDays: { reminder: 14, warning: 7, final: 7 },
      quietDays: { uncollected: 4, chasing: 4, doubtful: 4, bad: 4, dead: 4 },
    });
    expect(typed).toEqual({
      holidays: '"taiwan"',
      stage_days: '{"reminder",10;"visit",""}',
      quiet_days: '4',
      letter_days: '{14,7,7}',
    });
    const [stages, region] = [valuesOf(typed.stage_days), valuesOf(typed.holidays)];
    const call = (holidays: unknown) =>
      nextAction([['2026-10-01']], '2026-10-02', null, null, holidays, 'en', stages, null, null);
    // The tenth day overdue is a Sunday; Monday the 12th is worked in both places.
    expect(call(region)).toEqual([['① Reminder', day('2026-10-12')]]);
  });

  test('days of the year only where days of a year are meant', () => {
    expect(typedFor('CARRYCOST', { dayCount: '360' })).toEqual({ basis: '360' });
    expect(typedFor('LATEINTEREST', { dayCount: 'actual' })).toEqual({ day_count: '"actual"' });
    expect(typedFor('AGING', { dayCount: '360' })).toEqual({ edges: '{0,30,60,90,120}' });
    expect(() => aging('2026-10-01', '2026-10-09', null, null, null, null, 'en', '360')).toThrow();
  });
});
