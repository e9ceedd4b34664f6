import { lateInterest } from '../../../src/domain/law';
import { NOTICE_KINDS, NOTICE_RULES } from '../../../src/domain/notices/kind';
import { defaultPolicy } from '../../../src/domain/policy';
import { approversOf } from '../../../src/domain/policy/approval';
import { dayCountOf, daysOfYear, ratesFor } from '../../../src/domain/policy/interest';
import type { InterestRate } from '../../../src/domain/policy/types';

const interestRates: readonly InterestRate[] = [
  { kind: 'lpr', from: 45_797, rate: 0.03 },
  { kind: 'contract', from: 45_000, rate: 0.08 },
  { kind: 'lpr', from: 45_000, rate: 0.031 },
];

describe('Rates and approvals of the policy', () => {
  it('give each rule of late interest its own rates in order of their days, and none where the law gives them', () => {
    expect(ratesFor('cn_lpr_130', { interestRates })).toEqual([
      { from: 45_000, rate: 0.031 },
      { from: 45_797, rate: 0.03 },
    ]);
    expect(ratesFor('contract', { interestRates })).toEqual([{ from: 45_000, rate: 0.08 }]);
    for (const regime of ['cn_sme', 'taiwan', 'eu'] as const)
      expect(ratesFor(regime, { interestRates })).toEqual([]);
  });

  it('reckon B3’s example with the days of a year that the house has: 961.64 with 365, 975.00 with 360', () => {
    const claim = { principal: 100_000, due: 45_800, to: 45_890 };
    const rates = ratesFor('cn_lpr_130', { interestRates });
    const of = (dayCount: '365' | '360') =>
      Number(lateInterest(claim, 'cn_lpr_130', rates, dayCountOf({ dayCount }))).toFixed(2);
    expect([of('365'), of('360')]).toEqual(['961.64', '975.00']);
    expect([daysOfYear({ dayCount: '360' }), daysOfYear({ dayCount: 'actual' })]).toEqual([360, 365]);
  });

  it('ask for E2’s approvals until the house says otherwise, by name where it has given one', () => {
    for (const kind of NOTICE_KINDS) expect(defaultPolicy.approvals[kind]).toBe(NOTICE_RULES[kind].approval);
    const approvers = { ...defaultPolicy.approvers, manager: '李敏', sales: '王強' };
    expect(approversOf('manager_and_sales', { approvers })).toEqual(['李敏', '王強']);
    expect(approversOf('director', { approvers })).toEqual([]);
  });
});
