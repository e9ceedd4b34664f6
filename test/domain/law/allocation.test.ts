import fc from 'fast-check';
import { allocate } from '../../../src/domain/law';
import type { Debt } from '../../../src/domain/law';

const debt = (given: Partial<Debt>): Debt => ({
  due: 0,
  principal: 0,
  interest: 0,
  costs: 0,
  designated: null,
  ...given,
});

test('INT-15, 民法典 art. 561 (nj48.com): 30,000 pay costs, then interest, then 22,000 of the principal', () => {
  const { applied, unapplied } = allocate(30_000, [
    debt({ principal: 100_000, interest: 5000, costs: 3000 }),
  ]);
  expect(applied).toEqual([{ costs: 3000, interest: 5000, principal: 22_000 }]);
  expect(unapplied).toBe(0);
});

test('art. 560: the debt designated first, then the one due first, debts due together in proportion', () => {
  const debts = [
    debt({ due: 20, principal: 100 }),
    debt({ due: 10, principal: 100 }),
    debt({ due: 30, principal: 100, designated: 1 }),
    debt({ due: 20, principal: 300 }),
  ];
  expect(allocate(400, debts).applied.map(({ principal }) => principal)).toEqual([50, 100, 100, 150]);
});

const amount = fc.nat(1_000_000_000);
const anyDebt = fc.record({
  due: fc.nat(5),
  principal: amount,
  interest: fc.nat(1_000_000),
  costs: fc.nat(100_000),
  designated: fc.option(fc.integer({ min: 1, max: 3 })),
});

test('no cent is lost and no debt gets more than it claims', () => {
  fc.assert(
    fc.property(amount, fc.array(anyDebt, { maxLength: 12 }), (receipt, debts) => {
      const { applied, unapplied } = allocate(receipt, debts);
      const parts = applied.flatMap(({ costs, interest, principal }) => [costs, interest, principal]);
      expect(parts.reduce((sum, part) => sum + part, 0) + unapplied).toBe(receipt);
      applied.forEach(({ costs, interest, principal }, i) => {
        const claim = debts[i] as Debt;
        for (const part of [costs, interest, principal]) expect(part).toBeGreaterThanOrEqual(0);
        expect(costs).toBeLessThanOrEqual(claim.costs);
        expect(interest).toBeLessThanOrEqual(claim.interest);
        expect(principal).toBeLessThanOrEqual(claim.principal);
        if (interest > 0) expect(costs).toBe(claim.costs);
        if (principal > 0) expect(interest).toBe(claim.interest);
      });
      const total = debts.reduce((sum, one) => sum + one.principal + one.interest + one.costs, 0);
      expect(unapplied).toBe(Math.max(0, receipt - total));
    }),
  );
});

test('the order of debts due on different days does not matter', () => {
  const distinct = fc.uniqueArray(anyDebt, {
    selector: ({ due, designated }) => `${due} ${designated}`,
    maxLength: 8,
  });
  fc.assert(
    fc.property(amount, distinct, (receipt, debts) => {
      expect(allocate(receipt, [...debts].reverse()).applied).toEqual(
        [...allocate(receipt, debts).applied].reverse(),
      );
    }),
  );
});
