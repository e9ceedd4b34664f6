import type { Message } from '../domain/message';

/** The two error codes of Excel that carry a sentence: a wrong argument (#VALUE!), no answer from right ones (#N/A). */
export type FunctionErrorCode = 'invalidValue' | 'notAvailable';

/** Ends a function with a sentence for the cell's error card; `register.ts` says it in the user's language. */
export class FunctionError extends Error {
  constructor(
    readonly code: FunctionErrorCode,
    readonly said: Message,
  ) {
    super(said.key);
  }
}

/** A wrong argument: #VALUE! with the sentence `functions.error.<key>`. */
export function wrongArgument(key: string, values?: Message['values']): FunctionError {
  return new FunctionError('invalidValue', { key: `functions.error.${key}`, values });
}
