import { NO_DAY } from '../calendar/types';
import { moneyUnit, monthName, shortDate, tableMoney } from './format';
import { fill } from './template';
import type { InvoiceTable, NoticeFacts, NoticeLine } from './types';
import type { Wording } from './wording';

interface Column {
  readonly head: string;
  readonly numeric: boolean;
  cell(line: NoticeLine): string;
}

/** The invoices by month, in the letter's language; a column that nothing in the letter fills is left out. */
export function invoiceTable(facts: NoticeFacts, wording: Wording): InvoiceTable {
  const columns = columnsFor(facts, wording);
  const { table } = wording;
  const sumRow = (label: string, minor: number): string[] =>
    columns.map((_, i) =>
      i === 0 ? label : i === columns.length - 1 ? tableMoney(minor, facts.currency) : '',
    );
  return {
    head: columns.map((column) => column.head),
    numeric: columns.map((column) => column.numeric),
    months: facts.months.map((month) => ({
      title: fill(table.monthTitle, { month: monthName(month.year, month.month, facts.language) }),
      rows: month.lines.map((line) => columns.map((column) => column.cell(line))),
      subtotal: sumRow(table.subtotal, month.subtotal),
    })),
    total: sumRow(table.total, facts.totalOverdue),
  };
}

function columnsFor(facts: NoticeFacts, { table }: Wording): Column[] {
  const { currency, language } = facts;
  const lines = facts.months.flatMap((month) => month.lines);
  const unit = moneyUnit(currency, language);
  const withUnit = (label: string): string => fill(table.withUnit, { label, unit });
  const isCredit = (line: NoticeLine): boolean => line.open < 0;
  const text = (head: string, cell: Column['cell']): Column => ({ head, numeric: false, cell });
  const figure = (head: string, cell: Column['cell']): Column => ({ head, numeric: true, cell });

  const columns = [
    text(table.docNo, (line) =>
      isCredit(line) ? fill(table.creditNote, { docNo: line.docNo }) : line.docNo,
    ),
  ];
  if (lines.some((line) => line.contractNo)) columns.push(text(table.contractNo, (line) => line.contractNo));
  if (lines.some((line) => line.docDay !== NO_DAY)) {
    columns.push(text(table.docDay, (line) => shortDate(line.docDay, language)));
  }
  columns.push(text(table.dueDay, (line) => shortDate(line.dueDay, language)));
  columns.push(figure(table.daysOverdue, (line) => (isCredit(line) ? '' : String(line.daysOverdue))));
  if (lines.some((line) => !Number.isNaN(line.original))) {
    columns.push(
      figure(withUnit(table.original), (line) =>
        Number.isNaN(line.original) ? '' : tableMoney(line.original, currency),
      ),
    );
  }
  columns.push(figure(withUnit(table.open), (line) => tableMoney(line.open, currency)));
  return columns;
}
