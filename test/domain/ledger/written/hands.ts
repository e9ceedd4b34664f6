import { isoDate, ymd } from '../../../../src/domain/calendar/civilDay';
import type { Cell, ReadingOptions } from '../../../../src/domain/ledger/types';
import type { Row } from '../sheet';
import type { WrittenColumn } from './types';

/** Where day, month and year stand in dates that a sheet writes as text, and whether the year has two digits. */
export type DateHand = 'serial' | 'dmy' | 'mdy' | 'dmy short' | 'mdy short' | 'ymd short' | 'points';
/** Amounts as numbers, or as texts with a decimal comma. */
export type AmountHand = 'number' | 'comma';

export interface Hand {
  readonly dates: DateHand;
  /** Only days that could as well be months are written so, the others stay serials: nothing tells the order. */
  readonly isOpen: boolean;
  readonly amounts: AmountHand;
}

/** Rows in which that hand wrote whatever was still a plain day or number, and what somebody then has to say. */
export interface Handwritten {
  readonly rows: readonly Row[];
  /** Keys of the warnings that ask. */
  readonly questions: readonly string[];
  readonly answers: Partial<ReadingOptions>;
}

type Order = 'dmy' | 'mdy' | 'ymd';
type Numbers = readonly [first: number, second: number, third: number];

/** Writes the plain cells of rows in one hand, from the first to the last. `isPlain` leaves those out that have a form of their own. */
export function inHand(
  rows: readonly Row[],
  columns: readonly WrittenColumn[],
  hand: Hand,
  isPlain: (row: number, column: number) => boolean,
): Handwritten {
  const dates: Numbers[] = [];
  const amounts: string[] = [];
  const written = rows.map((row, at) =>
    row.map((cell, i): Cell => {
      const role = columns[i]?.role;
      if (typeof cell !== 'number' || !isPlain(at, i)) return cell;
      if (role === 'date' && hand.dates !== 'serial' && isDay(cell)) return dateIn(hand, cell, dates);
      return role === 'amount' && hand.amounts === 'comma' ? commaIn(cell, amounts) : cell;
    }),
  );
  const order = orderOf(hand.dates);
  const isAsked = order !== null && dates.length > 0 && readers(dates, hand.dates).length > 1;
  // Whether the column tells is reckoned by currency there; whoever is asked need not be right about that.
  const isTwoWays = amounts.some((text) => /^-?[1-9]\d{0,2}\.\d{3}$/.test(text));
  return {
    rows: written,
    questions: [
      ...(isAsked ? ['ledger.warning.dateOrderGuessed'] : []),
      ...(isTwoWays ? ['ledger.warning.decimals'] : []),
    ],
    answers: {
      ...(isAsked && order !== 'ymd' ? { dateOrder: order } : {}),
      ...(isTwoWays ? { decimals: 'comma' as const } : {}),
    },
  };
}

function isDay(cell: number): boolean {
  return Number.isInteger(cell) && cell > 40_000 && cell < 60_000;
}

function orderOf(hand: DateHand): Order | null {
  if (hand === 'serial' || hand === 'points') return null;
  return hand.slice(0, 3) as Order;
}

function numbersOf(hand: DateHand, serial: number): Numbers {
  const { year, month, day } = ymd(serial);
  const own = hand.endsWith('short') ? year % 100 : year;
  if (hand.startsWith('ymd')) return [own, month, day];
  return hand.startsWith('mdy') ? [month, day, own] : [day, month, own];
}

function dateIn({ dates: hand, isOpen }: Hand, serial: number, dates: Numbers[]): Cell {
  if (hand === 'points') return isoDate(serial).split('-').reverse().join('.');
  const { day } = ymd(serial);
  if (isOpen && day > 12) return serial;
  const numbers = numbersOf(hand, serial);
  dates.push(numbers);
  const [first, second, third] = numbers.map((n) => String(n).padStart(2, '0'));
  return `${first}/${second}/${third}`;
}

/** The orders in which every one of these dates is a day. */
function readers(dates: readonly Numbers[], hand: DateHand): Order[] {
  const isShort = hand.endsWith('short');
  const orders: readonly Order[] = isShort ? ['dmy', 'mdy', 'ymd'] : ['dmy', 'mdy'];
  return orders.filter((order) => dates.every((numbers) => exists(numbers, order)));
}

/** Whether the platform's own calendar knows the day. */
function exists([first, second, third]: Numbers, order: Order): boolean {
  const [year, month, day] =
    order === 'ymd'
      ? [first, second, third]
      : order === 'mdy'
        ? [third, first, second]
        : [third, second, first];
  const full = year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year;
  const found = new Date(Date.UTC(full, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

/** 1.234,50; whole thousands without their cents, which then say nothing of the comma. More than two decimals stay a number. */
function commaIn(amount: number, amounts: string[]): Cell {
  if (Math.abs(Number(amount.toFixed(2)) - amount) > 1e-9 || Math.abs(amount) > 1e12) return amount;
  const [whole = '', cents = ''] = amount.toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const text = cents === '00' ? grouped : `${grouped},${cents}`;
  amounts.push(text);
  return text;
}
