import { ymd } from '../../../domain/calendar/civilDay';
import type { CivilDay } from '../../../domain/calendar/types';
import type { Field, Mapping } from '../../../domain/ledger/types';
import type { Policy } from '../../../domain/policy/types';
import { DECLARATIONS } from '../../../functions/declarations';
import type { FunctionDeclaration, FunctionId } from '../../../functions/declarations';
import type { Language } from '../../../locales/language';
import { houseText } from './house';

/** What one argument of a formula is to be. */
export type Argument =
  | { readonly kind: 'none' }
  /** A column of the ledger in use, by its zero-based place in the sheet. */
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'day'; readonly day: CivilDay }
  /** One of the words the argument takes. */
  | { readonly kind: 'word'; readonly word: string }
  /** What was typed: a number, a list, a text, a reference, or a formula after "=". */
  | { readonly kind: 'typed'; readonly text: string };

export const NONE: Argument = { kind: 'none' };

export const FUNCTION_IDS: readonly FunctionId[] = DECLARATIONS.map(({ id }) => id);

export function declarationOf(id: FunctionId): FunctionDeclaration & { readonly id: FunctionId } {
  const found = DECLARATIONS.find((declaration) => declaration.id === id);
  if (!found) throw new RangeError(`DUES.${id} is not declared.`);
  return found;
}

/** What a formula is filled from before anyone has chosen anything. */
export interface Known {
  readonly mapping: Mapping;
  readonly asOf: CivilDay;
  readonly policy: Policy;
  readonly currency: string;
  readonly language: Language;
}

/** Columns that an argument takes where the sheet has them, the first that is there; by the argument's name. */
const COLUMNS_OF: Readonly<Record<string, readonly Field[]>> = {
  due_dates: ['dueDate'],
  invoice_dates: ['invoiceDate', 'docDate'],
  terms: ['terms'],
  amounts: ['balance', 'amountOriginal'],
  principal: ['balance', 'amountOriginal'],
  debts: ['balance', 'amountOriginal'],
  excess: ['balance'],
  current: ['balance'],
  limits: ['creditLimit'],
  customers: ['customerCode', 'customerName'],
};

/** Functions of a customer's or a company's figures, which a list of invoices does not hold. */
const OF_FIGURES: ReadonlySet<FunctionId> = new Set([
  'DSO',
  'ADD',
  'CEI',
  'TURNOVER',
  'ALLOWANCE',
  'LOSSRATES',
]);

const DAYS = new Set(['as_of', 'to_dates']);

/** The law of late interest and of limitation that is nearest to the language; the user sees and changes it. */
const LAW_OF: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { regime: 'contract', law: 'hk' },
  'zh-CN': { regime: 'contract', law: 'cn' },
  'zh-TW': { regime: 'taiwan', law: 'tw_goods' },
};

/** The arguments of a function, filled from the columns and the policy as far as they go, in declared order. */
export function presetArguments(id: FunctionId, known: Known): readonly Argument[] {
  return declarationOf(id).parameters.map(({ name }): Argument => {
    if (DAYS.has(name)) return { kind: 'day', day: known.asOf };
    const word = wordFor(name, known);
    if (word !== undefined) return { kind: 'word', word };
    const house = houseText(id, name, known.policy);
    if (house !== null) return { kind: 'typed', text: house };
    if (id === 'AMOUNTINWORDS' && name === 'currency') return { kind: 'typed', text: known.currency };
    const field = OF_FIGURES.has(id)
      ? undefined
      : COLUMNS_OF[name]?.find((one) => known.mapping[one] !== undefined);
    const column = field === undefined ? undefined : known.mapping[field];
    return column === undefined ? NONE : { kind: 'column', column };
  });
}

function wordFor(name: string, { policy, language }: Known): string | undefined {
  if (name === 'language') return language;
  if (name === 'credits') return policy.credits;
  if (name === 'scheme') return policy.riskScheme;
  if (name === 'convention' && policy.monthlyTerm !== '') return policy.monthlyTerm;
  return LAW_OF[language][name];
}

/** `DATE(2026,3,31)`: right in either date system, and nobody's computer reads it as another day. */
export function dateExpression(day: CivilDay): string {
  const { year, month, day: dayOfMonth } = ymd(day);
  return `DATE(${year},${month},${dayOfMonth})`;
}
