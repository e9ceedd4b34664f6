import { parseIsoDate, ymd } from '../../src/domain/calendar/civilDay';
import { NO_DAY } from '../../src/domain/calendar/types';
import { amountInWords } from '../../src/domain/money/words';
import { NOTICE_RULES, composeNotice } from '../../src/domain/notices';
import type { Language, Notice, NoticeFacts, NoticeKind } from '../../src/domain/notices';
import type { NoticeLine, NoticeMonth, StatementFacts } from '../../src/domain/notices/types';
import type { Seller } from '../../src/domain/policy/types';
import { emptySeller } from '../../src/domain/policy/defaults';
import { CUSTOMERS, SELLERS } from './parties';

export interface NoticeRecipe {
  readonly kind?: NoticeKind;
  readonly language?: Language;
  readonly customerName?: string;
  readonly email?: string;
  readonly number?: string;
  readonly currency?: string;
  readonly seller?: Partial<Seller>;
  /** Invoices, spread over `months` months. */
  readonly lines?: number;
  readonly months?: number;
  readonly docNo?: (line: number) => string;
}

/** A letter as the pane would have it composed, from facts that tie out. */
export function sampleNotice(recipe: NoticeRecipe = {}): Notice {
  return composeNotice(sampleFacts(recipe));
}

export function sampleFacts(recipe: NoticeRecipe = {}): NoticeFacts {
  const { kind = 'warning', language = 'zh-CN' } = recipe;
  const currency = recipe.currency ?? { en: 'USD', 'zh-CN': 'CNY', 'zh-TW': 'TWD' }[language];
  const months = sampleMonths(recipe);
  const total = months.reduce((sum, month) => sum + month.subtotal, 0);
  const oldestDue = months[0]?.lines[0]?.dueDay ?? NO_DAY;
  const reminded = {
    number: '2026-0007',
    day: dayOf('2026-10-12'),
    kind: 'reminder',
    payBy: dayOf('2026-10-22'),
  } as const;
  const warned = {
    number: '2026-0019',
    day: dayOf('2026-11-02'),
    kind: 'warning',
    payBy: dayOf('2026-11-09'),
  } as const;
  return {
    kind,
    language,
    law: 'cn',
    number: recipe.number ?? '2026-0031',
    letterDay: dayOf('2026-11-21'),
    asOf: dayOf('2026-11-20'),
    payBy: NOTICE_RULES[kind].demands ? dayOf('2026-11-27') : NO_DAY,
    answerBy: kind === 'statement' ? dayOf('2026-12-01') : NO_DAY,
    stopDay: kind === 'stop_supply' ? dayOf('2026-11-30') : NO_DAY,
    customer: {
      ...CUSTOMERS[language],
      ...(recipe.customerName === undefined ? {} : { name: recipe.customerName }),
      ...(recipe.email === undefined ? {} : { email: recipe.email }),
    },
    seller: recipe.seller ? { ...emptySeller, ...recipe.seller } : SELLERS[language],
    currency,
    months,
    overdueMonths: NOTICE_RULES[kind].demands
      ? months.map(({ year, month, subtotal }) => ({ year, month, amount: subtotal }))
      : [],
    oldestDue,
    maxDaysOverdue: Math.max(0, dayOf('2026-11-20') - oldestDue),
    total,
    totalOverdue: total,
    totalNotDue: 1_860_000,
    totalDisputed: kind === 'reminder' ? 0 : 325_000,
    creditsApart: 0,
    totalOpen: total + 1_860_000,
    unapplied: kind === 'reminder' || kind === 'statement' ? -500_000 : 0,
    amountInWords: amountInWords(total, currency, language),
    previous: {
      pre_due: [],
      statement: [],
      reminder: [],
      warning: [reminded],
      stop_supply: [reminded],
      final: [reminded, warned],
      pre_litigation: [reminded, warned],
      promise: [],
      instalments: [],
      dispute: [],
      thanks: [],
      short_payment: [],
      set_off: [],
    }[kind],
    followUpDay: NO_DAY,
    claimed: total,
    claimedInWords: '',
    details: {},
    schedule: [],
    disputes: [],
    interest: null,
    application: null,
    statement: kind === 'statement' ? sampleStatement(total) : null,
  };
}

/** All of it in one bucket, and a receipt that nobody could match. */
function sampleStatement(total: number): StatementFacts {
  return {
    edges: [0, 30, 60, 90, 120],
    buckets: [0, 0, total, 0, 0, 0],
    credits: 0,
    receipts: [{ docNo: 'R-2026-77', day: dayOf('2026-11-18'), amount: -500_000 }],
  };
}

function sampleMonths({ kind, lines = 4, months = 2, docNo = invoiceNumber }: NoticeRecipe): NoticeMonth[] {
  let made = 0;
  return Array.from({ length: months }, (_, index): NoticeMonth => {
    const firstMonth = kind === 'pre_due' ? 12 : 8;
    const firstDue = dayOf(`2026-${String(firstMonth).padStart(2, '0')}-01`) + index * 31;
    const count = Math.floor((lines * (index + 1)) / months) - Math.floor((lines * index) / months);
    const items = Array.from({ length: count }, (_line, at): NoticeLine => {
      made++;
      const dueDay = firstDue + (at % 28);
      const open = 123_456 + made * 98_701;
      return {
        docNo: docNo(made),
        docDay: dueDay - 60,
        dueDay,
        daysOverdue: Math.max(0, dayOf('2026-11-20') - dueDay),
        original: open + (made % 3 === 1 ? 500_000 : 0),
        open,
        contractNo: 'HT-2026-018',
        disputed: false,
        sheetRow: made + 1,
      };
    });
    const { year, month } = ymd(firstDue);
    return { year, month, lines: items, subtotal: items.reduce((sum, line) => sum + line.open, 0) };
  });
}

/** A mainland e-invoice number: 20 digits, more than a number in a sheet can hold. */
function invoiceNumber(line: number): string {
  return `263320000001234${String(56_780 + line)}`;
}

function dayOf(iso: string): number {
  const day = parseIsoDate(iso);
  if (day === null) throw new Error(`no such day: ${iso}`);
  return day;
}
