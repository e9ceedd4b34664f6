/**
 * A sentence the domain wants said, without its language: a key of the catalogue in
 * `src/locales` and the values to fill in. Days are civil days, amounts are `Money`;
 * whoever shows the message formats them for the reader's language.
 */
export interface Message {
  readonly key: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

export type MessageValue =
  | string
  | number
  | { readonly day: number }
  | { readonly minor: number; readonly currency: string }
  | Message;
