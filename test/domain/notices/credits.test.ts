import fc from 'fast-check';
import { isoDate } from '../../../src/domain/calendar/civilDay';
import { composeNotice, lintNotice, noticeFacts } from '../../../src/domain/notices';
import type { Notice } from '../../../src/domain/notices';
import { tableMoney } from '../../../src/domain/notices/format';
import { defaultPolicy } from '../../../src/domain/policy';
import type { Policy } from '../../../src/domain/policy';
import { day, type Item } from '../plan/ledgerOf';
import { asOf, orderFor } from './orderFor';

const demands = ['reminder', 'warning', 'stop_supply', 'final', 'pre_litigation'] as const;
const item = (docNo: string, due: string, open: number, more: Partial<Item> = {}): Item => ({
  customer: 'C',
  currency: 'CNY',
  docNo,
  due,
  open,
  ...more,
});
function letter(
  kind: (typeof demands)[number],
  items: readonly Item[],
  credits: Policy['credits'],
  language: 'en' | 'zh-CN' = 'en',
): Notice {
  const policy = { ...defaultPolicy, credits };
  return composeNotice(
    noticeFacts(orderFor(language, kind, { items, customer: 'C', currency: 'CNY', policy })),
  );
}
const months = ({ facts }: Notice): unknown =>
  facts.overdueMonths.map(({ year, month, amount }) => [year, month, amount]);

describe('A demand where credit notes are set against the oldest invoices', () => {
  const items = [
    item('OLD', '2026-01-10', 300_00),
    item('NEW', '2026-03-01', 200_00),
    item('CN', '2026-06-01', -320_00),
  ];

  it.each(demands)('%s is as old as what they leave open', (kind) => {
    const notice = letter(kind, items, 'oldest_first');
    expect(notice.facts).toMatchObject({ oldestDue: day('2026-03-01'), maxDaysOverdue: 30, total: 180_00 });
    expect(months(notice)).toEqual([[2026, 3, 180_00]]);
    expect(notice.text).not.toMatch(/80 days|10 January 2026|June 2026 \(/);
    if (kind !== 'reminder') expect(notice.text).toContain('30 days overdue');
  });

  it('lists every document, credit notes last with their sum', () => {
    const { invoices } = letter('warning', items, 'oldest_first');
    expect(invoices.months.map((group) => [group.title, group.rows.length, group.subtotal.at(-1)])).toEqual([
      ['Due in January 2026', 1, '300.00'],
      ['Due in March 2026', 1, '200.00'],
      ['Credit notes', 1, '-320.00'],
    ]);
    expect(invoices.total.at(-1)).toBe('180.00');
  });
});

it('a credit note of a month of its own makes no month overdue', () => {
  const items = [item('A', '2026-01-10', 300_00), item('CN', '2026-02-01', -100_00)];
  const notice = letter('warning', items, 'own_date', 'zh-CN');
  expect(months(notice)).toEqual([[2026, 1, 300_00]]);
  expect(notice.text).not.toContain('2026年2月（');
  expect(notice.text).toContain('另扣减贷项1笔');
});

it('① does not ask for disputed money on its date, and says how much is disputed', () => {
  const items = [
    item('A', '2026-03-10', 300_00),
    item('B', '2026-04-20', 90_00, { disputed: true }),
    item('C', '2026-03-01', 7_00, { disputed: true }),
  ];
  const disputed = letter('reminder', items, 'own_date');
  expect(disputed.facts).toMatchObject({ totalNotDue: 0, totalDisputed: 97_00, totalOpen: 397_00 });
  expect(disputed.text).not.toContain('should be paid on the agreed dates');
  const both = letter('reminder', [...items, item('D', '2026-04-21', 50_00)], 'own_date');
  expect(both.facts).toMatchObject({ totalNotDue: 50_00, totalDisputed: 97_00 });
  expect(both.text).toContain('A further CNY 50.00 is not yet due');
});

it('whatever the ledger and the policy: months are overdue, above zero and rise; all amounts tie', () => {
  const lines = fc.array(
    fc.record({
      due: fc.integer({ min: -400, max: 60 }).map((days) => isoDate(asOf + days)),
      open: fc.integer({ min: -9_000_00, max: 20_000_00 }).filter((amount) => amount !== 0),
      disputed: fc.boolean(),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(
      lines,
      fc.constantFrom('own_date', 'separate', 'oldest_first', 'set_aside'),
      fc.constantFrom(...demands),
      (list, credits, kind) => {
        const items = list.map((one, i) => item(`N${i}`, one.due, one.open, { disputed: one.disputed }));
        const notice = letter(kind, [item('CHASED', '2026-03-01', 9_999_999), ...items], credits);
        const { facts, invoices } = notice;
        if (facts.total <= 0) return;
        const sum = facts.overdueMonths.reduce((total, { amount }) => total + amount, 0);
        const deducted = facts.months
          .flatMap((month) => month.lines)
          .reduce((total, { open }) => total + Math.min(0, open), 0);
        expect(sum + (credits === 'oldest_first' ? 0 : deducted)).toBe(facts.total);
        const at = facts.overdueMonths.map(({ year, month }) => year * 12 + month);
        expect(at).toEqual([...new Set(at)].sort((a, b) => a - b));
        expect(facts.overdueMonths.every(({ amount }) => amount > 0)).toBe(true);
        expect(Math.max(...at)).toBeLessThanOrEqual(2026 * 12 + 3);
        expect(facts.maxDaysOverdue).toBe(asOf - facts.oldestDue);
        expect(facts.total + facts.totalNotDue + facts.totalDisputed + facts.creditsApart).toBe(
          facts.totalOpen,
        );
        expect(invoices.total.at(-1)).toBe(tableMoney(facts.total, 'CNY'));
        const keys = lintNotice(notice, facts).map(({ key }) => key);
        expect(keys.filter((key) => key !== 'plan.lint.placeholder' && key !== 'plan.lint.evidence')).toEqual(
          [],
        );
      },
    ),
    { numRuns: 80 },
  );
});
