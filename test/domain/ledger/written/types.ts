import type { ReadingOptions, SetAsideReason, SheetKind } from '../../../../src/domain/ledger/types';
import type { HeaderLanguage } from '../generated';
import type { Row } from '../sheet';

/** What one item of a sheet becomes, as whoever wrote it knows. */
export interface Fate {
  readonly becomes: 'kept' | 'unapplied' | SetAsideReason;
  readonly currency: string;
  /** Minor units; null where nobody can read the amount. */
  readonly minor: number | null;
  readonly number: string;
  /** The code in capitals, else the name without spaces and in small letters; of what is kept or unapplied. */
  readonly customer?: string;
  /** Of what is kept. */
  readonly due?: number;
  readonly notes?: readonly Note[];
  /** The field to blame, of what is set aside. */
  readonly field?: string | null;
}

/** What a kept item is marked with; that its row is hidden is left out. */
export type Note = 'credit note' | 'disputed' | 'due from terms' | 'same number' | 'later' | 'due assumed';

/** How the cells of a column may be written otherwise; `figure` takes no unit, `plain` is left as it is. */
export type Role = 'code' | 'name' | 'number' | 'date' | 'amount' | 'figure' | 'currency' | 'text' | 'plain';

export interface WrittenColumn {
  readonly role: Role;
  readonly headers: Readonly<Record<HeaderLanguage, string>>;
}

/** A sheet of one kind before it is laid out, and what is right to read from it. */
export interface WrittenSheet {
  readonly kind: SheetKind;
  readonly columns: readonly WrittenColumn[];
  /** Rows that stay together in their order: the first names the customer of those below it. */
  readonly units: readonly (readonly Row[])[];
  readonly fates: readonly Fate[];
  readonly options: Partial<ReadingOptions>;
  /** Sums, page furniture and headers again may stand between the units. */
  readonly takesFurniture: boolean;
}

/** Digits behind the point by currency (ISO 4217). */
export const DIGITS: Readonly<Record<string, number>> = { CNY: 2, USD: 2, EUR: 2, JPY: 0, KWD: 3, XXX: 2 };

/** 2025-03-31: days in these sheets lie on both sides of it. */
export const AS_OF = 45_747;

export function column(role: Role, simplified: string, traditional: string, english: string): WrittenColumn {
  return { role, headers: { 'zh-CN': simplified, 'zh-TW': traditional, en: english } };
}
