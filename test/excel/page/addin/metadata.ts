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
}

/** A function that can be typed into a cell. */
export interface KnownFunction {
  /** With its namespace, as it is typed. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
}

export function knownFunctions(functions: readonly FunctionMetadata[], namespace: string): KnownFunction[] {
  return functions.map((each) => ({
    name: `${namespace}.${each.name}`,
    description: each.description ?? '',
    parameters: each.parameters,
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
