import type { CellMatrix, CellValue } from './values';

/** One argument as the add-in shall get it. */
export interface CustomArgument {
  /** A matrix for a range or an array; null for an omitted argument or an empty cell (Excel on the web). */
  readonly value: CellValue | CellMatrix;
  /** `Sheet1!A1:B2` when the argument is a reference. */
  readonly address: string | null;
}

/**
 * The add-in's functions, as calculation calls them. An answer that is an error object becomes that error in
 * the cell; a rejected promise becomes #VALUE!. Answers are never read as typing: the text '1/2' stays text.
 */
export interface CustomFunctions {
  /** Full names: `NAMESPACE.NAME`. */
  names(): readonly string[];
  invoke(
    name: string,
    args: readonly CustomArgument[],
    /** `Sheet1!D4`. */
    callerAddress: string,
    /** Aborted when the cell is overwritten, computed anew, or nobody waits for the answer any more. */
    signal: AbortSignal,
    /** Takes every result of a streaming function after its first one, until the signal is aborted. */
    update: (value: CellValue | CellMatrix) => void,
  ): Promise<CellValue | CellMatrix>;
  /** Recalculated on every change, as NOW is. */
  isVolatile?(name: string): boolean;
  /** Goes on giving results: its call lives as long as the formula that made it. */
  isStreaming?(name: string): boolean;
}
