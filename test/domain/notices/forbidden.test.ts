import { NOTICE_KINDS, composeNotice, noticeFacts } from '../../../src/domain/notices';
import type { Language, Notice, NoticeKind } from '../../../src/domain/notices';
import { FORBIDDEN, forbiddenIn } from '../../../src/domain/notices/forbidden';
import { DEMANDS, HARD, HARMLESS, LATE, NEVER, type Words } from '../../../src/domain/notices/forbiddenWords';
import { orderFor } from './orderFor';

const languages: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];

/** What such letters say in earnest. Each word in brackets must be found; all others must not. */
const NEVER_SAID: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': [
    '再不付款，我们将[报警]并到[派出所]、[公安机关][报案]，追究你们合同[诈骗]等[刑事]责任，让你们[坐牢]。',
    '等着[逮捕]、[拘留]、[判刑]吧，[法院传票]马上就到。我们还会向税务部门[举报]。',
    '你们就是[骗子]，[骗钱]又[骗货]，[侵占]我司财产，十足的[老赖]，[无赖]，只会[赖账]，[无耻]，[不要脸]，[卑鄙]，[厚颜]。',
    '贵司[毫无诚信]，[不讲诚信]，属于[恶意拖欠]，否则[后果自负]，咱们[走着瞧]，别怪我们[不客气]，一定[要你好看]。',
    '我们将把贵司列入[黑名单]、[失信名单]，作为[失信企业]予以[曝光]、[公示]、[公之于众]，[向媒体]和[朋友圈]发布，[通报同行]一起[封杀]。',
    '我们会[告知贵司客户]、[通知贵司客户]、[联系贵司客户]，[通知家属]，[告知家人]，[找到家里]，天天[骚扰]。',
    '已委托[讨债公司][讨债]，[上门闹]，[堵门]，[拉横幅]，[强行]拉走设备，[扣车]，[扣人]，[搬走货物]。',
  ],
  'zh-TW': [
    '再不付款，本公司將[報警]、向[警察局][報案]，追究[詐欺]、[背信]、[侵占]之[刑事]責任，等著[坐牢]。',
    '等著被[逮捕]、[拘留]、[羈押]、[判刑]，[法院傳票]即將送達，並向國稅局[檢舉]。',
    '你們是[詐騙]集團、[騙子]，[騙錢][騙貨]，[老賴]，[無賴]，專門[賴帳]、[賴皮]，[無恥]，[不要臉]，[卑鄙]，[厚顏]。',
    '貴公司[毫無誠信]、[不講誠信]、[惡意拖欠]，否則[後果自負]，大家[走著瞧]，別怪我們[不客氣]。',
    '將列入[黑名單]、[失信名單]，[曝光]、[公布姓名]、[公諸於世]，[訴諸媒體]，[向媒體][爆料]，[通報同業][封殺]。',
    '我們會[告知貴公司客戶]、[通知貴公司客戶]、[聯絡貴公司客戶]、[通知家屬]、[告知家人]、[找到家裡]，天天[騷擾]。',
    '已委託[討債公司][討債]，[堵門]、[拉布條]，[強行]取走設備，[扣車]、[扣人]、[搬走貨物]。',
  ],
  en: [
    'Not paying is [criminal]; [criminals] like you go to [prison] or [jail]. The [police] will [arrest] you, and you will be [arrested].',
    'This is [theft]. You are a [thief], all of you [thieves], [stealing] goods, [stolen] from us, because you [steal].',
    'This is [fraud], one of many [frauds] by a [fraudster]: [fraudulent], [fraudulently] done, to [defraud] us.',
    'You [swindle] people, you [swindler]. You [cheat], like all [cheats]; a [crook] among [crooks], a [liar] among [liars]: [you are lying].',
    'You are [dishonest]; your [dishonesty] is a [shame], a [shameful] [disgrace], and [disgraceful]. Be [ashamed], [deadbeat]. Pay [or else].',
    'We will [blacklist] you. Once [blacklisted], [blacklisting] hurts; the [black list] is public. We will [expose you], [publish your name] on [social media].',
    'We will [tell your customers], [inform your customers], [contact your customers], [your family] and [your neighbours], at [your home].',
    '[you will regret] it: a [bailiff], or two [bailiffs], will [harass] you.',
  ],
};
const HARD_SAID: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': [
    '贵司[拖欠]货款，[严重逾期]，我司将委托[律师]向[法院][起诉]，提起[诉讼]或[仲裁]，申请[支付令]、[财产保全]、[查封]、[冻结]、[强制执行]。',
    '这是[最后期限]，也是[最后通牒]。我司将启动[法律程序]，[追究][法律责任]和[违约金]，贵司可能成为[失信被执行人]。',
  ],
  'zh-TW': [
    '貴公司[拖欠]帳款，[嚴重逾期]，將委任[律師]向[法院][起訴]，提起[訴訟]、[訴追]或[仲裁]，聲請[支付命令]、[假扣押]、[查封]、[強制執行]。',
    '此為[最後期限]，亦為[最後通牒]，將寄發[存證信函]，採取[法律程序]，[追究][法律責任]及[違約金]。',
  ],
  en: [
    'We will turn to [legal proceedings], [legal action], [litigation], [arbitration], a [court] or the [courts]. Our [solicitor], our [lawyer], [solicitors] and [lawyers] [sue]; they [sue you].',
    'A [judgment], its [enforcement], [winding up], a [winding-up] petition, a [statutory demand] and [insolvency] will hurt your [credit rating].',
    'You are in [default], have [defaulted], and are in [breach]. [serious consequences] follow, as you are [seriously overdue]: a [final demand], a [final warning], a [final date].',
  ],
};
const DEMANDED: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': [
    '特此[催告]，这是[催款]和[催收]，所有[欠款]请[付清]、[全额支付]，[请贵司支付]，[立即支付]，[尽快支付]，[限期支付]，[务必支付]，[必须支付]。',
  ],
  'zh-TW': [
    '特此[催告]，此為[催款]、[催收]，[欠款]請[付清]、[全數匯入]，[請貴公司付款]，[請貴公司支付]，[立即付款]，[儘速付款]，[限期付款]，[務必付款]，[必須付款]。',
  ],
  en: [
    'This is a [demand]: [we demand] and [we require] that you [pay now], [pay by] noon, [pay in full]. [please pay]. It [must be paid], you [must pay].',
    'Your [arrears] are large: [immediate payment], a [payment is required]; [settle your account].',
  ],
};
const LATE_SAID: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['款项[逾期]、[超期]，[迟延]，一再[拖延]，[未付]、[欠付]，另计[滞纳金]。'],
  'zh-TW': ['款項[逾期]、[遲延]、[拖延]、[未付]、[欠付]，另計[滯納金]。'],
  en: [
    'The invoice is [overdue], [past due], [late], [unpaid], [outstanding], [in arrears]: a [missed payment].',
  ],
};

const GROUPS: readonly (readonly [string, Words, Readonly<Record<Language, readonly string[]>>])[] = [
  ['insults, threats and shaming', NEVER, NEVER_SAID],
  ['words of the last stages', HARD, HARD_SAID],
  ['demands', DEMANDS, DEMANDED],
  ['words that say it is late', LATE, LATE_SAID],
];

const plainOf = (sentence: string): string => sentence.replace(/[[\]]/g, '');
const markedIn = (sentences: readonly string[]): string[] =>
  sentences.flatMap((sentence) => [...sentence.matchAll(/\[(.+?)\]/g)].map(([, word = '']) => word));

const letters = new Map<string, Notice>();
function letterOf(language: Language, kind: NoticeKind): Notice {
  const known = letters.get(language + kind);
  const notice = known ?? composeNotice(noticeFacts(orderFor(language, kind)));
  letters.set(language + kind, notice);
  return notice;
}
function found(language: Language, kind: NoticeKind, text: string): string[] {
  const notice = letterOf(language, kind);
  const { facts } = notice;
  return forbiddenIn({ ...notice, blocks: [...notice.blocks, { type: 'paragraph', text }] }, facts);
}

/** E4 by hand: where the words of each group stand and where they do not. */
const BARRED: readonly (readonly NoticeKind[])[] = [
  NOTICE_KINDS,
  ['pre_due', 'statement', 'reminder', 'promise', 'dispute', 'thanks'],
  ['pre_due', 'statement', 'thanks'],
  ['pre_due', 'thanks'],
];

describe.each(GROUPS.map((group, at) => [...group, BARRED[at] ?? []] as const))(
  'Forbidden: %s',
  (_name, words, said, barred) => {
    it('has a sentence for every word of the table, and the table every word of the sentences', () => {
      for (const language of languages) {
        const marked = markedIn(said[language]);
        expect([...new Set(marked)].sort()).toEqual([...words[language]].sort());
        expect(new Set(words[language]).size).toBe(words[language].length);
      }
    });

    it.each(languages)('%s: found where its tone forbids it, and nowhere else', (language) => {
      for (const sentence of said[language]) {
        const marked = markedIn([sentence]);
        for (const kind of NOTICE_KINDS) {
          const own = found(language, kind, plainOf(sentence)).filter((word) =>
            words[language].includes(word),
          );
          expect([kind, ...own.sort()]).toEqual([
            kind,
            ...(barred.includes(kind) ? [...new Set(marked)].sort() : []),
          ]);
        }
      }
    });
  },
);

it('the table of tones bars exactly what E4 does', () => {
  expect(FORBIDDEN.map(({ bars }) => NOTICE_KINDS.filter(bars))).toEqual(BARRED);
});

describe('A threat', () => {
  it('is found in a letter of another language, broken over lines, and in capitals', () => {
    expect(found('en', 'final', '否则列入黑名单。')).toEqual(['黑名单']);
    expect(found('zh-TW', 'final', 'You will be BLACKLISTED.')).toEqual(['blacklisted']);
    expect(found('zh-CN', 'final', '我们将报\n警，列入黑　名单。')).toEqual(['报警', '黑名单']);
    expect(found('en', 'warning', 'We will inform\n your customers.')).toEqual(['inform your customers']);
  });

  it('is not made up out of what stands left and right of a name', () => {
    const notice = letterOf('zh-CN', 'reminder');
    const facts = { ...notice.facts, customer: { ...notice.facts.customer, name: '某某' } };
    const blocks = [{ type: 'paragraph', text: '请发起某某诉求。' }] as const;
    expect(forbiddenIn({ ...notice, blocks }, facts)).toEqual([]);
  });
});

describe('Harmless', () => {
  const sentences: Readonly<Record<Language, readonly (readonly [NoticeKind, string])[]>> = {
    'zh-CN': [
      ['final', '如届时仍未付清，我司将依法起诉并申请财产保全。'],
      [
        'pre_litigation',
        '我司将向有管辖权的人民法院起诉，并依法申请强制执行；不履行生效判决的，可能被列为失信被执行人。',
      ],
      ['warning', '货物为火灾报警器和报警系统，验收单已签。'],
      ['statement', '贵司地址以国家企业信用信息公示系统登记为准。'],
      ['thanks', '为防诈骗，请以本函所列账户为准，谨防诈骗电话。'],
      ['reminder', '本期广告曝光量已达约定。'],
      ['pre_due', '感谢贵司支持，祝贵司上下安康。'],
      ['thanks', '上月货款已全部付清。如发现我司人员违规，请拨打廉洁举报电话。'],
      ['warning', '如贵司认为付款程序有误，可向主管部门投诉或与我司协商。'],
    ],
    'zh-TW': [
      ['final', '屆期仍未付清者，本公司將依法聲請假扣押並提起訴訟。'],
      ['warning', '貨品為報警器及報警系統，驗收單業已簽收。'],
      ['thanks', '為防止詐騙，請以本函所列帳戶為準。'],
      ['pre_litigation', '本公司將依法聲請強制執行，並已寄發存證信函。'],
      ['reminder', '本期廣告曝光次數業已達成。'],
      ['pre_due', '敬祝業務興隆。'],
      ['statement', '本筆已開立轉帳傳票，傳票號碼為1150401。'],
      ['thanks', '感謝貴公司，上月帳款業已付清。'],
    ],
    en: [
      ['reminder', 'Thank you for your courtesy and for your outstanding service.'],
      ['thanks', 'Your outstanding support is appreciated; prices have risen lately.'],
      ['pre_due', 'Our goods are in demand; please reply by Friday at the latest.'],
      [
        'statement',
        'As part of our fraud prevention we never change our bank details by e-mail. Beware of fraud.',
      ],
      ['final', 'We intend to apply to the court for an order for payment and to seek a judgment.'],
      ['pre_litigation', 'After judgment we would apply for its enforcement; a statutory demand may follow.'],
      ['dispute', 'We take your queries seriously; the goods lying at your warehouse are ours to collect.'],
      ['pre_due', 'You can pay by bank transfer; the rest is billed in arrears in late May.'],
      ['dispute', 'Please see our policies on returns; the courtyard delivery was refused.'],
    ],
  };

  it.each(languages)('sentences in %s that merely hold the characters pass', (language) => {
    for (const [kind, text] of sentences[language]) {
      expect([text, ...found(language, kind, text)]).toEqual([text]);
    }
  });

  it.each(languages)(
    'each phrase in %s holds a word that would be found without it, and passes',
    (language) => {
      const words = [NEVER, HARD, DEMANDS, LATE].flatMap((group) => group[language]);
      for (const phrase of HARMLESS[language]) {
        expect([phrase, words.some((word) => phrase.includes(word))]).toEqual([phrase, true]);
        for (const kind of ['pre_due', 'thanks', 'promise'] as const) {
          expect([phrase, ...found(language, kind, `… ${phrase} …`)]).toEqual([phrase]);
        }
      }
      expect(new Set(HARMLESS[language]).size).toBe(HARMLESS[language].length);
    },
  );

  it('names, addresses, contacts, numbers and entries are not our words', () => {
    const cases = [
      ['zh-CN', 'reminder', { name: '黑名单文化传媒有限公司' }],
      ['zh-CN', 'pre_due', { name: '某市中级人民法院' }],
      ['zh-TW', 'reminder', { name: '無賴漢餐飲股份有限公司' }],
      ['en', 'reminder', { address: '2 Bailiff Street, Northampton' }],
      ['en', 'warning', { name: 'The Crooks & Shame Brewing Co.' }],
      ['en', 'statement', { contact: 'Police Liaison Office' }],
    ] as const;
    for (const [language, kind, named] of cases) {
      const { facts } = letterOf(language, kind);
      const own = { ...facts, customer: { ...facts.customer, ...named } };
      const notice = composeNotice(own);
      const [quoted = ''] = Object.values(named);
      const blocks = [...notice.blocks, { type: 'paragraph' as const, text: `To ${quoted}: 见上。` }];
      expect([quoted, ...forbiddenIn({ ...notice, blocks }, own)]).toEqual([quoted]);
      expect(forbiddenIn({ ...notice, blocks }, facts).length).toBeGreaterThan(0);
    }
    const { facts } = letterOf('en', 'pre_litigation');
    const months = facts.months.map((month) => ({
      ...month,
      lines: month.lines.map((line) => ({ ...line, docNo: `POLICE-${line.docNo}`, contractNo: 'FRAUD-7' })),
    }));
    const numbered = { ...facts, months };
    expect(forbiddenIn(composeNotice(numbered), numbered)).toEqual([]);
  });
});
