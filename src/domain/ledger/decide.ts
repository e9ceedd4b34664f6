import { isoDate } from '../calendar/civilDay';
import { INVALID_DAY } from '../calendar/dateText';
import { NO_DAY, type CivilDay } from '../calendar/types';
import { inPieces, type Steps } from '../steps';
import type { Gathered } from './gathered';
import { BLAMED_FIRST } from './mappings';
import { Mark, type Trouble } from './pending';
import type { ResolvedRows } from './resolved';
import type { Field, SetAsideReason } from './types';

/** Why a row is not counted, and the cell that says so. */
export interface Verdict {
  readonly reason: SetAsideReason;
  readonly field: Field | null;
  readonly detail: string;
}

export type Decision = 'keep' | 'unapplied' | Verdict;

/**
 * The amounts of all rows that were open at the as-of date, in minor units: where an item was settled later, what it
 * was before, not the balance that has become zero since.
 */
export function* amountsAt(
  { rows, twoWays }: Gathered,
  resolved: ResolvedRows,
  asOf: CivilDay,
): Steps<Float64Array> {
  const { settled, receiptSign, creditSign } = resolved;
  const areFinal = settled.length === 0 && receiptSign === 1 && creditSign === 1 && twoWays.length === 0;
  if (areFinal) return rows.amount.subarray(0, rows.count);
  const amounts = rows.amount.slice(0, rows.count);
  yield 0;
  yield* inPieces(rows.count, (from, to) => {
    for (let row = from; row < to; row++) {
      const original = rows.original[row] ?? NaN;
      const settledLater = (settled[row] ?? NO_DAY) > asOf && !Number.isNaN(original);
      const amount = settledLater ? original : (amounts[row] as number);
      amounts[row] = signOf(resolved, rows.marks[row] ?? 0) < 0 ? 0 - amount : amount;
    }
  });
  return amounts;
}

function signOf({ receiptSign, creditSign }: ResolvedRows, marks: number): 1 | -1 {
  if (marks & Mark.Receipt) return marks & Mark.AdvanceType ? 1 : receiptSign;
  return marks & Mark.CreditNoteType ? creditSign : 1;
}

/**
 * What becomes of one row at an as-of date; repeated rows are found afterwards among those kept.
 * @param isWanted The user wants it counted in spite of its days and flags.
 */
export function decide(
  gathered: Gathered,
  resolved: ResolvedRows,
  row: number,
  asOf: CivilDay,
  amount: number,
  isWanted = false,
): Decision {
  const { rows, options, recognition } = gathered;
  const marks = rows.marks[row] ?? 0;
  if (marks & Mark.OtherTable) return verdict('other_table', null, '');
  if (isWanted) return decideWanted(gathered, row, amount, marks);
  if (marks & Mark.Hidden && options.hiddenRows === 'set_aside') return verdict('hidden_row', null, '');
  const settled = resolved.settled[row] ?? NO_DAY;
  const settledReading = settlement(gathered, settled, marks, row, asOf, amount);
  if (settledReading) return settledReading;
  const doc = resolved.doc[row] ?? NO_DAY;
  // Only a sheet that says when items were settled can show an earlier day; in a list of open items they stay.
  if (recognition.mapping.settledDate !== undefined && doc > asOf)
    return verdict('after_as_of', docField(gathered, row), isoDate(doc));
  if (Number.isNaN(amount)) return badAmount(gathered, row, marks);
  if ((rows.customer[row] ?? -1) < 0) return missingCustomer(gathered, row);
  if (marks & Mark.Receipt) return amount === 0 ? verdict('zero_balance', 'balance', '') : 'unapplied';
  if (amount === 0) return verdict('zero_balance', 'balance', '');
  const due = resolved.due[row] ?? NO_DAY;
  if (due === INVALID_DAY || doc === INVALID_DAY) return badDate(gathered, row, due);
  if (due !== NO_DAY) return 'keep';
  // Nobody writes when a credit note falls due: it may be taken off from its own day on.
  const isCredit = amount < 0 && doc >= 0 && recognition.mapping.dueDate !== undefined;
  return isCredit ? 'keep' : missingDue(gathered, row);
}

/** A row that the user wants counted whatever its days and flags say: an amount and a customer it must have. */
function decideWanted(gathered: Gathered, row: number, amount: number, marks: number): Decision {
  if (Number.isNaN(amount)) return badAmount(gathered, row, marks);
  if ((gathered.rows.customer[row] ?? -1) < 0) return missingCustomer(gathered, row);
  if (amount === 0) return verdict('zero_balance', 'balance', '');
  return marks & Mark.Receipt ? 'unapplied' : 'keep';
}

function settlement(
  { rows }: Gathered,
  settled: number,
  marks: number,
  row: number,
  asOf: CivilDay,
  amount: number,
): Verdict | null {
  if (settled > asOf) return null;
  if (settled >= 0)
    return isSettledInPart(amount, rows.original[row] ?? NaN)
      ? null
      : verdict('cleared', 'settledDate', isoDate(settled));
  if (settled === INVALID_DAY) {
    const trouble = troubleOf(rows.troubles.get(row), ['settledDate']);
    return verdict(trouble?.isError ? 'error_value' : 'invalid_date', 'settledDate', trouble?.text ?? '');
  }
  return marks & Mark.Cleared ? verdict('cleared', 'clearing', '') : null;
}

/** What is left of an invoice after a receipt is open, whenever that came. */
function isSettledInPart(amount: number, original: number): boolean {
  return amount * original > 0 && Math.abs(amount) < Math.abs(original);
}

function badAmount({ rows }: Gathered, row: number, marks: number): Verdict {
  const trouble = troubleOf(rows.troubles.get(row), BLAMED_FIRST);
  const reason = marks & Mark.AmountError ? 'error_value' : 'invalid_amount';
  return verdict(reason, trouble?.field ?? 'balance', trouble?.text ?? '');
}

function missingCustomer({ recognition, rows }: Gathered, row: number): Verdict {
  const trouble = troubleOf(rows.troubles.get(row), ['customerName', 'customerCode']);
  if (trouble) return verdict('error_value', trouble.field, trouble.text);
  return verdict(
    'missing_customer',
    recognition.mapping.customerCode === undefined ? 'customerName' : 'customerCode',
    '',
  );
}

function badDate({ rows }: Gathered, row: number, due: number): Verdict {
  const fields: readonly Field[] =
    due === INVALID_DAY ? ['dueDate'] : ['invoiceDate', 'docDate', 'baselineDate'];
  const trouble = troubleOf(rows.troubles.get(row), fields);
  return verdict(
    trouble?.isError ? 'error_value' : 'invalid_date',
    trouble?.field ?? fields[0] ?? null,
    trouble?.text ?? '',
  );
}

/** Without a due date the terms are to blame where the sheet has some that only people understand. */
function missingDue({ rows, readers, recognition }: Gathered, row: number): Verdict {
  if (recognition.kind === 'balances') return verdict('age_unknown', 'balance', '');
  const term = readers.terms[rows.term[row] ?? -1];
  return term && term.parsed?.kind !== 'single'
    ? verdict('missing_due_date', 'terms', term.text)
    : verdict('missing_due_date', 'dueDate', '');
}

function docField({ rows }: Gathered, row: number): Field {
  return (rows.invoiced[row] ?? NO_DAY) !== NO_DAY
    ? 'invoiceDate'
    : (rows.documented[row] ?? NO_DAY) !== NO_DAY
      ? 'docDate'
      : 'baselineDate';
}

function troubleOf(troubles: readonly Trouble[] | undefined, fields: readonly Field[]): Trouble | undefined {
  return troubles?.find(({ field }) => fields.includes(field));
}

function verdict(reason: SetAsideReason, field: Field | null, detail: string): Verdict {
  return { reason, field, detail };
}
