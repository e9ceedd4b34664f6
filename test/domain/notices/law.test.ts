import {
  NOTICE_KINDS,
  composeNotice,
  defaultWording,
  lintNotice,
  noticeFacts,
} from '../../../src/domain/notices';
import type { Language, Notice, NoticeKind } from '../../../src/domain/notices';
import type { NoticeDetails } from '../../../src/domain/notices/details';
import { LIMITATION_LAWS, placeOfLaw, type LimitationLaw } from '../../../src/domain/law';
import { defaultPolicy } from '../../../src/domain/policy';
import { weekdays } from '../plan/ledgerOf';
import { letterDay, orderFor } from './orderFor';

const languages: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];
/** What only the law of one place knows: its code, its courts and what they grant. */
const MAINLAND = /民法典|人民法院|支付令/;
const TAIWAN = /民法第|第[一二三四五六七八九十百]+條|支付命令|假扣押|聲請調解|地方法院/;
const ANY = /Civil Code|\bAct\b|China|Taiwan|Ordinance/;

const assignment: NoticeDetails = {
  setOffWay: 'assignment',
  assignee: '佳信保理有限公司',
  assigneeAccount: '6222',
  effectiveOn: letterDay,
};

function letter(
  language: Language,
  kind: NoticeKind,
  law: LimitationLaw,
  details?: NoticeDetails,
  currency = 'USD',
): Notice {
  const policy = { ...defaultPolicy, limitationLaw: law };
  const order = orderFor(language, kind, { policy, currency, ...(details ? { details } : {}) });
  return composeNotice(noticeFacts(order));
}

const all = NOTICE_KINDS.flatMap((kind) =>
  languages.flatMap((language) => LIMITATION_LAWS.map((law) => [kind, language, law] as const)),
);

describe('Whose law a notice names', () => {
  it.each(all)('%s in %s under the law %s names that of no other place', (kind, language, law) => {
    const place = placeOfLaw(law);
    for (const notice of [letter(language, kind, law), letter(language, kind, law, assignment)]) {
      const said = `${notice.subject}\n${notice.text}`;
      if (place !== 'cn' || language !== 'zh-CN') expect(said).not.toMatch(MAINLAND);
      if (place !== 'tw' || language !== 'zh-TW') expect(said).not.toMatch(TAIWAN);
      expect(said).not.toMatch(ANY);
      // No hole is left where an article stood.
      expect(said).not.toMatch(/依据，|依据；|依，|依；|（）|，，|依據，|处理处理/);
    }
  });

  it.each([
    ['zh-CN', 'cn', MAINLAND],
    ['zh-TW', 'tw_goods', TAIWAN],
  ] as const)('%s names that of its own place where it matters', (language, law, named) => {
    const citing = NOTICE_KINDS.filter((kind) => named.test(letter(language, kind, law).text));
    expect(citing).toEqual(
      expect.arrayContaining(['stop_supply', 'final', 'pre_litigation', 'instalments', 'dispute', 'set_off']),
    );
  });

  it('Taiwan dollars are owed under the law of Taiwan, unless the house has chosen that of Hong Kong', () => {
    expect(letter('zh-TW', 'final', 'cn', undefined, 'TWD').facts.law).toBe('tw');
    expect(letter('zh-TW', 'final', 'hk', undefined, 'TWD').facts.law).toBe('hk');
    expect(letter('zh-TW', 'final', 'cn').facts.law).toBe('cn');
  });

  it.each(languages)('a notice before legal action in %s has a legal basis under every law', (language) => {
    for (const law of LIMITATION_LAWS) {
      const notice = letter(language, 'pre_litigation', law);
      const basis = notice.blocks.find(({ type }) => type === 'list');
      expect(basis?.type === 'list' && basis.items.length).toBeGreaterThanOrEqual(2);
      expect(
        lintNotice(notice, notice.facts, { calendar: weekdays() }).filter(
          ({ key }) => key !== 'plan.lint.placeholder',
        ),
      ).toEqual([]);
    }
  });
});

describe('What a letter says of interest', () => {
  it.each(languages)('in %s names its calculation only where it shows one', (language) => {
    const terms = { regime: 'contract', rates: [], dayCount: 365, withTotal: false } as const;
    const order = { ...orderFor(language, 'warning'), interest: terms };
    const unknown = composeNotice(noticeFacts(order));
    expect(unknown.text).not.toMatch(/除逾期付款利息计算外|除遲延利息計算外|Apart from the calculation/);
    const rates = [{ from: letterDay - 900, rate: 0.05 }];
    const known = composeNotice(noticeFacts({ ...order, interest: { ...terms, rates } }));
    expect(known.text).toMatch(/除逾期付款利息计算外|除遲延利息計算外|Apart from the calculation/);
  });
});

describe('Letters of before', () => {
  it.each(languages)('are named in %s without the fields of an own title', (language) => {
    const { facts } = composeNotice(noticeFacts(orderFor(language, 'pre_litigation')));
    const house = defaultWording[language];
    const titled = (title: string) => {
      const warning = { ...house.notices.warning, title };
      return composeNotice(facts, { ...house, notices: { ...house.notices, warning } }).text;
    };
    expect(titled('Own {{ letterNo }}')).toContain(composeNotice(facts).text.slice(0, 40));
    expect(titled('Own {{ letterNo }}')).not.toMatch(/\{\{|own \{/i);
    expect(titled('Own title').toLowerCase()).toContain('own title');
  });
});

describe('A third party that joins the debt', () => {
  it.each(languages)(
    'has in %s a place to sign and a copy of its own, and neither without one',
    (language) => {
      const [joined, alone] = [
        letter(language, 'instalments', 'cn'),
        letter(language, 'instalments', 'cn', {}),
      ];
      const signs = (notice: Notice): string => {
        const block = notice.blocks.find(({ type }) => type === 'signature');
        return block?.type === 'signature' ? (block.other ?? []).join('\n') : '';
      };
      const guarantor = joined.facts.details.guarantor ?? '?';
      expect(signs(joined)).toContain(guarantor);
      expect(joined.text).toMatch(/一式三份|in three copies/);
      expect(signs(alone)).not.toMatch(/加入|連帶|joining/);
      expect(alone.text).toMatch(/一式两份|一式二份|in two copies/);
    },
  );
});
