/** functions.json as Excel reads it; only what completion, help and registration need. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  /** The list of values that Excel offers for it. */
  readonly customEnumId?: string;
}

/** `enums` of functions.json: values that a parameter is chosen from ("Create custom enums for custom functions"). */
export interface EnumMetadata {
  readonly id: string;
  readonly type: string;
  readonly values: readonly {
    readonly name: string;
    readonly stringValue?: string;
    readonly numberValue?: number;
    readonly tooltip?: string;
  }[];
}

/** A value as it is written into the formula, and what is said of it. */
export interface Choice {
  readonly text: string;
  readonly about: string;
}

/** A function that can be typed into a cell. */
export interface KnownFunction {
  /** With its namespace, as it is typed. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly KnownParameter[];
}

interface KnownParameter extends ParameterMetadata {
  readonly choices?: readonly Choice[];
}

function choicesOf(enums: readonly EnumMetadata[], id: string | undefined): { choices?: readonly Choice[] } {
  const found = enums.find((each) => each.id === id);
  if (!found) return {};
  const choices = found.values.map(({ name, stringValue, numberValue, tooltip }) => ({
    text: found.type === 'number' ? String(numberValue) : `"${stringValue ?? name}"`,
    about: tooltip ?? name,
  }));
  return { choices };
}

export function knownFunctions(
  functions: readonly FunctionMetadata[],
  namespace: string,
  enums: readonly EnumMetadata[] = [],
): KnownFunction[] {
  return functions.map((each) => ({
    name: `${namespace}.${each.name}`,
    description: each.description ?? '',
    parameters: each.parameters.map((parameter) => ({
      ...parameter,
      ...choicesOf(enums, parameter.customEnumId),
    })),
  }));
}

/** Functions whose name begins like the word before the caret of a formula being typed. */
export function completions(
  functions: readonly KnownFunction[],
  formula: string,
  caret: number,
): KnownFunction[] {
  const word = wordBefore(formula, caret).toUpperCase();
  return word === '' ? [] : functions.filter((each) => each.name.startsWith(word) && each.name !== word);
}

/** Something that may be put in place of what was typed from `start` to the caret. */
export interface Offer {
  readonly name: string;
  readonly about: string;
  readonly start: number;
  readonly text: string;
}

/** What fits at the caret of a formula: functions by the beginning of their name, or the values of an argument's list. */
export function offersAt(functions: readonly KnownFunction[], formula: string, caret: number): Offer[] {
  const word = wordBefore(formula, caret);
  const named = completions(functions, formula, caret).map((each) => ({
    name: each.name,
    about: each.description,
    start: caret - word.length,
    text: `${each.name}(`,
  }));
  return named.length > 0 ? named : choiceOffers(functions, formula, caret);
}

function choiceOffers(functions: readonly KnownFunction[], formula: string, caret: number): Offer[] {
  const call = openCall(formula, caret);
  const known = call && functions.find((each) => each.name === call.name.toUpperCase());
  const choices = call && known?.parameters[call.argument]?.choices;
  const typed = /[(,]\s*("?[^",()]*)$/.exec(formula.slice(0, caret))?.[1];
  if (!choices || typed === undefined) return [];
  const begins = ({ text }: Choice): boolean =>
    text.toLowerCase().startsWith(typed.toLowerCase()) ||
    text.toLowerCase().startsWith(`"${typed.toLowerCase()}`);
  return choices
    .filter((choice) => begins(choice) && choice.text !== typed)
    .map(({ text, about }) => ({ name: text, about, start: caret - typed.length, text }));
}

/** The word being typed at the caret, empty outside of a formula or inside a text. */
export function wordBefore(formula: string, caret: number): string {
  const before = formula.slice(0, caret);
  if (!before.startsWith('=') || (before.split('"').length - 1) % 2 === 1) return '';
  return /[A-Za-z][A-Za-z0-9_.]*$/.exec(before)?.[0] ?? '';
}

export interface OpenCall {
  readonly name: string;
  /** Zero-based position of the argument at the caret. */
  readonly argument: number;
}

/** The innermost call that is open at the caret. */
export function openCall(formula: string, caret: number): OpenCall | undefined {
  if (!formula.startsWith('=')) return undefined;
  const stack: { name: string; argument: number }[] = [];
  let quoted = false;
  let braces = 0;
  for (let at = 1; at < caret; at += 1) {
    const char = formula[at];
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === '{') braces += 1;
    else if (char === '}') braces -= 1;
    else if (char === '(') stack.push({ name: wordBefore(formula, at), argument: 0 });
    else if (char === ')') stack.pop();
    else if (char === ',' && braces === 0) {
      const call = stack.at(-1);
      if (call) call.argument += 1;
    }
  }
  return stack.at(-1);
}
