import type { DueRule, OpenReason, Period, SingleTerm, TermBase } from './types';

/**
 * The vocabulary of payment terms in use in mainland China, Taiwan and international trade. Texts
 * come folded: half-width, lower case, without spaces, Chinese numbers in digits.
 */

/** Nobody grants more than ten years; a larger number is something else. */
const LONGEST = 3660;

const MONTH_DAYS = 30;
const WEEK_DAYS = 7;

const DAYS = '(\\d{1,4})(?:\\.0+)?(?:天|日|days?|d)?';
/** "within", "net", "pay", as they stand behind a number of days. */
const TAIL = '(?:内|內|以内|以內|后|後|duenet|net|付款|付清|结清|結清|到期)*';

/** Trade counts a week as seven days: 货到两周, net 2 weeks. */
const WEEKS = '(\\d{1,3})(?:个|個)?(?:周|週|星期|礼拜|禮拜|weeks?)';

/** "by the 25th", as it stands behind the day of a month. */
const DAY_TAIL = '(?:日|号|號)(?:之?前)?(?:付款|付|结|結|结清|結清)?';

const MONTHS = '(\\d{1,2})(?:个|個)?(?:月|months?)';

type Read = (match: RegExpExecArray) => DueRule | null;

interface Pattern {
  readonly text: RegExp;
  readonly base?: TermBase;
  readonly read: Read;
}

const days: Read = (match) => daysRule(match[1]);
const immediate: Read = () => ({ kind: 'days', days: 0 });
const monthEnd =
  (months: number): Read =>
  (match) => {
    const extra = countOfDays(match[1] ?? '0');
    return extra === null ? null : { kind: 'month_end', months, days: extra };
  };
const dayOf =
  (months: number): Read =>
  (match) => {
    const day = Number(match[1]);
    return day >= 1 && day <= 31 ? { kind: 'day_of_month', months, day } : null;
  };
const periodEnd =
  (period: Period): Read =>
  (match) => {
    const extra = countOfDays(match[1] ?? '0');
    return extra === null ? null : { kind: 'period_end', period, days: extra };
  };

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);

/** First match wins: the special before the general. */
export const PATTERNS: readonly Pattern[] = [
  {
    text: whole(
      '(?:100%)?(?:t/?t)?(?:100%)?(?:before|priorto)shipment|现结|現結|现款|现付|現付|现金|現金|现款现货|款到发货|款到發貨|先款后货|先款後貨|先付款|全款|cia|cwo|cbd|prepaid|prepayment|(?:100%)?t/?tinadvance|cashinadvance|immediate(?:ly)?|payableimmediately(?:duenet)?|cash|pia|' +
        '(?:100%|全[额額])?(?:预付|預付)(?:款|货款|貨款|全款|100%)?|即期|即付',
    ),
    base: 'order',
    read: immediate,
  },
  {
    text: whole(
      'due(?:up)?onreceipt|duenow|(?:up)?onreceipt(?:ofinvoice)?|见票即付|見票即付|票到付款|票到即付',
    ),
    base: 'receipt_of_invoice',
    read: immediate,
  },
  {
    text: whole('货到付款|貨到付款|货到即付|貨到即付|貨到付現|货到付现|cod|cashondelivery'),
    base: 'delivery',
    read: immediate,
  },
  {
    text: whole(
      `(?:货到后?|貨到後?|到货后?|到貨後?|收货后?|收貨後?|交货后?|交貨後?|发货后?|發貨後?|出货后?|出貨後?)${DAYS}${TAIL}`,
    ),
    base: 'delivery',
    read: days,
  },
  {
    text: whole(`(?:票到后?|票到後?|见票后?|見票後?|收票后?|收票後?|收到发票后?|收到發票後?)${DAYS}${TAIL}`),
    base: 'receipt_of_invoice',
    read: days,
  },
  { text: whole(`(?:验收(?:合格)?后?|驗收(?:合格)?後?)${DAYS}${TAIL}`), base: 'acceptance', read: days },
  { text: whole(`(?:对账后?|對帳後?|对帐后?)${DAYS}${TAIL}`), base: 'statement', read: days },
  {
    text: whole(`(?:提单日?后?|提單日?後?|b/?l(?:date)?\\+?)${DAYS}${TAIL}`),
    base: 'bill_of_lading',
    read: days,
  },
  { text: whole(`${DAYS}(?:from|after)b/?l(?:date)?`), base: 'bill_of_lading', read: days },
  {
    text: whole(`(?:net)?${DAYS}(?:from|after)(?:delivery|shipment|receiptofgoods)(?:date)?`),
    base: 'delivery',
    read: days,
  },
  {
    text: whole(`(?:net)?${DAYS}(?:from|after)receiptof(?:the)?invoice`),
    base: 'receipt_of_invoice',
    read: days,
  },
  { text: whole(`(?:net)?${DAYS}(?:from|after)acceptance`), base: 'acceptance', read: days },

  {
    text: whole(
      '(?:当|當|本)?月(?:结|結)(?:清|算)?|(?:当|當|本)月(?:底|末)(?:付款)?|(?:当|當)?月(?:底|末)(?:付款|结算|結算|结清|結清)?|(?:net)?eom|(?:due)?(?:at|by)?endofmonth|monthend',
    ),
    read: monthEnd(0),
  },
  { text: whole(`(?:次|下)(?:个|個)?月(?:结|結)${DAYS}${TAIL}`), read: nextMonthStart },
  { text: whole(`(?:次|下)(?:个|個)?月起算?${DAYS}${TAIL}`), read: nextMonthStart },
  {
    text: whole(
      '(?:月(?:结|結))?(?:次|下)(?:个|個)?月(?:结|結|底|末|月底|月末)?(?:付款|结清|結清)?|(?:due|by|at)?(?:the)?end(?:of)?(?:the)?(?:next|following)month|(?:due|by|at)?endof(?:the)?monthfollowing|nextmonthend',
    ),
    read: monthEnd(1),
  },
  {
    text: whole('(?:月(?:结|結))?(?:隔月|次次月|下下(?:个|個)?月)(?:结|結|底|末)?(?:付款)?'),
    read: monthEnd(2),
  },
  { text: whole(`(?:月(?:结|結))?(?:次|下)(?:个|個)?月(\\d{1,2})${DAY_TAIL}`), read: dayOf(1) },
  { text: whole(`(?:当|當|本)月(\\d{1,2})${DAY_TAIL}`), read: nextDay },
  { text: whole('每月(\\d{1,2})(?:日|号|號)(?:付|结|結)上(?:个|個)?月(?:货款|貨款|款)?'), read: dayOf(1) },
  {
    text: whole(`(?:月(?:结|結))?(?:隔月|次次月|下下(?:个|個)?月)(?:结|結)?(\\d{1,2})${DAY_TAIL}`),
    read: dayOf(2),
  },
  { text: whole('每月(\\d{1,2})(?:日|号|號)(?:付款|结款|結款|结|結|放款)?'), read: nextDay },
  {
    text: whole(
      '(?:net)?(\\d{1,2})(?:st|nd|rd|th)?(?:mfi|prox\\.?|proximo|following|ofthefollowingmonth|offollowingmonth|of(?:the)?nextmonth|of(?:the)?monthfollowing|(?:ofthe)?month(?:after|following)(?:invoice)?)',
    ),
    read: dayOf(1),
  },

  { text: whole(`月(?:结|結)(?:t/?t|电汇|電匯)?\\(?${DAYS}${TAIL}\\)?`), read: monthly },
  { text: whole(`${DAYS}月(?:结|結)(?:付款)?`), read: monthly },
  { text: whole(`月(?:结|結)${MONTHS}${TAIL}`), read: monthlyOfMonths },
  { text: whole(`月(?:结|結)${DAYS}\\(?(?:自|从|從)?次月(?:1(?:日|号|號))?起算?\\)?`), read: nextMonthStart },
  {
    text: whole(
      `(?:net|n/?)?${DAYS}(?:eom|endofmonth|月末|月底|fromeom|aftereom|ams|from(?:the)?endofmonth|after(?:the)?endofmonth)|(?:eom|monthend|endofmonth|ams)\\+?${DAYS}`,
    ),
    read: monthEndOfEither,
  },

  { text: whole(`(?:自然周|周结|週結|周結|每周结|weekly)(?:${DAYS}${TAIL})?`), read: periodEnd('week') },
  { text: whole(`(?:半月结|半月結|semi-?monthly)(?:${DAYS}${TAIL})?`), read: periodEnd('half_month') },
  { text: whole(`(?:季结|季結|季度结|季度結|quarterly)算?(?:${DAYS}${TAIL})?`), read: periodEnd('quarter') },
  { text: whole(`半年(?:结|結)算?(?:${DAYS}${TAIL})?`), read: periodEnd('half_year') },
  { text: whole(`年(?:结|結)算?(?:${DAYS}${TAIL})?`), read: periodEnd('year') },

  {
    text: whole(
      `(?:net|净|淨|nt|n/?|(?:payable|payment|due|pay)?(?:within|in)|credit|d/?a|账期|帐期|帳期|信用期限?|付款期限?|赊销|賒銷|发票(?:日期?)?后?|發票(?:日期?)?後?|开票(?:日期?)?后?|開票(?:日期?)?後?|oa|o/a|openaccount|invoicedate\\+|\\+)?${DAYS}${TAIL}(?:(?:from|after|of)(?:the|date of)?invoice(?:date)?|credit(?:terms)?|账期|帐期|帳期|信用期)?`,
    ),
    read: days,
  },
  {
    text: whole(`(?:账期|帐期|帳期|信用期|发票后|發票後|开票后|開票後)?${MONTHS}(?:内|內|后|後|付款)*`),
    read: months,
  },
  {
    text: whole(`(?:net|净|淨|within|账期|帐期|帳期|信用期)?${WEEKS}${TAIL}`),
    read: (match) => daysRule(Number(match[1]) * WEEK_DAYS),
  },
  {
    text: whole(`(?:账期|帐期|帳期)?(\\d{1,2})(?:个|個)半月${TAIL}`),
    read: (match) => daysRule(Number(match[1]) * MONTH_DAYS + MONTH_DAYS / 2),
  },
  { text: whole(`(?:账期|帐期|帳期)?半(?:个|個)月${TAIL}`), read: () => daysRule(MONTH_DAYS / 2) },
  {
    text: whole(`(?:先票后款|先票後款)${DAYS}${TAIL}`),
    base: 'receipt_of_invoice',
    read: days,
  },
];

/** What else counts from an event than days alone: 开票后次月底付款, 收货后次月25日. */
export const EVENTS: readonly (readonly [TermBase, RegExp])[] = [
  ['receipt_of_invoice', /^(?:票到|收票|见票|見票|收到发票|收到發票)(?:后|後)?/],
  [
    'delivery',
    /^(?:货到|貨到|到货|到貨|收货|收貨|交货|交貨|发货|發貨|出货|出貨|提货|提貨|送货|送貨)(?:后|後)?/,
  ],
  ['acceptance', /^(?:验收|驗收)(?:合格)?(?:后|後)?/],
  ['statement', /^(?:对账|對帳|对帐|结账|結帳|结帐)(?:后|後)?/],
  ['invoice', /^(?:开票|開票|发票|發票)日?(?:后|後)?/],
];

/** Said at once, behind an event: 验收后付款. */
export const AT_ONCE = /^(?:即)?(?:付款?|付清|结清|結清)$/;

/** How the money comes, said before or behind when it comes: 月结30天电汇, T/T 30 days. */
export const METHOD =
  /^(?:bytt|t\/t|tt|wiretransfer|电汇|電匯|银行转账|對公轉帳|对公转账|转账|轉帳|汇款|匯款)|\(?(?:bytt|byt\/t|t\/t|wiretransfer|电汇|電匯|银行转账|对公转账|转账|轉帳|汇款|匯款|含税|含稅)\)?$/;

/** 月结60天开6个月承兑: the bill is how it is paid; when, the term before it says. */
export const PAID_BY_BILL =
  /^(.*(?:月[结結]|[账帐帳]期|票到|[货貨]到|net).*?\d(?:天|日|days?))(?:后|後|内|內)?[+(]?(?:开具|開立|开|開|支付|付|以)?(?:\d{1,2}(?:个|個)?月)?(?:期)?(?:银行|銀行|商业|商業|电子|電子)*(?:承兑|承兌|银承|商承)(?:汇票|匯票)?\)?$/;

/** Terms that people understand and no invoice date decides. */
export const OPEN_PATTERNS: readonly (readonly [OpenReason, RegExp])[] = [
  ['pay_when_paid', /背靠背|业主付款|業主付款|甲方付款后|back-?to-?back|paywhenpaid|payifpaid/],
  ['batch', /送\d?结\d|送\d?結\d|[压壓押]\d?批|滚动|滾動|前款不清/],
  ['consignment', /实销实结|實銷實結|代销|代銷|寄售|寄賣|consignment/],
  ['standing_amount', /铺底|鋪底/],
  ['bill', /承兑|承兌|银承|商承|商业汇票|票期|期票|支票|天票$|日票$|(?:开立|開立)票[据據]|t\/t\+\d|draft/],
  [
    'documents',
    /^(?:l\/?c|信用证|信用狀|d\/?p|d\/?a(?!\d)|托收|託收)|见索即付|見索即付|atsight|letterofcredit/,
  ],
  ['ambiguous', /双周|雙週|雙周|biweekly/],
];

function monthly(match: RegExpExecArray): DueRule | null {
  const count = countOfDays(match[1]);
  return count === null ? null : { kind: 'monthly', days: count };
}

/** 月结三个月 is 月结90天: months are counted as thirty days, as in the other direction. */
function monthlyOfMonths(match: RegExpExecArray): DueRule | null {
  return { kind: 'monthly', days: Number(match[1]) * MONTH_DAYS };
}

function nextMonthStart(match: RegExpExecArray): DueRule | null {
  const count = countOfDays(match[1]);
  return count === null ? null : { kind: 'next_month_start', days: count };
}

function monthEndOfEither(match: RegExpExecArray): DueRule | null {
  const count = countOfDays(match[1] ?? match[2]);
  return count === null ? null : { kind: 'month_end', months: 0, days: count };
}

function nextDay(match: RegExpExecArray): DueRule | null {
  const day = Number(match[1]);
  return day >= 1 && day <= 31 ? { kind: 'next_day', day } : null;
}

function months(match: RegExpExecArray): DueRule | null {
  return { kind: 'months', months: Number(match[1]) };
}

/** A rule of plain days; null when the number is no count of days. */
export function daysRule(text: string | number | undefined): DueRule | null {
  const count = countOfDays(text);
  return count === null ? null : { kind: 'days', days: count };
}

export function singleTerm(rule: DueRule, base: TermBase = 'invoice'): SingleTerm {
  return { kind: 'single', base, rule };
}

function countOfDays(text: string | number | undefined): number | null {
  const count = Number(text);
  return Number.isInteger(count) && count >= 0 && count <= LONGEST ? count : null;
}
