import { shortDate, tableMoney } from './format';
import type { DataTable, Notice } from './types';

/**
 * What a notice rests on, as it was on its day: each item with its days and amounts, and every calculation it shows.
 * Kept with its record, because the ledger moves on.
 */
export function frozenItems({ facts, blocks, invoices }: Notice): string {
  const { currency, language, months, asOf, total } = facts;
  const items = months.flatMap(({ lines }) =>
    lines.map(({ docNo, dueDay, daysOverdue, open }) =>
      [docNo, shortDate(dueDay, language), String(daysOverdue), tableMoney(open, currency)].join(' | '),
    ),
  );
  const sum = invoices.total.filter((cell) => cell !== '');
  const tables = blocks.flatMap((block) => (block.type === 'table' ? ['', ...tableLines(block.table)] : []));
  return [
    `${shortDate(asOf, language)} ${currency} ${tableMoney(total, currency)}`,
    ...items,
    sum.join(' | '),
    ...tables,
  ].join('\n');
}

function tableLines({ head, rows, total }: DataTable): string[] {
  return [head, ...rows, ...(total ? [total] : [])].map((cells) => cells.join(' | '));
}
