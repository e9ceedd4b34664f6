import type { Message } from '../domain/message';
import { withinNumbers } from './answer';
import type { FunctionId } from './declarations';
import { FunctionError } from './errors';
import { IMPLEMENTATIONS } from './implementations';

/** What a formula comes to: a matrix, one value being a matrix of one, or the sentence of its error card. */
export type Preview =
  { readonly table: readonly (readonly (string | number)[])[] } | { readonly refused: Message };

/** Calls the code behind a formula as Excel would, with the declared arguments in their order and `null` where one is left out. */
export function preview(id: FunctionId, given: readonly unknown[]): Preview {
  try {
    const call = IMPLEMENTATIONS[id] as (...given: readonly unknown[]) => unknown;
    const result = withinNumbers(call(...given));
    return { table: Array.isArray(result) ? result : [[result as string | number]] };
  } catch (error) {
    if (error instanceof FunctionError) return { refused: error.said };
    throw error;
  }
}
