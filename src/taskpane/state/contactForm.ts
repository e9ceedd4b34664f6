import { endOfMonth, parseIsoDate, weekday } from '../../domain/calendar/civilDay';
import type { CivilDay } from '../../domain/calendar/types';
import { NO_DAY } from '../../domain/calendar/types';
import type { ExcuseCode } from '../../domain/contacts/types';
import { parseAmount } from '../../domain/money/amountText';
import { toMinor } from '../../domain/money/minor';
import type { ContactOutcome } from '../../domain/plan/log/logEntry';

/** What can come of a contact, the commonest first; each is the first of three clicks. */
export const OUTCOMES = [
  'promise',
  'excuse',
  'not_reached',
  'dispute',
  'paid',
  'part_paid',
  'acknowledged',
  'dispute_settled',
  'note',
] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

/** What is clicked and typed about one contact. */
export interface ContactForm {
  readonly kind: OutcomeKind | null;
  /** A day (2026-11-30) or the customer's own words (月底). */
  readonly promised: string;
  readonly amount: string;
  readonly excuse: ExcuseCode | null;
}

export const BLANK_CONTACT: ContactForm = { kind: null, promised: '', amount: '', excuse: null };

/** What is missing or cannot be read; null = ready to be logged. */
export type ContactFault = 'kind' | 'promised' | 'amount' | 'excuse';

/** What came of the contact, by the form; amounts in minor units of `currency`. */
export function outcomeOf(
  { kind, promised, amount, excuse }: ContactForm,
  currency: string,
): ContactOutcome | { readonly fault: ContactFault } {
  const minor = minorOf(amount, currency);
  if (minor === undefined) return { fault: 'amount' };
  switch (kind) {
    case null:
      return { fault: 'kind' };
    case 'promise': {
      const words = promised.trim();
      if (words === '') return { fault: 'promised' };
      return { kind, day: parseIsoDate(words), words, amount: minor };
    }
    case 'excuse':
      return excuse === null ? { fault: 'excuse' } : { kind, code: excuse };
    case 'dispute':
      return { kind, amount: minor, code: excuse };
    case 'paid':
      return { kind, amount: minor };
    case 'part_paid':
      return minor === null ? { fault: 'amount' } : { kind, amount: minor };
    default:
      return { kind };
  }
}

/** null where nothing is typed, undefined where it is no amount above zero. */
function minorOf(text: string, currency: string): number | null | undefined {
  if (text.trim() === '') return null;
  const minor = toMinor(parseAmount(text)?.amount ?? NaN, currency);
  return minor > 0 ? minor : undefined;
}

/** Days customers promise most: this Friday, the one after, the month's end. Ascending, none of them today or past. */
export function likelyPromiseDays(today: CivilDay, goal: CivilDay): readonly CivilDay[] {
  const friday = today + ((FRIDAY - weekday(today) + 7) % 7 || 7);
  const days = [goal, friday, endOfMonth(today)].filter((day) => day !== NO_DAY && day > today);
  return [...new Set(days)].sort((a, b) => a - b);
}

const FRIDAY = 5;
