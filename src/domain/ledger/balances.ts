import { ageColumn } from './ages';
import { cellText, isBlank } from './cells';
import { headerTitles, type HeaderBlock } from './headerRows';
import { OPEN_AMOUNTS, withoutFields } from './mappings';
import { foldScript } from './normalise';
import type { RunningColumns } from './runningColumns';
import { sumLabel } from './structure';
import type { Cell, Field, Mapping } from './types';

const DATES: readonly Field[] = ['dueDate', 'invoiceDate', 'docDate', 'baselineDate', 'settledDate'];
const NUMBERS: readonly Field[] = ['docNo', 'invoiceNo'];

/** Whether nothing in a mapping says when anything was invoiced or falls due. */
export function isUndated(mapping: Mapping): boolean {
  return DATES.every((field) => mapping[field] === undefined);
}

/** What is still owed, in the words of headers that may also stand over what was once invoiced. */
const OWED =
  /欠|未收|未回|未付|未清|余额|结存|结余|应收(?:账?款)?(?:合计|总额|余额|总计)|owed|owing|outstanding|receivable|balance|due|unpaid/;

/** Customers come once or, by currency, a few times each. */
const DISTINCT_AT_LEAST = 0.6;

/**
 * The mapping of a list of customers with what they owe (本月结存金额, 期末余额 by customer) and no date at all: how old
 * that is, nobody can tell from it. Null for every other sheet.
 */
export function balancesOf(
  header: HeaderBlock,
  mapping: Mapping,
  body: readonly (readonly Cell[])[],
  running: RunningColumns | null,
): Mapping | null {
  const customer = mapping.customerName ?? mapping.customerCode;
  const isAged = ageColumn({ mapping, headers: headerTitles(header) }) !== null;
  const isList = !isAged && isUndated(mapping) && NUMBERS.every((field) => mapping[field] === undefined);
  if (customer === undefined || !isList || !areMostlyDistinct(body, customer)) return null;
  // A summary of accounts (期初, 借方, 贷方, 期末) ends with what is owed.
  if (running) {
    const { runningBalance, balanceSide } = running;
    if (runningBalance === undefined || balanceSide !== undefined) return null;
    return { ...withoutFields(mapping, OPEN_AMOUNTS, Object.values(running)), balance: runningBalance };
  }
  const amount = mapping.balance ?? mapping.balanceLocal ?? mapping.amountOriginal;
  if (amount === undefined) return null;
  return OWED.test(foldScript((header.levels[amount] ?? []).join('').normalize('NFKC')).toLowerCase())
    ? mapping
    : null;
}

function areMostlyDistinct(body: readonly (readonly Cell[])[], column: number): boolean {
  const names = body
    .map((row) => row[column])
    .filter((cell) => !isBlank(cell) && sumLabel(cellText(cell)) === null);
  return (
    names.length > 0 && new Set(names.map((cell) => cellText(cell))).size >= names.length * DISTINCT_AT_LEAST
  );
}
