import { NO_DAY, type CivilDay } from '../calendar/types';
import { documentColumns, figureColumn, textColumn, unitHead, type Column } from './columns';
import { shortDate, tableMoney } from './format';
import { fill } from './template';
import type { InvoiceTable, NoticeBlock, NoticeFacts, NoticeLine } from './types';
import type { Wording } from './wording';

/**
 * Everything open by date of the document, invoices first and credit notes apart, with the balance running
 * through both: its last figure is the open total.
 */
export function statementTable(facts: NoticeFacts, wording: Wording): InvoiceTable {
  const { table } = wording;
  const lines = facts.months.flatMap((month) => month.lines).sort((a, b) => dateOf(a) - dateOf(b));
  const columns = columnsFor(lines, facts, wording);
  const money = (minor: number): string => tableMoney(minor, facts.currency);
  const sumRow = (label: string, open: string, balance: string): string[] => [
    label,
    ...Array.from({ length: columns.length - 2 }, () => ''),
    open,
    balance,
  ];
  let balance = 0;
  const group = (title: string, own: readonly NoticeLine[]): InvoiceTable['months'] => {
    if (own.length === 0) return [];
    const rows = own.map((line) => {
      balance += line.open;
      return [...columns.map((column) => column.cell(line)), money(balance)];
    });
    const sum = own.reduce((total, line) => total + line.open, 0);
    return [{ title, rows, subtotal: sumRow(table.subtotal, money(sum), '') }];
  };
  const unit = unitHead(facts, table.withUnit);
  return {
    head: [...columns.map((column) => column.head), unit(table.balance)],
    numeric: [...columns.map((column) => column.numeric), true],
    months: [
      ...group(
        table.invoices,
        lines.filter((line) => line.open >= 0),
      ),
      ...group(
        table.creditNotes,
        lines.filter((line) => line.open < 0),
      ),
    ],
    total: sumRow(table.openTotal, '', money(facts.total)),
  };
}

/** A document without a date of its own stands at the date it is due. */
function dateOf(line: NoticeLine): CivilDay {
  return line.docDay === NO_DAY ? line.dueDay : line.docDay;
}

function columnsFor(lines: readonly NoticeLine[], facts: NoticeFacts, wording: Wording): Column[] {
  const { language, currency } = facts;
  const { table } = wording;
  const unit = unitHead(facts, table.withUnit);
  const [number, ...contract] = documentColumns(lines, wording);
  const columns: Column[] = [];
  if (lines.some((line) => line.docDay !== NO_DAY)) {
    columns.push(textColumn(table.docDay, (line) => shortDate(line.docDay, language)));
  }
  if (number) {
    columns.push(
      textColumn(number.head, (line) =>
        line.disputed ? fill(table.disputed, { docNo: number.cell(line) }) : number.cell(line),
      ),
    );
  }
  columns.push(
    ...contract,
    textColumn(table.dueDay, (line) => shortDate(line.dueDay, language)),
  );
  if (lines.some((line) => !Number.isNaN(line.original) && line.original !== line.open)) {
    columns.push(
      figureColumn(unit(table.original), (line) =>
        Number.isNaN(line.original) ? '' : tableMoney(line.original, currency),
      ),
    );
  }
  return [...columns, figureColumn(unit(table.open), (line) => tableMoney(line.open, currency))];
}

/** What is open by age, one column a bucket that the policy has, credit notes in one of their own. */
export function ageingBlock(facts: NoticeFacts, { ageing }: Wording): NoticeBlock {
  const { statement, currency } = facts;
  if (!statement) return { type: 'ageing', head: [], cells: [] };
  const { edges, buckets, credits } = statement;
  const head = buckets.map((_, bucket) => {
    if (bucket === 0) return ageing.notDue;
    const from = (edges[bucket - 1] ?? 0) + 1;
    const to = edges[bucket];
    return to === undefined ? fill(ageing.over, { days: from - 1 }) : fill(ageing.range, { from, to });
  });
  const amounts = [...buckets];
  if (credits !== 0) {
    head.push(ageing.credits);
    amounts.push(credits);
  }
  return {
    type: 'ageing',
    head: [...head, ageing.total],
    cells: [...amounts, facts.total].map((minor) => tableMoney(minor, currency)),
  };
}
