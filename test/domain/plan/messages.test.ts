import { createSpeaker, type Catalogue } from '../../../src/locales/speaker';
import en from '../../../src/locales/en';
import zhCN from '../../../src/locales/zh-CN';
import zhTW from '../../../src/locales/zh-TW';
import enPlan from '../../../src/locales/en/plan.json';
import zhCNPlan from '../../../src/locales/zh-CN/plan.json';
import zhTWPlan from '../../../src/locales/zh-TW/plan.json';
import { buildPlan } from '../../../src/domain/plan';
import { defaultPolicy } from '../../../src/domain/policy';
import { day, ledgerOf, promiseOf, weekdays, type Item } from './ledgerOf';

const catalogues: readonly (readonly ['en' | 'zh-CN' | 'zh-TW', Catalogue, Catalogue])[] = [
  ['en', en, enPlan],
  ['zh-CN', zhCN, zhCNPlan],
  ['zh-TW', zhTW, zhTWPlan],
];
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))]
    .filter((name) => name !== 'one')
    .sort();

describe('What the plan says', () => {
  it.each(catalogues)(
    'has the same sentences with the same values in %s as in English',
    (_language, _all, plan) => {
      expect(Object.keys(plan).sort()).toEqual(Object.keys(enPlan).sort());
      for (const [key, text] of Object.entries(enPlan as Catalogue)) {
        const extra = placeholders(plan[key] ?? '').filter((name) => !placeholders(text).includes(name));
        expect([key, extra]).toEqual([key, []]);
      }
    },
  );

  it.each(catalogues)(
    'can be said in %s, down to the last reason and the last customer left out',
    (language, all) => {
      const items: Item[] = [
        { customer: 'old', due: '2024-01-10', open: 300_00 },
        { customer: 'disputed', due: '2026-01-10', open: 300_00, disputed: true },
        { customer: 'disputed', due: '2026-01-11', open: 100_00 },
        { customer: 'soon', due: '2026-04-02', open: 300_00 },
        { customer: 'later', due: '2026-08-02', open: 300_00 },
        { customer: 'credit', due: '2026-02-02', open: -300_00 },
        { customer: 'all disputed', due: '2026-01-10', open: 300_00, disputed: true },
        { customer: 'disputed soon', due: '2026-04-02', open: 300_00, disputed: true },
        { customer: 'small', due: '2026-01-10', open: 1 },
      ];
      const speaker = createSpeaker(language, all);
      const steps = (
        ['reminder', 'phone', 'warning', 'visit', 'executive', 'final', 'pre_litigation', 'legal'] as const
      ).map((stage, i) => ({
        customerKey: 'old',
        currency: 'CNY',
        stage,
        number: `2026-000${i + 1}`,
        day: day('2026-01-05') + i,
        payBy: -1,
      }));
      const said = new Set<string>();
      for (let sent = 0; sent <= steps.length; sent++) {
        const plan = buildPlan({
          ledger: ledgerOf(items),
          asOf: day('2026-03-31'),
          calendar: weekdays(),
          unapplied: [
            { sheetRow: 1, customer: 0, docNo: '', docType: '', docDay: -1, currency: 'CNY', amount: -5 },
          ],
          policy: { ...defaultPolicy, minimumAmounts: { CNY: 10 }, credits: 'separate' },
          history: {
            steps: steps.slice(0, sent),
            promises: [promiseOf('old', '2026-03-01', 'broken'), promiseOf('disputed', '2026-04-01', 'open')],
            log: [],
          },
        });
        for (const row of plan.rows)
          for (const message of [...row.reasons, row.opening]) said.add(speaker.say(message));
        for (const left of plan.leftOut) said.add(speaker.say(left.why));
      }
      expect(said.size).toBeGreaterThan(25);
      for (const sentence of said) expect(sentence).not.toMatch(/undefined|NaN|plan\.|\{|\}/);
    },
  );

  it('advises no deception, shaming, gift or irregular collector (A16)', () => {
    const banned = /不要脸|瞒|骗|送礼|礼品|难堪|讨债公司|收帐人员|黑名单|gift|shame|embarrass|trick|pretend/i;
    for (const [, , plan] of catalogues)
      for (const text of Object.values(plan)) expect(text).not.toMatch(banned);
  });
});
