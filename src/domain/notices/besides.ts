import { shortDate, longDate, longMoney, tableMoney } from './format';
import { unitHead } from './columns';
import { fill } from './template';
import type { DataTable, NoticeBlock, NoticeFacts } from './types';
import type { Wording } from './wording';

/** The tables a letter may have beside that of its invoices; none where there is nothing to show. */
type Blocks = readonly NoticeBlock[];

/** The instalments by number, with what is left after each. */
export function scheduleBlocks(facts: NoticeFacts, { table }: Wording): Blocks {
  const { schedule, currency, language } = facts;
  if (schedule.length === 0) return [];
  const unit = unitHead(facts, table.withUnit);
  return tableBlock({
    head: [table.instalmentNo, table.instalmentDay, unit(table.instalment), unit(table.rest)],
    numeric: [false, false, true, true],
    rows: schedule.map(({ number, day, amount, rest }) => [
      String(number),
      shortDate(day, language),
      tableMoney(amount, currency),
      tableMoney(rest, currency),
    ]),
    total: [table.total, '', tableMoney(facts.total, currency), ''],
  });
}

/** What is in dispute, with the reason the customer gave. */
export function disputeBlocks(facts: NoticeFacts, { table }: Wording): Blocks {
  const { disputes, currency, language } = facts;
  if (disputes.length === 0) return [];
  const unit = unitHead(facts, table.withUnit);
  return tableBlock({
    head: [table.docNo, table.dueDay, unit(table.open), unit(table.disputedAmount), table.reason],
    numeric: [false, false, true, true, false],
    rows: disputes.map(({ line, amount, reason }) => [
      line.docNo,
      shortDate(line.dueDay, language),
      tableMoney(line.open, currency),
      tableMoney(amount, currency),
      reason,
    ]),
    total: [table.total, '', '', tableMoney(facts.totalDisputed, currency), ''],
  });
}

/** The calculation with its regime, rates, day count and basis, and the reservation that goes with it. */
export function interestBlocks(facts: NoticeFacts, { table, interest: words }: Wording): Blocks {
  const { interest, currency, language } = facts;
  if (!interest || interest.lines.length === 0) return [];
  const { terms, to, lines, total } = interest;
  const unit = unitHead(facts, table.withUnit);
  const rates = terms.rates.map(({ rate, from }) =>
    fill(words.rate, { rate: percent(rate), date: longDate(from, language) }),
  );
  const basis = fill(words.basis, {
    regime: words.regimes[terms.regime],
    rates: rates.join(words.separator),
    dayCount: dayCountText(terms.dayCount, words),
    to: longDate(to, language),
  });
  const after = [
    ...(terms.withTotal ? [fill(words.total, { amount: longMoney(total, currency, language) })] : []),
    words.reservation,
  ];
  return [
    { type: 'heading', text: words.title },
    { type: 'paragraph', text: basis },
    ...tableBlock({
      head: [table.docNo, unit(table.principal), table.lateFrom, table.lateDays, unit(table.interest)],
      numeric: [false, true, false, true, true],
      rows: lines.map(({ docNo, principal, from, days, amount }) => [
        docNo,
        tableMoney(principal, currency),
        shortDate(from, language),
        String(days),
        tableMoney(amount, currency),
      ]),
      total: terms.withTotal ? [table.total, '', '', '', tableMoney(total, currency)] : null,
    }),
    { type: 'paragraph', text: after.join(language === 'en' ? ' ' : '') },
  ];
}

/** To which items the receipts nobody could match would go. */
export function applicationBlocks(facts: NoticeFacts, { table, application: words }: Wording): Blocks {
  const { application, currency, language } = facts;
  if (!application || application.lines.length === 0) return [];
  const money = (minor: number): string => longMoney(minor, currency, language);
  const unit = unitHead(facts, table.withUnit);
  const { receipt, lines, rest } = application;
  return [
    { type: 'paragraph', text: fill(words.intro, { receipt: money(receipt) }) },
    ...tableBlock({
      head: [table.docNo, table.dueDay, unit(table.open), unit(table.applied), unit(table.rest)],
      numeric: [false, false, true, true, true],
      rows: lines.map(({ docNo, dueDay, open, applied }) => [
        docNo,
        shortDate(dueDay, language),
        tableMoney(open, currency),
        tableMoney(applied, currency),
        tableMoney(open - applied, currency),
      ]),
      total: [table.total, '', '', tableMoney(receipt - rest, currency), ''],
    }),
    ...(rest > 0 ? [{ type: 'paragraph' as const, text: fill(words.rest, { rest: money(rest) }) }] : []),
  ];
}

function tableBlock(table: DataTable): Blocks {
  return [{ type: 'table', table }];
}

function dayCountText(
  count: NonNullable<NoticeFacts['interest']>['terms']['dayCount'],
  words: Wording['interest'],
): string {
  if (count === 'actual') return words.actual;
  return count === '30/360' ? words.months : fill(words.dayCount, { days: count });
}

/** A rate as people write it: 3.1%, not 3.1000000000000001%. */
function percent(rate: number): string {
  return `${Number((rate * 100).toFixed(6))}%`;
}
