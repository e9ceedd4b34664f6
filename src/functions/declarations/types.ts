export interface ParameterDeclaration {
  readonly name: string;
  /** 'any' where dates, error cells or text may come; 'string' for words out of a list. */
  readonly type: 'any' | 'string';
  readonly matrix?: true;
  readonly optional?: true;
  /** The words it takes, offered by Excel while typing; the first is the default unless the help says otherwise. */
  readonly choices?: readonly string[];
  /** Key of its help where that is not `functionHelp.<id>.<name>`. */
  readonly help?: string;
}

interface Example {
  /** Arguments as Excel hands them over: arrays of rows, dates as serials or text, null where left out. */
  readonly arguments: readonly unknown[];
  readonly formula: string;
  readonly result: unknown;
  readonly note: string;
}

export interface FunctionDeclaration {
  readonly id: string;
  readonly parameters: readonly ParameterDeclaration[];
  readonly result: {
    readonly type: 'any' | 'string' | 'number';
    readonly matrix?: true;
    /** Which of the numbers it gives are date serials: all, or those of these zero-based columns. */
    readonly dates?: 'all' | readonly number[];
  };
  /** For docs/functions.md. */
  readonly formula: readonly string[];
  readonly rules: readonly string[];
  readonly sources: readonly string[];
  readonly differs: string;
  readonly examples: readonly Example[];
}
