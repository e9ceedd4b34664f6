import { NO_DAY } from '../calendar/types';
import { documentColumns, figureColumn, textColumn, unitHead, type Column } from './columns';
import { monthName, shortDate, tableMoney } from './format';
import { NOTICE_RULES } from './kind';
import { statementTable } from './statementTable';
import { fill } from './template';
import type { InvoiceTable, NoticeFacts, NoticeLine } from './types';
import type { Wording } from './wording';

/**
 * The items of a notice as a table in its language; a column that nothing in the letter fills is left out.
 * Invoices stand by the month they fall due, credit notes after them in a group of their own: deducted from the
 * total, from no month.
 */
export function invoiceTable(facts: NoticeFacts, wording: Wording): InvoiceTable {
  if (facts.kind === 'statement') return statementTable(facts, wording);
  const columns = columnsFor(facts, wording);
  const { table } = wording;
  const sumRow = (label: string, minor: number): string[] =>
    columns.map((_, i) =>
      i === 0 ? label : i === columns.length - 1 ? tableMoney(minor, facts.currency) : '',
    );
  const group = (title: string, lines: readonly NoticeLine[]): InvoiceTable['months'] => {
    if (lines.length === 0) return [];
    const rows = lines.map((line) => columns.map((column) => column.cell(line)));
    const subtotal = lines.reduce((sum, line) => sum + line.open, 0);
    return [{ title, rows, subtotal: sumRow(table.subtotal, subtotal) }];
  };
  return {
    head: columns.map((column) => column.head),
    numeric: columns.map((column) => column.numeric),
    months: [
      ...facts.months.flatMap(({ year, month, lines }) =>
        group(
          fill(table.monthTitle, { month: monthName(year, month, facts.language) }),
          lines.filter((line) => line.open >= 0),
        ),
      ),
      ...group(
        table.creditNotes,
        facts.months.flatMap(({ lines }) => lines.filter((line) => line.open < 0)),
      ),
    ],
    total: sumRow(table.total, facts.total),
  };
}

function columnsFor(facts: NoticeFacts, wording: Wording): Column[] {
  const { language } = facts;
  const { table } = wording;
  const lines = facts.months.flatMap((month) => month.lines);
  const columns = documentColumns(lines, wording);
  if (lines.some((line) => line.docDay !== NO_DAY)) {
    columns.push(textColumn(table.docDay, (line) => shortDate(line.docDay, language)));
  }
  columns.push(textColumn(table.dueDay, (line) => shortDate(line.dueDay, language)));
  if (facts.kind === 'pre_due') {
    columns.push(figureColumn(table.daysLeft, (line) => String(Math.max(0, line.dueDay - facts.letterDay))));
  } else if (NOTICE_RULES[facts.kind].demands || lines.some((line) => line.daysOverdue > 0)) {
    columns.push(figureColumn(table.daysOverdue, (line) => (line.open < 0 ? '' : String(line.daysOverdue))));
  }
  return [...columns, ...amountColumns(lines, facts, wording)];
}

function amountColumns(lines: readonly NoticeLine[], facts: NoticeFacts, { table }: Wording): Column[] {
  const { currency } = facts;
  const withUnit = unitHead(facts, table.withUnit);
  const head = facts.kind === 'dispute' ? table.undisputed : table.open;
  const open = figureColumn(withUnit(head), (line) => tableMoney(line.open, currency));
  if (lines.every((line) => Number.isNaN(line.original))) return [open];
  const original = figureColumn(withUnit(table.original), (line) =>
    Number.isNaN(line.original) ? '' : tableMoney(line.original, currency),
  );
  return [original, open];
}
