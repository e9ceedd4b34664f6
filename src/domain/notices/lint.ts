import type { Message } from '../message';
import { NO_DAY, type WorkCalendar } from '../calendar/types';
import { asksForPayment } from './asks';
import { evidenceItems } from './evidence';
import { forbiddenIn } from './forbidden';
import { longDate, tableMoney } from './format';
import { NOTICE_RULES } from './kind';
import { NO_CURRENCY } from '../money/currency';
import { damagedNumbers, namesOfOthers, personalNumbers, strayAmountsInWords } from './lintData';
import { detailProblems } from './lintDetails';
import { wordingDifferences } from './versions';
import type { Language, Notice, NoticeFacts, NoticeKind, NoticeLine } from './types';
import { defaultWording, type Wording } from './wording';

/** B9: what only a lawyer may put at the head of a letter. */
const LAWYER =
  /律\s*[师師]\s*(?:函(?!前)|声明|聲明|催告|警告)|(?:lawyer|solicitor|attorney)['’]?s?['’]? letter|letter from our (?:lawyer|solicitor|attorney)s?/i;
/** E4: nor may it be called what only a court issues. */
const COURT =
  /(?:(?:^|法院)[传傳]票|起诉状|起訴狀|支付令|支付命令|执行通知|執行命令|法院通知|判决书?|判決書?|裁定书?|裁定書?)$|^(?:court (?:notice|order)|summons|writ|warrant|statutory demand|judgment)\b/i;
/** B3: the sentence that keeps the rights from late payment; that something else is not affected keeps none. */
const RESERVATION = [
  /不(?:构成|影响)[^。]*(?:权利|责任|放弃)|保留[^。]*(?:逾期|违约|利息|一切|全部|任何)[^。]*权利/,
  /不(?:構成|影響)[^。]*(?:權利|責任|拋棄|免除)|保留[^。]*(?:遲延|利息|一切|全部|任何|法律)[^。]*權利/,
  /\b(?:waives?|vary|varies|affects?)\b[^.]*\b(?:rights?|consequences|claims?)\b|\breserves?\b[^.]*\brights\b/i,
];

/** Documents named in a finding; the rest are counted. */
const MOST_NAMED = 3;

type Check = (
  notice: Notice,
  facts: NoticeFacts,
  lines: readonly NoticeLine[],
  context: LintContext,
) => Message[];

/** What a check may know besides the letter. */
export interface LintContext {
  /** Names of the other customers, none of whom may be named. */
  readonly others?: readonly string[];
  /** The words of the three languages, where they may have been edited. */
  readonly wordings?: Readonly<Record<Language, Wording>>;
  readonly calendar?: WorkCalendar;
}

/**
 * What is wrong with a letter before it goes out; empty when nothing is. The facts are the ones it
 * should say, so that a letter composed earlier can be held against today's.
 */
export function lintNotice(notice: Notice, facts: NoticeFacts, context: LintContext = {}): Message[] {
  const lines = facts.months.flatMap((month) => month.lines);
  return CHECKS.flatMap((check) => check(notice, facts, lines, context));
}

const figures: Check = (notice, facts, lines) => {
  const total = sum(lines);
  const shown = tableMoney(total, facts.currency);
  const demanded = NOTICE_RULES[facts.kind].demands ? facts.totalOverdue : total;
  const settled = facts.kind === 'thanks' && total <= 0;
  return [
    ...when(
      facts.months.some((month) => month.subtotal !== sum(month.lines)),
      'plan.lint.subtotal',
    ),
    ...when(
      total !== facts.total ||
        total !== demanded ||
        notice.invoices.total.at(-1) !== shown ||
        (!settled && !notice.text.includes(shown)),
      'plan.lint.total',
    ),
  ];
};

/** A statement may come out below zero; it needs something to state. Thanks need nothing to be open. */
const substance: Check = (_notice, { kind, disputes }, lines) => {
  if (kind === 'thanks' || (kind === 'dispute' && disputes.length > 0)) return [];
  if (kind === 'statement') return when(lines.length === 0, 'plan.lint.nothing_open');
  if (kind === 'pre_due') return when(lines.length === 0, 'plan.lint.nothing_due');
  return when(sum(lines) <= 0, 'plan.lint.no_demand');
};

const days: Check = (notice, facts, lines) => {
  const missing = (day: number): boolean =>
    day !== NO_DAY && !notice.text.includes(longDate(day, facts.language));
  const demandsNoDay = NOTICE_RULES[facts.kind].demands && facts.payBy === NO_DAY;
  return [
    ...when(demandsNoDay || missing(facts.payBy), 'plan.lint.pay_by'),
    ...when(missing(facts.answerBy), 'plan.lint.answer_by'),
    ...when(missing(facts.stopDay), 'plan.lint.stop_date'),
    ...when(
      facts.kind === 'pre_due' && lines.some((line) => line.dueDay < facts.letterDay),
      'plan.lint.due_already',
    ),
  ];
};

/** A demand that nobody can read as one interrupts nothing and gives no term (民法典 195, 民法 129). */
const request: Check = (notice, facts, lines) =>
  when(
    NOTICE_RULES[facts.kind].demands && sum(lines) > 0 && !asksForPayment(notice, facts),
    'plan.lint.no_request',
  );

/** A letter speaks of the past and sets days to come; its table may be no newer than itself. */
const order: Check = (_notice, { letterDay, payBy, answerBy, stopDay, asOf }) => [
  ...when(
    [payBy, answerBy, stopDay].some((day) => day !== NO_DAY && day <= letterDay),
    'plan.lint.set_day',
  ),
  ...(asOf > letterDay
    ? [{ key: 'plan.lint.as_of', values: { asOf: { day: asOf }, day: { day: letterDay } } }]
    : []),
];

const ANSWERS: ReadonlySet<NoticeKind> = new Set(['dispute', 'short_payment']);

/**
 * A demand while the days of an earlier one still run takes back what that one gave. Only a stop of supply may go
 * out on the very day of a letter of the ladder: E2 sends it beside one.
 */
const patience: Check = (_notice, { kind, letterDay, payBy, previous }) => {
  if (!NOTICE_RULES[kind].demands) return [];
  const together = (past: (typeof previous)[number]): boolean =>
    past.day === letterDay && (past.kind === 'stop_supply') !== (kind === 'stop_supply');
  const running = previous
    .filter((past) => NOTICE_RULES[past.kind].demands && past.payBy >= letterDay && !together(past))
    // What answers the customer may go out at any time, but may not shorten what an earlier letter gave.
    .filter((past) => !ANSWERS.has(kind) || past.payBy > payBy)
    .reduce(
      (last: (typeof previous)[number] | null, past) => (last && last.payBy > past.payBy ? last : past),
      null,
    );
  if (!running) return [];
  return [
    {
      key: running.kind === kind ? 'plan.lint.already_sent' : 'plan.lint.too_early',
      values: {
        title: { key: `plan.notice.${running.kind}` },
        number: running.number,
        day: { day: running.day },
        payBy: { day: running.payBy },
      },
    },
  ];
};

/** Who owes whom how much of what (B2): a code is no debtor, and a figure without a currency no amount. */
const parties: Check = (_notice, { customer, currency }) => [
  ...when(customer.name === '' || customer.name === customer.code, 'plan.lint.customer_name'),
  ...when(currency === NO_CURRENCY, 'plan.lint.currency'),
];

const documents: Check = (notice, _facts, lines) => {
  const cells = notice.invoices.months.flatMap((month) => month.rows.flat());
  const shown = new Set(cells);
  return lines
    .filter(({ docNo }) => !shown.has(docNo) && !cells.some((cell) => cell.startsWith(docNo)))
    .map(({ docNo }) => ({ key: 'plan.lint.invoice', values: { docNo } }));
};

const wordsUsed: Check = (notice, facts) => [
  ...when(LAWYER.test(notice.title) || LAWYER.test(notice.subject), 'plan.lint.lawyer'),
  ...when(COURT.test(notice.title), 'plan.lint.court'),
  ...forbiddenIn(notice, facts).map((word) => ({ key: 'plan.lint.forbidden', values: { word } })),
  ...when(NOTICE_RULES[facts.kind].reserves && !reserves(notice), 'plan.lint.reservation'),
];

/** A notice before legal action shows what it rests on. */
const evidence: Check = (notice, facts) => {
  if (facts.kind !== 'pre_litigation') return [];
  const listed = new Set(notice.blocks.flatMap((block) => (block.type === 'list' ? block.items : [])));
  const known = evidenceItems(facts, defaultWording[facts.language]);
  return when(known.length === 0 || known.some((item) => !listed.has(item)), 'plan.lint.evidence');
};

const details: Check = (_notice, facts, _lines, { calendar }) => detailProblems(facts, calendar);

const inWords: Check = (notice, facts) => [
  ...when(
    wordsOwed(facts).some((text) => text !== '' && !notice.text.includes(text)),
    'plan.lint.words',
  ),
  ...strayAmountsInWords(notice, facts).map((text) => ({ key: 'plan.lint.words_differ', values: { text } })),
];

/** The amounts in words a letter must say. */
function wordsOwed({ kind, details, amountInWords, claimedInWords }: NoticeFacts): readonly string[] {
  switch (kind) {
    case 'thanks':
      return [];
    case 'short_payment':
      return [claimedInWords];
    case 'promise':
      return [amountInWords, claimedInWords];
    case 'set_off':
      return details.setOffWay === 'assignment' ? [amountInWords] : [amountInWords, claimedInWords];
    default:
      return [amountInWords];
  }
}

/** B3: a total of interest in what the customer signs replaces the clause, and none may stand without reservation. */
const interestShown: Check = (notice, { kind, interest, currency }) => {
  if (!interest) return [];
  if (interest.missingOn !== null) {
    return [{ key: 'plan.lint.interest_rate', values: { day: { day: interest.missingOn } } }];
  }
  const { withTotal } = interest.terms;
  return [
    ...when(withTotal && kind === 'statement', 'plan.lint.interest_total'),
    ...when(withTotal && !reserves(notice), 'plan.lint.interest_reservation'),
    ...when(
      withTotal && !notice.text.includes(tableMoney(interest.total, currency)),
      'plan.lint.interest_missing',
    ),
  ];
};

const ownNumbers: Check = (_notice, facts) =>
  damagedNumbers(facts).map((number) => ({ key: 'plan.lint.damaged_number', values: { number } }));

/** A demand is only as good as its due dates; which of them are ours, the user must know before it goes out. */
const assumedDays: Check = (_notice, { kind }, lines) => {
  const assumed = lines.filter(({ dueAssumed, open }) => dueAssumed === true && open > 0);
  if (assumed.length === 0 || kind === 'thanks') return [];
  const named = assumed.slice(0, MOST_NAMED).map(({ docNo }) => docNo);
  const list = named.join(', ') + (assumed.length > MOST_NAMED ? ' …' : '');
  return [{ key: 'plan.lint.due_assumed', values: { count: assumed.length, list } }];
};

const thirdParties: Check = (notice, facts, _lines, { others = [] }) => [
  ...namesOfOthers(notice, facts, others).map((name) => ({ key: 'plan.lint.third_party', values: { name } })),
  ...personalNumbers(notice).map((number) => ({ key: 'plan.lint.personal', values: { number } })),
];

const versions: Check = (_notice, { kind }, _lines, { wordings }) =>
  wordings
    ? wordingDifferences(kind, wordings).map(({ language, field }) => ({
        key: 'plan.lint.versions',
        values: { language: { key: `taskpane.language.${language}` }, field },
      }))
    : [];

const placeholders: Check = (notice, facts) =>
  Object.values(defaultWording[facts.language].placeholders)
    .filter((field: string) => notice.text.includes(field))
    .map((field: string) => ({ key: 'plan.lint.placeholder', values: { field } }));

const CHECKS: readonly Check[] = [
  figures,
  substance,
  request,
  days,
  order,
  patience,
  parties,
  documents,
  wordsUsed,
  evidence,
  details,
  inWords,
  interestShown,
  ownNumbers,
  assumedDays,
  thirdParties,
  versions,
  placeholders,
];

function reserves({ text }: Notice): boolean {
  return RESERVATION.some((pattern) => pattern.test(text));
}

function when(wrong: boolean, key: string): Message[] {
  return wrong ? [{ key }] : [];
}

function sum(lines: readonly NoticeLine[]): number {
  return lines.reduce((total, line) => total + line.open, 0);
}
