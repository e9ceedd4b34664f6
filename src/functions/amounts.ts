/** Money of a worksheet as whole numbers of a decimal unit, so that columns and rows add up to the last digit. */
export interface ScaledAmounts {
  /** `amounts[i] × 10^digits`, whole; NaN where the cell was no number. */
  readonly units: Float64Array;
  readonly digits: number;
}

const MOST_DIGITS = 9;
/** Cents are what money has, and what makes a total tie; finer amounts get as many digits as stay exact. */
const CENTS = 2;

/**
 * Scales amounts without currency by the power of ten that makes them whole: cents when none is
 * finer, otherwise up to nine digits, as far as the sum of all stays below 2^53. What is finer still
 * (a third of something) is rounded at that digit.
 */
export function scaleAmounts(amounts: Float64Array): ScaledAmounts {
  const inCents = scale(amounts, CENTS);
  if (inCents !== null) return { units: inCents, digits: CENTS };
  const magnitude = amounts.reduce(
    (sum, amount) => sum + (Number.isFinite(amount) ? Math.abs(amount) : 0),
    0,
  );
  const room = Math.floor(Math.log10(Number.MAX_SAFE_INTEGER / Math.max(magnitude, 1)));
  const digits = Math.max(0, Math.min(MOST_DIGITS, room));
  return {
    units: amounts.map((amount) => Math.round(Number(amount.toPrecision(15)) * 10 ** digits)),
    digits,
  };
}

/** The worksheet's number for whole units: the double nearest to the decimal. */
export function unscale(units: number, digits: number): number {
  return units === 0 ? 0 : units / 10 ** digits;
}

function scale(amounts: Float64Array, digits: number): Float64Array | null {
  const power = 10 ** digits;
  const units = new Float64Array(amounts.length);
  let magnitude = 0;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] as number;
    const whole = Math.round(amount * power);
    units[i] = whole;
    if (Number.isNaN(amount)) continue;
    magnitude += Math.abs(whole);
    // Excel shows fifteen digits: 0.1 + 0.2 is 0.3 to whoever reads the cell.
    if (whole / power !== amount && whole / power !== Number(amount.toPrecision(15))) return null;
  }
  return magnitude <= Number.MAX_SAFE_INTEGER ? units : null;
}
