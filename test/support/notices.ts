import { civilDay, isoDate, ymd } from '../../src/domain/calendar/civilDay';
import { formatMinor } from '../../src/domain/money/minor';
import { amountInWords } from '../../src/domain/money/words';
import type {
  InvoiceTable,
  Language,
  Notice,
  NoticeBlock,
  NoticeFacts,
  NoticeKind,
  NoticeLine,
  NoticeMonth,
} from '../../src/domain/notices/types';
import type { Seller } from '../../src/domain/policy/types';
import { WORDING } from './noticeWording';

export const NO_SELLER: Seller = {
  name: '',
  taxId: '',
  address: '',
  phone: '',
  email: '',
  bankName: '',
  bankAccountName: '',
  bankAccountNo: '',
  swift: '',
  contactPerson: '',
  contactPhone: '',
};

export interface NoticeRecipe {
  readonly kind: NoticeKind;
  readonly language: Language;
  readonly customerName?: string;
  readonly email?: string;
  readonly number?: string;
  readonly currency?: string;
  readonly seller?: Seller;
  /** Invoices, spread over `months` months. */
  readonly lines?: number;
  readonly months?: number;
}

/** A notice as the composer would hand it over, with facts that tie out. */
export function sampleNotice(recipe: NoticeRecipe): Notice {
  const wording = WORDING[recipe.language];
  const facts = sampleFacts(recipe);
  const money = (minor: number): string => `${facts.currency} ${formatMinor(minor, facts.currency)}`;
  const payBy = wording.date(facts.payBy);
  const title = wording.titles[facts.kind];
  const salutation = wording.salutation(facts.customer.name);
  const said = wording.paragraphs[facts.kind]({
    payBy,
    total: money(facts.totalOverdue),
    asOf: wording.date(facts.asOf),
  });
  const letterhead = [facts.seller.name, facts.seller.address, facts.seller.phone].filter(
    (line) => line !== '',
  );
  const signature = [facts.seller.name, facts.seller.contactPerson, wording.date(facts.letterDay)];
  const blocks: NoticeBlock[] = [
    ...said.slice(0, 1).map((text): NoticeBlock => ({ type: 'paragraph', text })),
    { type: 'invoices' },
    ...said.slice(1).map((text): NoticeBlock => ({ type: 'paragraph', text })),
    { type: 'bank', rows: wording.bank(facts.seller).filter(([, value]) => value !== '') },
    { type: 'signature', lines: signature.filter((line) => line !== '') },
  ];
  if (facts.kind !== 'reminder') blocks.push({ type: 'replySlip', ...wording.replySlip(facts.number) });
  return {
    facts,
    title,
    subject: `${title} ${facts.number} ${facts.customer.name}`,
    letterhead,
    reference: wording.reference(
      facts.number,
      wording.date(facts.letterDay),
      facts.customer.name,
      facts.customer.address,
    ),
    salutation,
    blocks,
    invoices: invoiceTable(facts),
    text: [salutation, ...said].join('\n\n'),
    pageLabel: wording.pageLabel,
  };
}

function sampleFacts(recipe: NoticeRecipe): NoticeFacts {
  const wording = WORDING[recipe.language];
  const currency = recipe.currency ?? wording.currency;
  const months = sampleMonths(recipe.lines ?? 4, recipe.months ?? 2);
  const totalOverdue = months.reduce((sum, month) => sum + month.subtotal, 0);
  return {
    kind: recipe.kind,
    language: recipe.language,
    number: recipe.number ?? '2026-0001',
    letterDay: day(2026, 11, 21),
    asOf: day(2026, 11, 20),
    payBy: day(2026, 11, 28),
    customer: {
      key: 'C0001',
      code: 'C0001',
      name: recipe.customerName ?? wording.customer,
      contact: '',
      email: recipe.email ?? 'finance@example.com',
      address: wording.address,
    },
    seller: recipe.seller ?? wording.seller,
    currency,
    months,
    totalOverdue,
    totalNotDue: 250_000,
    totalDisputed: 0,
    creditsApart: 0,
    totalOpen: totalOverdue + 250_000,
    unapplied: 0,
    amountInWords: amountInWords(totalOverdue, currency, recipe.language),
    previous: [],
  };
}

function sampleMonths(lines: number, months: number): NoticeMonth[] {
  return Array.from({ length: months }, (_, index): NoticeMonth => {
    const count = Math.floor((lines * (index + 1)) / months) - Math.floor((lines * index) / months);
    const items = Array.from({ length: count }, (_line, at): NoticeLine => {
      const dueDay = day(2026, 7 + index, 1 + (at % 28));
      const open = 1_234_567 + at * 98_701 + index * 10_050;
      return {
        docNo: `INV-2026${String(index + 5).padStart(2, '0')}-${String(at + 1).padStart(3, '0')}`,
        docDay: dueDay - 60,
        dueDay,
        daysOverdue: day(2026, 11, 20) - dueDay,
        original: open + (at % 3 === 1 ? 500_000 : 0),
        open,
        contractNo: 'HT-2026-018',
        sheetRow: 2 + at,
      };
    });
    return {
      year: 2026,
      month: 7 + index,
      lines: items,
      subtotal: items.reduce((sum, line) => sum + line.open, 0),
    };
  });
}

function invoiceTable(facts: NoticeFacts): InvoiceTable {
  const wording = WORDING[facts.language];
  const money = (minor: number): string => formatMinor(minor, facts.currency);
  return {
    head: wording.head(facts.currency),
    numeric: [false, false, false, true, true, true],
    months: facts.months.map((month) => ({
      title: wording.month(month.year, month.month),
      rows: month.lines.map((line) => [
        line.docNo,
        isoDate(line.docDay),
        isoDate(line.dueDay),
        String(line.daysOverdue),
        money(line.original),
        money(line.open),
      ]),
      subtotal: [wording.subtotal, '', '', '', '', money(month.subtotal)],
    })),
    total: [wording.total, '', '', '', '', money(facts.totalOverdue)],
  };
}

function day(year: number, month: number, date: number): number {
  const found = civilDay(year, month, date);
  if (found === null) throw new Error(`no such day: ${year}-${month}-${date}`);
  return found;
}

/** 21 November 2026 */
export function englishDate(at: number): string {
  return `${ymd(at).day} ${MONTHS[ymd(at).month - 1]} ${ymd(at).year}`;
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
