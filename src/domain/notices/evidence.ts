import { longMoney, plainDate, shortDate } from './format';
import { NOTICE_RULES } from './kind';
import { fill } from './template';
import { titleOf } from './titleOf';
import type { NoticeFacts } from './types';
import type { Wording } from './wording';

/**
 * What the ledger and the record of notices prove, as the list of a notice before legal action: contracts and
 * documents by number, and each notice sent. A reminder before the due date demanded nothing and proves nothing.
 */
export function evidenceItems(facts: NoticeFacts, wording: Wording): string[] {
  const { evidence } = wording;
  const lines = facts.months.flatMap((month) => month.lines);
  const invoices = lines.filter((line) => line.open >= 0);
  const credits = lines.filter((line) => line.open < 0);
  const contracts = contractNumbers(facts);
  const items: string[] = [];
  if (contracts.length > 0)
    items.push(fill(evidence.contracts, { numbers: listed(contracts, evidence.separator) }));
  if (invoices.length > 0) {
    const numbers = listed(
      invoices.map((line) => line.docNo),
      evidence.separator,
    );
    items.push(fill(evidence.invoices, { count: invoices.length, numbers }));
  }
  if (credits.length > 0) {
    const numbers = listed(
      credits.map((line) => line.docNo),
      evidence.separator,
    );
    items.push(fill(evidence.creditNotes, { count: credits.length, numbers }));
  }
  for (const { number, day, kind } of facts.previous) {
    if (!NOTICE_RULES[kind].proves) continue;
    const date = plainDate(day, facts.language);
    items.push(fill(evidence.notice, { title: titleOf(kind, facts.language, wording), number, date }));
  }
  return items;
}

/** Receipts nobody could match, one a line. */
export function receiptItems(facts: NoticeFacts, { phrases }: Wording): string[] {
  return (facts.statement?.receipts ?? []).map(({ docNo, day, amount }) =>
    fill(phrases.receipt, {
      docNo,
      date: shortDate(day, facts.language),
      amount: longMoney(Math.abs(amount), facts.currency, facts.language),
    }),
  );
}

/** Each once, in the order of the items. */
export function contractNumbers(facts: NoticeFacts): string[] {
  const numbers = facts.months.flatMap((month) => month.lines.map((line) => line.contractNo));
  return [...new Set(numbers)].filter((number) => number !== '');
}

/** Up to this many numbers are written out; the table of the letter has them all. */
const NUMBERS_LISTED = 12;

function listed(numbers: readonly string[], separator: string): string {
  return numbers.length > NUMBERS_LISTED ? '' : numbers.join(separator);
}
