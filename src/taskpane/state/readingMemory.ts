import {
  array,
  boolean,
  fallback,
  number,
  object,
  optional,
  parse,
  picklist,
  record,
  string,
  type InferOutput,
} from 'valibot';
import type { CustomerProfile } from '../../domain/customers/types';
import type { ReadingOptions } from '../../domain/ledger/types';
import type { Policy } from '../../domain/policy/types';
import { DEFAULT_TERMS, MONTHLY_CONVENTIONS, WORKDAY_RULES, type TermsRules } from '../../domain/terms';

const SHEET = object({
  unitFactor: optional(number()),
  baseCurrency: optional(string()),
  dateOrder: optional(picklist(['auto', 'dmy', 'mdy'])),
  hiddenRows: optional(picklist(['count', 'set_aside'])),
  decimals: optional(picklist(['auto', 'point', 'comma'])),
  /** Year of dates without one, and the day by which undated balances were due. */
  year: optional(number()),
  owedSince: optional(number()),
  /** The term of rows that say none. */
  fallback: optional(string()),
  /** Which of the tables or ways of reading was chosen. */
  way: optional(string()),
});
const MEMORY = object({
  convention: fallback(picklist(MONTHLY_CONVENTIONS), DEFAULT_TERMS.convention),
  isChosen: fallback(boolean(), false),
  workday: fallback(picklist(WORKDAY_RULES), 'none'),
  byCustomer: fallback(record(string(), picklist(MONTHLY_CONVENTIONS)), {}),
  byText: fallback(record(string(), string()), {}),
  countAnyway: fallback(array(string()), []),
  sameCustomers: fallback(record(string(), string()), {}),
  /** Pairs of customers (`pairId`) that are two, however alike their names. */
  apart: fallback(array(string()), []),
  sheets: fallback(record(string(), SHEET), {}),
});

/** What a user said about how sheets with the same headers are read. */
export type SheetChoices = InferOutput<typeof SHEET>;

/**
 * What the user has said about reading, kept in the workbook: what terms mean, which rows count in spite of what is
 * wrong with them, and choices by fingerprint of a sheet's headers.
 */
export type ReadingMemory = InferOutput<typeof MEMORY>;

export const NOTHING_SAID: ReadingMemory = {
  convention: DEFAULT_TERMS.convention,
  isChosen: false,
  workday: 'none',
  byCustomer: {},
  byText: {},
  countAnyway: [],
  sameCustomers: {},
  apart: [],
  sheets: {},
};

/** What other versions or hands wrote into the document is read with defaults, never trusted. */
export function restoreReadings(saved: unknown): ReadingMemory {
  return parse(fallback(MEMORY, NOTHING_SAID), saved);
}

/** The options with what was said before about sheets with these headers. */
export function withMemory(options: ReadingOptions, memory: ReadingMemory, print: string): ReadingOptions {
  const choices = memory.sheets[print] ?? {};
  const { convention, isChosen, workday, byCustomer, byText, countAnyway, sameCustomers } = memory;
  const isOption = ([name, value]: [string, unknown]) =>
    name !== 'fallback' && name !== 'way' && value !== undefined;
  const said = Object.fromEntries(Object.entries(choices).filter(isOption));
  return {
    ...options,
    ...said,
    terms: {
      ...DEFAULT_TERMS,
      convention,
      isChosen,
      workday,
      byCustomer,
      byText,
      fallback: choices.fallback ?? '',
    },
    countAnyway,
    sameCustomers,
  };
}

/** Choices that are not about sheets with the same headers alone. */
const OF_WORKBOOK: readonly string[] = ['asOf', 'terms', 'countAnyway', 'sameCustomers'];

/** The memory after a choice; the day of the ageing is never part of it. */
export function remember(
  memory: ReadingMemory,
  print: string,
  patch: Partial<ReadingOptions>,
): ReadingMemory {
  const { terms, countAnyway, sameCustomers } = patch;
  const choices = Object.entries(patch).filter(([name]) => !OF_WORKBOOK.includes(name));
  const own: SheetChoices = { ...memory.sheets[print], ...Object.fromEntries(choices) };
  const withTerm = terms ? { ...own, fallback: terms.fallback } : own;
  return {
    ...memory,
    ...(terms && {
      convention: terms.convention,
      isChosen: terms.isChosen,
      workday: terms.workday,
      byCustomer: { ...terms.byCustomer },
      byText: { ...terms.byText },
    }),
    ...(countAnyway && { countAnyway: [...countAnyway] }),
    ...(sameCustomers && { sameCustomers: { ...sameCustomers } }),
    sheets: Object.keys(withTerm).length > 0 ? { ...memory.sheets, [print]: withTerm } : memory.sheets,
  };
}

export function rememberWay(memory: ReadingMemory, print: string, way: string): ReadingMemory {
  return { ...memory, sheets: { ...memory.sheets, [print]: { ...memory.sheets[print], way } } };
}

/** Whether a choice is one to be kept; the day of the ageing alone is not. */
export function isKept(patch: Partial<ReadingOptions>): boolean {
  return Object.keys(patch).some((key) => key !== 'asOf');
}

/** The settings that decide when items are due. */
type PolicyOfReading = Pick<Policy, 'holidays' | 'makeUpWorkdays' | 'region' | 'monthlyTerm'>;

/** Whether a ledger read under one policy may have other due days under the other. */
export function readsDifferently(before: PolicyOfReading, after: PolicyOfReading): boolean {
  const deciding = ({ holidays, makeUpWorkdays, region, monthlyTerm }: PolicyOfReading) =>
    JSON.stringify([holidays, makeUpWorkdays, region, monthlyTerm]);
  return deciding(before) !== deciding(after);
}

/** The options as a reading needs them: what the Customers sheet says of terms goes before, and the policy's days off and meaning of 月结 apply. */
export function effectiveOptions(
  options: ReadingOptions,
  customers: readonly Pick<CustomerProfile, 'key' | 'termsConvention'>[],
  { holidays, makeUpWorkdays, region, monthlyTerm }: PolicyOfReading,
): ReadingOptions {
  const { terms = DEFAULT_TERMS } = options;
  const byCustomer: Record<string, TermsRules['convention']> = { ...terms.byCustomer };
  for (const { key, termsConvention } of customers)
    if (termsConvention !== '') byCustomer[key] = termsConvention;
  const chosen = monthlyTerm === '' ? {} : { convention: monthlyTerm, isChosen: true };
  return { ...options, terms: { ...terms, ...chosen, byCustomer, region, holidays, makeUpWorkdays } };
}
