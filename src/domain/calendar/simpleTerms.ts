import { endOfMonth } from './civilDay';
import type { CivilDay } from './types';

/** A payment term that needs only the invoice date: days, counted from that date or from the end of its month. */
export interface SimpleTerm {
  readonly days: number;
  readonly fromEndOfMonth: boolean;
}

/** Nobody grants more than ten years; a larger number is something else. */
const LONGEST = 3660;

/**
 * Reads a term: `30`, `'30天'`, `'net 30'`, `'账期60天'`, `'2/10 n/30'`, `'货到付款'`, `'月结30天'`
 * (end of the invoice's month + 30 days), `'net 30 EOM'`. `null` when it says something else
 * or nothing: it is kept for the user to confirm, never guessed.
 */
export function parseSimpleTerm(cell: unknown): SimpleTerm | null {
  if (typeof cell === 'number') return daysTerm(cell, false);
  if (typeof cell !== 'string') return null;
  const text = cell.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  if (text === '') return null;
  if (IMMEDIATE.test(text)) return daysTerm(0, false);
  const fromEndOfMonth = END_OF_MONTH.test(text);
  const discount = /\d+(?:\.\d+)?\/\d+,?(?:n\/?|net)(\d+)/.exec(text);
  const days = discount?.[1] ?? DAYS.exec(text)?.[1];
  if (days !== undefined) return daysTerm(Number(days), fromEndOfMonth);
  const months = /(\d{1,2})个?個?月$/.exec(text)?.[1];
  if (months !== undefined && !fromEndOfMonth) return daysTerm(Number(months) * 30, false);
  return /^(?:当)?月结$|^當?月結$|^(?:net)?eom$/.test(text) ? daysTerm(0, true) : null;
}

const IMMEDIATE =
  /^(?:现结|现款|现付|現結|現金|現付|现金|款到发货|款到發貨|先款后货|货到付款|貨到付款|货到即付|cod|cia|cwo|prepaid|immediate|dueonreceipt|duenow|cash)$/;
const END_OF_MONTH = /月结|月結|eom|月末|月底/;
const DAYS =
  /^(?:net|n\/?|账期|帐期|帳期|信用期|信用期限|月结|月結|发票后|開票後|开票后|oa|票期)?(?:eom\+?)?(\d{1,4})(?:\.0+)?(?:天|日|days?|d)?(?:内|內|net|eom|月末|月底)?$/;

/** The due day of an invoice under a simple term. */
export function dueFromTerm(invoiceDay: CivilDay, term: SimpleTerm): CivilDay {
  return (term.fromEndOfMonth ? endOfMonth(invoiceDay) : invoiceDay) + term.days;
}

function daysTerm(days: number, fromEndOfMonth: boolean): SimpleTerm | null {
  return Number.isInteger(days) && days >= 0 && days <= LONGEST ? { days, fromEndOfMonth } : null;
}
