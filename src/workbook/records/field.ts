/** A closed list of codes with their names: `key` gives the catalogue key of one. */
export interface ChoiceList {
  /** Identifies the list where its names are kept. */
  readonly id: string;
  readonly codes: readonly string[];
  key(code: string): string;
}

/** What a cell of a sheet the user fills in may hold, how it is shown, and how it is read back. */
export type Field =
  | { readonly kind: 'text' | 'long_text' }
  /** Text whose digits must survive: codes, phone numbers, numbers of letters and parcels. */
  | { readonly kind: 'code' }
  | { readonly kind: 'day' }
  | { readonly kind: 'whole' | 'number'; readonly from: number; readonly to: number }
  /** In major units; the currency stands in another cell of the row. */
  | { readonly kind: 'amount' }
  /** An ISO 4217 code, or one of the names people write for it. */
  | { readonly kind: 'currency' }
  | { readonly kind: 'choice'; readonly choices: ChoiceList }
  | { readonly kind: 'yes_no' }
  /** Days of the month: `5, 25`, `月底`. */
  | { readonly kind: 'month_days'; readonly most: number }
  /** Codes of a list, each with a day behind it or without: `bankrupt 2026-03-01; lawsuit`. */
  | { readonly kind: 'events'; readonly choices: ChoiceList }
  /** Codes of a list, several in one cell: `moved; unreachable`. */
  | { readonly kind: 'codes'; readonly choices: ChoiceList }
  /** Amounts by currency: `USD 20,000; EUR 5,000`. */
  | { readonly kind: 'amounts' };

export const YES_NO: ChoiceList = {
  id: 'yesNo',
  codes: ['yes', 'no'],
  key: (code) => `book.choice.yesNo.${code}`,
};

/** A list of codes whose names are `<prefix>.<code>`. */
export function choiceList(id: string, codes: readonly string[], prefix = `book.choice.${id}`): ChoiceList {
  return { id, codes, key: (code) => `${prefix}.${code}` };
}

/** The fields most sheets are made of. */
export const TEXT: Field = { kind: 'text' };
export const CODE: Field = { kind: 'code' };
export const DAY: Field = { kind: 'day' };

/** One of `codes`, whose names are as of `choiceList`. */
export function choiceField(id: string, codes: readonly string[], prefix?: string): Field {
  return { kind: 'choice', choices: choiceList(id, codes, prefix) };
}
