import { NO_DAY } from '../calendar/types';
import { contractNumbers } from './evidence';
import { longDate, longMoney, monthName, plainDate } from './format';
import { NOTICE_RULES } from './kind';
import { detailFields } from './fieldsOfDetails';
import { fill, type Fields } from './template';
import { titleOf } from './titleOf';
import type { NoticeFacts } from './types';
import type { Wording } from './wording';

/** Up to this many months are named one by one with their amounts; more are left to the table. */
const MONTHS_NAMED = 6;

/**
 * The fields a letter's words may use, ready as text of the letter's language. A field that does not
 * apply is '' and counts as false in a condition; amounts kept apart are given without their sign.
 */
export function letterFields(facts: NoticeFacts, wording: Wording): Fields {
  const { language, seller } = facts;
  const date = (day: number): string => longDate(day, language);
  const dateIfAny = (day: number): string => (day === NO_DAY ? '' : date(day));
  const money = (minor: number): string => longMoney(minor, facts.currency, language);
  const moneyIfAny = (minor: number): string => (minor === 0 ? '' : money(Math.abs(minor)));
  const lines = facts.months.flatMap((month) => month.lines);
  const invoices = lines.filter((line) => line.open > 0);
  return {
    sellerName: seller.name || wording.placeholders.sellerName,
    customerName: facts.customer.name,
    customerCode: facts.customer.code,
    letterNo: facts.number,
    letterDate: date(facts.letterDay),
    asOfDate: date(facts.asOf),
    payByDate: dateIfAny(facts.payBy),
    answerByDate: dateIfAny(facts.answerBy),
    stopDate: dateIfAny(facts.stopDay),
    total: money(facts.total),
    totalOverdue: money(facts.totalOverdue),
    totalNotDue: facts.totalNotDue > 0 ? money(facts.totalNotDue) : '',
    totalOpen: money(facts.totalOpen),
    totalDisputed: moneyIfAny(facts.totalDisputed),
    unapplied: moneyIfAny(facts.unapplied),
    creditsApart: moneyIfAny(facts.creditsApart),
    amountInWords: facts.amountInWords,
    invoiceCount: invoices.length,
    creditCount: lines.length - invoices.length,
    oldestDueDate: facts.oldestDue === NO_DAY ? '' : plainDate(facts.oldestDue, language),
    maxDaysOverdue: facts.maxDaysOverdue,
    interestShown: facts.interest && facts.interest.lines.length > 0 ? 1 : 0,
    law: facts.law,
    sellerAddress: seller.address || wording.placeholders.address,
    customerAddress: facts.customer.address || wording.placeholders.address,
    ...detailFields(facts, wording),
    months: monthsPhrase(facts, wording),
    contracts: contractNumbers(facts).join(wording.evidence.separator),
    receiptCount: facts.statement?.receipts.length ?? 0,
    previousLetters: previousPhrase(facts, wording),
    contact: fill(wording.phrases.contact, { person: seller.contactPerson, phone: seller.contactPhone }),
  };
}

/** Which months are overdue (S1:330), each with its amount while they are few. */
function monthsPhrase(facts: NoticeFacts, { phrases }: Wording): string {
  const { overdueMonths: months, language, currency } = facts;
  const name = (at: number): string => {
    const month = months.at(at);
    return month ? monthName(month.year, month.month, language) : '';
  };
  if (months.length > MONTHS_NAMED) {
    return fill(phrases.manyMonths, { first: name(0), last: name(-1), count: months.length });
  }
  return months
    .map((month, i) =>
      fill(phrases.month, { month: name(i), amount: longMoney(month.amount, currency, language) }),
    )
    .join(phrases.monthSeparator);
}

function previousPhrase(facts: NoticeFacts, wording: Wording): string {
  const { phrases } = wording;
  const demands = facts.previous.filter(({ kind }) => NOTICE_RULES[kind].demands);
  const named = demands.map(({ number, day, kind }) =>
    fill(phrases.previousLetter, {
      number,
      date: plainDate(day, facts.language),
      title: titleOf(kind, facts.language, wording),
    }),
  );
  const last = named.pop() ?? '';
  return named.length > 0 ? named.join(phrases.previousSeparator) + phrases.previousLast + last : last;
}
