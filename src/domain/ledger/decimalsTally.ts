import type { Cell, Decimals, Field, LedgerWarning } from './types';

/** `1.250`, `1,250`: two conventions read it differently. */
const TWO_WAYS = /^\D*[1-9]\d{0,2}[.,]\d{3}\D*$/;
const COMMA_GROUPED = /\.\d{3},|\.\d{3}\.\d{3}/;
const COMMA = /,\d{1,2}\D*$/;
const POINT = /\.\d{1,2}\D*$|,\d{3}\.|,\d{3},\d{3}/;

/** A row with an amount that two conventions read differently. */
export interface TwoWays {
  readonly row: number;
  readonly cells: Partial<Record<Field, readonly Cell[]>>;
}

/** What the text amounts in one currency say about the sign before the cents. */
export interface DecimalsTally {
  /** Amounts that nobody writes but with a decimal comma: `1.234,50`. */
  commaGrouped: number;
  /** Amounts with a decimal comma that may be a slip of the keyboard: `500,50`. */
  comma: number;
  /** Amounts that only a decimal point can explain. */
  point: number;
  /** Amounts like `1.250` and `1,250`, and the first of each. */
  pointThree: number;
  commaThree: number;
  pointExample: string;
  commaExample: string;
}

export function newDecimalsTally(): DecimalsTally {
  return {
    commaGrouped: 0,
    comma: 0,
    point: 0,
    pointThree: 0,
    commaThree: 0,
    pointExample: '',
    commaExample: '',
  };
}

/** Notes what a cell says, a number nothing; true where it can be read in two ways. */
export function noteCell(tally: DecimalsTally, cell: Cell | undefined): boolean {
  if (typeof cell !== 'string' || cell === '') return false;
  const text = cell.normalize('NFKC');
  if (!TWO_WAYS.test(text)) {
    if (COMMA_GROUPED.test(text)) tally.commaGrouped++;
    else if (COMMA.test(text)) tally.comma++;
    else if (POINT.test(text)) tally.point++;
    return false;
  }
  if (text.includes('.')) {
    if (tally.pointThree++ === 0) tally.pointExample = cell.trim();
  } else if (tally.commaThree++ === 0) tally.commaExample = cell.trim();
  return true;
}

/**
 * The sign before the cents: as the user says, else the comma where more amounts need it than speak against it. Against
 * a mere `500,50` speaks each `1,250` too, for cents have no third digit; `1.234,50` leaves no such doubt.
 */
export function decimalsOf(tally: DecimalsTally | undefined, wish: Decimals = 'auto'): 'point' | 'comma' {
  if (wish !== 'auto') return wish;
  if (!tally) return 'point';
  const { commaGrouped, comma, point, commaThree } = tally;
  const all = commaGrouped + comma;
  return (commaGrouped > 0 && all > point) || all > point + commaThree ? 'comma' : 'point';
}

/** The cell with the other sign where it can be read in two ways: 1.250 ↔ 1,250. */
export function swapSigns(cell: Cell | undefined): Cell | undefined {
  if (typeof cell !== 'string') return cell;
  const text = cell.normalize('NFKC');
  return TWO_WAYS.test(text) ? text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')) : cell;
}

/**
 * How the amounts that can be read in two ways were read: those like 1.250 whichever way it went, those like 1,250
 * where the comma was taken for the sign before the cents or at least some amounts have it there.
 */
export function tallyWarnings(
  tallies: readonly (DecimalsTally | undefined)[],
  wish: Decimals | undefined,
): LedgerWarning[] {
  return (['comma', 'point'] as const).flatMap((separator): LedgerWarning[] => {
    let count = 0;
    let example = '';
    for (const tally of tallies) {
      if (!tally || decimalsOf(tally, wish) !== separator) continue;
      const isContested = separator === 'comma' || tally.comma + tally.commaGrouped > 0;
      const commas = isContested ? tally.commaThree : 0;
      count += tally.pointThree + commas;
      example ||= (commas > 0 ? tally.commaExample : '') || tally.pointExample;
    }
    const values = { count, example, separator };
    return count > 0 ? [{ sheetRow: null, message: { key: 'ledger.warning.decimals', values } }] : [];
  });
}
