import fc from 'fast-check';
import { AS_OF, DIGITS } from './types';

/** One true item, before anybody writes it into a sheet. Days are Excel serials, amounts as people write them. */
export interface Item {
  readonly code: string;
  readonly name: string;
  readonly number: string;
  readonly invoiced: number;
  /** Days from the invoice to the due day. */
  readonly days: number;
  readonly currency: string;
  readonly open: number;
  /** Already paid of it, on top of what is open. */
  readonly paid: number;
  readonly settled: number | null;
  readonly isCredit: boolean;
}

const CUSTOMERS: readonly (readonly [code: string, name: string])[] = [
  ['K101', 'Acme Ltd'],
  ['00205', '天津嘉和（集团）有限公司'],
  ['3007', 'Ünal A.Ş.'],
  ['C-04', '苏州总计科技有限公司'],
  ['K900', 'Total Energies'],
];
/** 2024-01-31, 2024-02-29, 2024-12-31 and 2025-02-28. */
const MONTH_ENDS = [45_322, 45_351, 45_657, 45_716];
export const HOME = 'CNY';
const CURRENCIES = [HOME, HOME, 'USD', 'EUR', 'JPY', 'KWD'];

const numberOf: Readonly<Record<string, (i: number) => string>> = {
  prefixed: (i) => `FP${10_000 + i}`,
  plain: (i) => String(7_001 + i * 3),
  /** 数电票: 20 digits, more than a number in a cell can hold. */
  twenty: (i) => `2531200000000${String(1_000_000 + i)}`,
  dashed: (i) => `INV-2025/${i}`,
};

/** An amount in the currency's own units; a currency of the yen's kind has no cents. */
export function inUnits(minor: number, currency: string): number {
  return Number(`${minor}e-${DIGITS[currency] ?? 2}`);
}

/** The amount of a currency in minor units. */
export function inMinor(amount: number, currency: string): number {
  return Math.round(Number(`${amount}e${DIGITS[currency] ?? 2}`));
}

/** Lists of items whose numbers all differ; a few credits among them, and days on which everything turns. */
export function itemLists(most = 25): fc.Arbitrary<readonly Item[]> {
  const drawn = fc.record({
    customer: fc.nat({ max: CUSTOMERS.length - 1 }),
    invoiced: fc.oneof(
      { arbitrary: fc.integer({ min: 45_100, max: 45_800 }), weight: 6 },
      fc.constantFrom(...MONTH_ENDS),
      fc.constant(AS_OF),
      fc.constant(AS_OF - 30),
    ),
    days: fc.nat({ max: 90 }),
    currency: fc.constantFrom(...CURRENCIES),
    minor: fc.oneof(
      { arbitrary: fc.integer({ min: 1, max: 90_000_000 }), weight: 6 },
      { arbitrary: fc.integer({ min: -5_000_000, max: -1 }), weight: 1 },
    ),
    paid: fc.oneof(fc.constant(0), fc.nat({ max: 4_000_000 })),
    settledAfter: fc.option(
      fc.oneof({ arbitrary: fc.integer({ min: 1, max: 500 }), weight: 3 }, fc.constant(30)),
      {
        freq: 2,
      },
    ),
    isCredit: fc.boolean(),
  });
  return fc
    .tuple(fc.constantFrom(...Object.keys(numberOf)), fc.array(drawn, { minLength: 6, maxLength: most }))
    .map(([numbering, all]) =>
      all.map(({ customer, minor, paid, settledAfter, ...item }, i): Item => {
        const [code = '', name = ''] = CUSTOMERS[customer] ?? [];
        return {
          ...item,
          code,
          name,
          number: numberOf[numbering]?.(i) ?? '',
          open: inUnits(minor, item.currency),
          paid: inUnits(minor < 0 ? 0 : paid, item.currency),
          // A column of days that holds none at all says nothing of what it is.
          settled: settledAfter === null && i > 0 ? null : item.invoiced + (settledAfter ?? 30),
        };
      }),
    );
}

/** The last day of the month, reckoned by the platform's own calendar. */
export function monthEnd(serial: number): number {
  const date = new Date((serial - 25_569) * 864e5);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / 864e5 + 25_569;
}
