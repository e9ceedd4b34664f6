import { defaultPolicy, restorePolicy, validatePolicy } from '../../../src/domain/policy';
import { STAGES } from '../../../src/domain/plan/types';
import en from '../../../src/locales/en/plan.json';

function problemPaths(input: unknown): unknown[] {
  const result = validatePolicy(input);
  return 'problems' in result ? result.problems.map((problem) => problem.values?.path) : [];
}

describe('The policy', () => {
  it('is valid as the house delivers it, and says the same after being read back from JSON', () => {
    expect(validatePolicy(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual({ policy: defaultPolicy });
  });

  it('keeps the default of every setting that nobody has touched', () => {
    expect(validatePolicy({})).toEqual({ policy: defaultPolicy });
    expect(validatePolicy({ graceDays: { final: 5 } })).toEqual({
      policy: { ...defaultPolicy, graceDays: { ...defaultPolicy.graceDays, final: 5 } },
    });
  });

  it('starts its stages where the seeds and notices E2 put them: ① 1, call 8, ② 15, ③ 45 days', () => {
    const { reminder, phone, warning, final } = defaultPolicy.stageFromDays;
    expect([reminder, phone, warning, final]).toEqual([1, 8, 15, 45]);
  });

  it('keeps T13: 7, 5 and 3 working days of quiet by class', () => {
    const { uncollected, chasing, doubtful } = defaultPolicy.quietDays;
    expect([uncollected, chasing, doubtful]).toEqual([7, 5, 3]);
  });

  it.each([
    [{ edges: [] }, 'edges'],
    [{ edges: [0, 30, 30] }, 'edges'],
    [{ edges: [0, 'thirty'] }, 'edges.1'],
    [{ credits: 'net everything' }, 'credits'],
    [{ stageFromDays: { ...defaultPolicy.stageFromDays, warning: 1.5 } }, 'stageFromDays.warning'],
    [{ stageFromDays: { ...defaultPolicy.stageFromDays, warning: 60 } }, 'stageFromDays'],
    [{ stageFromDays: { ...defaultPolicy.stageFromDays, pre_due: 3 } }, 'stageFromDays.pre_due'],
    [{ minimumAmounts: { yuan: 100 } }, 'minimumAmounts.yuan'],
    [{ minimumAmounts: { CNY: -1 } }, 'minimumAmounts.CNY'],
    [{ largeShare: 0 }, 'largeShare'],
    [{ quietDays: { chasing: NaN } }, 'quietDays.chasing'],
    [{ graceDays: { final: 0 } }, 'graceDays.final'],
    [{ riskLimits: { graceDay: 28 } }, 'riskLimits.graceDay'],
    [{ riskLimits: { uncollected: 90 } }, 'riskLimits'],
    [{ holidays: [45000.5] }, 'holidays.0'],
    [{ seller: { bankAccountNo: 6222021234567890 } }, 'seller.bankAccountNo'],
  ])('names the field that is wrong in %j', (input, path) => {
    expect(problemPaths(input)).toEqual([path]);
  });

  it('says every problem at once, each in a sentence all catalogues have', () => {
    const result = validatePolicy({ largeShare: 'much', graceDays: { final: -1 }, edges: 3 });
    if (!('problems' in result)) throw new Error('It should not be valid');
    expect(result.problems).toHaveLength(3);
    for (const problem of result.problems) expect(en).toHaveProperty([problem.key]);
  });

  it('refuses what is no policy at all', () => {
    for (const input of [null, 'policy', 7]) expect(problemPaths(input)).toEqual(['']);
  });

  it("takes line breaks out of the seller's fields, so that none can forge a line of a letter", () => {
    const result = validatePolicy({ seller: { name: 'Dawn Ltd\r\nBcc: all@example.com' } });
    expect('policy' in result && result.policy.seller.name).toBe('Dawn Ltd Bcc: all@example.com');
  });

  it('restores what holds of a stored policy and falls back for the rest', () => {
    const restored = restorePolicy({ largeShare: 'much', riskScheme: 'day', edges: [0, 45], unknown: 1 });
    expect(restored).toEqual({ ...defaultPolicy, riskScheme: 'day', edges: [0, 45] });
    expect(restorePolicy(null)).toEqual(defaultPolicy);
    expect(restorePolicy('{}')).toEqual(defaultPolicy);
  });

  it('has a name for every setting and every stage in the catalogue', () => {
    for (const setting of Object.keys(defaultPolicy))
      expect(en).toHaveProperty([`plan.policy.field.${setting}`]);
    for (const stage of STAGES) {
      expect(en).toHaveProperty([`plan.stage.${stage}`]);
      expect(en).toHaveProperty([`plan.opening.${stage}`]);
    }
  });
});
