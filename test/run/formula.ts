import { startStandIn, type StandInWindow } from '../browser/standIn';
import { isError, type CellValue } from '../excel/model/values';
import { ROOT } from './root';

/** Prints each formula's result as one line of JSON: a scalar, a 2-D array, or `{error, message}`. */
export async function formula(formulas: readonly string[]): Promise<number> {
  if (formulas.length === 0) {
    console.error("Give formulas, each in quotes: npm run formula -- '=SUM(1,2)'");
    return 2;
  }
  const standIn = await startStandIn(ROOT);
  try {
    const window = await standIn.open({ paneOpen: false });
    await window.call('whenReady');
    for (const each of formulas) {
      console.log(JSON.stringify(await result(window, each)));
    }
    return 0;
  } finally {
    await standIn.close();
  }
}

/** A formula that cannot be read has no value in Excel either: the sentence that refuses it is its message. */
async function result(window: StandInWindow, formula: string): Promise<unknown> {
  try {
    return shown(await window.call('evaluate', formula.startsWith('=') ? formula : `=${formula}`));
  } catch (error) {
    const refusal = /ModelError: (.*)/.exec(String(error));
    if (!refusal) throw error;
    return { error: 'InvalidFormula', message: refusal[1] };
  }
}

function shown(result: CellValue | CellValue[][]): unknown {
  if (!Array.isArray(result)) return plain(result);
  return result.map((row) => row.map(plain));
}

function plain(value: CellValue): unknown {
  if (!isError(value)) return value;
  return value.message === undefined
    ? { error: value.error }
    : { error: value.error, message: value.message };
}
