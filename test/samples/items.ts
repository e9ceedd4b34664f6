import { createDice, type Dice } from './random';

/** One open item, before any language or layout. Days are Excel serials, amounts are in cents. */
export interface OpenItem {
  readonly kind: 'invoice' | 'credit' | 'receipt';
  readonly number: string;
  readonly day: number;
  readonly termDays: number;
  readonly customer: number;
  readonly currency: 'home' | 'USD';
  readonly total: number;
  readonly settled: number;
  readonly department: number;
  readonly seller: number;
  readonly remark: 'none' | 'dispute' | 'promise' | 'statement';
}

export const CUSTOMERS = 20;

/** How late each customer usually pays, in days: most are a little late, a few very. */
const HABITS = [0, 5, 8, 12, 15, 20, 25, 30, 35, 40, 45, 55, 65, 80, 95, 120, 150, 200, 10, 30];
const TERMS = [30, 30, 60, 30, 60, 90, 45, 30] as const;

/** About 120 open items of 20 customers, as of a day. */
export function openItems(asOf: number, seed = 20260630): OpenItem[] {
  const dice = createDice(seed);
  const items: OpenItem[] = [];
  for (let customer = 0; customer < CUSTOMERS; customer += 1) {
    const count = dice.between(4, 8);
    for (let each = 0; each < count; each += 1) items.push(invoice(dice, asOf, customer, items.length));
    if (customer % 7 === 3) items.push(credit(dice, asOf, customer, items.length));
    if (customer % 9 === 4) items.push(receipt(dice, asOf, customer, items.length));
  }
  return items;
}

function invoice(dice: Dice, asOf: number, customer: number, index: number): OpenItem {
  const termDays = TERMS[customer % TERMS.length] ?? 30;
  const late = HABITS[customer] ?? 0;
  const total = dice.between(8, 900) * 10_000 + dice.pick([0, 0, 50, 2_580, 9_999]);
  return {
    kind: 'invoice',
    number: `AR2026${String(index + 1).padStart(5, '0')}`,
    day: asOf - dice.between(1, termDays + late + 10),
    termDays,
    customer,
    currency: customer === 6 || customer === 15 ? 'USD' : 'home',
    total,
    settled: dice.chance(0.18) ? Math.round((total * dice.between(1, 7)) / 10) : 0,
    department: customer % 3,
    seller: customer % 5,
    remark: dice.chance(0.06)
      ? 'dispute'
      : dice.chance(0.06)
        ? 'promise'
        : dice.chance(0.08)
          ? 'statement'
          : 'none',
  };
}

function credit(dice: Dice, asOf: number, customer: number, index: number): OpenItem {
  const total = -dice.between(5, 60) * 10_000;
  return {
    ...invoice(dice, asOf, customer, index),
    kind: 'credit',
    number: `CN2026${String(index + 1).padStart(5, '0')}`,
    total,
    settled: 0,
    remark: 'none',
  };
}

function receipt(dice: Dice, asOf: number, customer: number, index: number): OpenItem {
  const total = -dice.between(10, 90) * 10_000;
  return {
    ...invoice(dice, asOf, customer, index),
    kind: 'receipt',
    number: `RV2026${String(index + 1).padStart(5, '0')}`,
    total,
    settled: 0,
    remark: 'none',
  };
}
