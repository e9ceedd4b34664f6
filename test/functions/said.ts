import { FunctionError } from '../../src/functions/errors';
import { speakerOf } from '../../src/functions/language';

/** What a call refuses with, in English: `invalidValue: …`. Fails when it does not refuse. */
export function said(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof FunctionError) return `${error.code}: ${speakerOf('en').say(error.said)}`;
    throw error;
  }
  throw new Error('the call did not refuse');
}
