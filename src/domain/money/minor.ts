/** Currencies whose minor unit is not a hundredth (ISO 4217). */
const EXPONENTS: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** Digits after the decimal point of a currency: 2 for CNY, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/** Below this many minor units a double's error is far smaller than the distance to the next half. */
const EXACT_BELOW = 1e13;
const SCALES = [1, 10, 100, 1000] as const;

/**
 * An amount as Excel holds it, in minor units: `toMinor(1.005, 'CNY')` is 101, because the
 * sheet shows 1.005 and a person rounds half away from zero. `NaN` when it is no finite number
 * or too large to be exact.
 */
export function toMinor(amount: number, currency: string): number {
  return toMinorDigits(amount, minorDigits(currency));
}

/** `toMinor` where the currency's digits are at hand: looking them up takes longer than the rest. */
export function toMinorDigits(amount: number, digits: number): number {
  // Most amounts are whole minor units up to a double's noise: no need of the decimal text then.
  const scaled = amount * (SCALES[digits] ?? NaN);
  const nearest = Math.round(scaled);
  return Math.abs(scaled - nearest) < 0.01 && Math.abs(nearest) < EXACT_BELOW
    ? nearest + 0
    : shifted(amount, digits);
}

/** Shifting the decimal exponent in text rounds what the cell shows; `amount * 100` would not. */
function shifted(amount: number, digits: number): number {
  if (!Number.isFinite(amount)) return NaN;
  const [mantissa = '0', exponent = '0'] = Math.abs(amount).toPrecision(15).split('e');
  const minor = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  if (!Number.isSafeInteger(minor)) return NaN;
  return amount < 0 ? 0 - minor : minor;
}

/** `minorToDecimal(-123456, 'CNY')` is `'-1234.56'`: no grouping, always the currency's digits. */
export function minorToDecimal(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Minor units as the number Excel would hold. */
export function minorToNumber(minor: number, currency: string): number {
  return Number(minorToDecimal(minor, currency));
}

/** `'1,234.56'`, grouped in threes with the currency's digits; no symbol. */
export function formatMinor(minor: number, currency: string): string {
  const [whole = '0', fraction] = minorToDecimal(minor, currency).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
