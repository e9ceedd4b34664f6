import type { CellValue } from '../model/values';
import type { Node } from './ast';
import type { Evaluator } from './evaluate';
import { type Operand } from './operands';

export interface FunctionDefinition {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Which arguments are single values, stretched over arrays. */
  readonly stretched: (index: number) => boolean;
  /** Errors among single values are handed in instead of becoming the result. */
  readonly seesErrors: boolean;
  readonly volatile: boolean;
  readonly run:
    | { readonly kind: 'eager'; readonly call: (args: readonly Operand[], evaluator: Evaluator) => Operand }
    | { readonly kind: 'lazy'; readonly call: (args: readonly Node[], evaluator: Evaluator) => Operand };
}

const library = new Map<string, FunctionDefinition>();

export const findFunction = (name: string): FunctionDefinition | undefined => library.get(name);

interface Options {
  readonly seesErrors?: boolean;
  readonly volatile?: boolean;
}

/** As many arguments as Excel takes. */
export const MANY = 255;

function add(definition: FunctionDefinition): void {
  if (library.has(definition.name)) throw new Error(`${definition.name} is defined twice.`);
  library.set(definition.name, definition);
}

/** A function of single values; given arrays it answers for every element. Omitted arguments come as undefined. */
export function single(
  name: string,
  min: number,
  max: number,
  call: (args: readonly (CellValue | undefined)[], evaluator: Evaluator) => CellValue,
  options: Options = {},
): void {
  const eager = (args: readonly Operand[], evaluator: Evaluator): Operand =>
    call(
      args.map((arg) => (typeof arg === 'symbol' ? undefined : (arg as CellValue))),
      evaluator,
    );
  add({
    name,
    min,
    max,
    stretched: () => true,
    seesErrors: options.seesErrors ?? false,
    volatile: options.volatile ?? false,
    run: { kind: 'eager', call: eager },
  });
}

/** A function that takes whole ranges and arrays, save the arguments listed as single values. */
export function whole(
  name: string,
  min: number,
  max: number,
  call: (args: readonly Operand[], evaluator: Evaluator) => Operand,
  options: Options & { readonly stretched?: readonly number[] } = {},
): void {
  const stretched = new Set(options.stretched ?? []);
  add({
    name,
    min,
    max,
    stretched: (index) => stretched.has(index),
    seesErrors: options.seesErrors ?? false,
    volatile: options.volatile ?? false,
    run: { kind: 'eager', call },
  });
}

/** A function that decides itself which of its arguments are computed. */
export function lazy(
  name: string,
  min: number,
  max: number,
  call: (args: readonly Node[], evaluator: Evaluator) => Operand,
): void {
  add({
    name,
    min,
    max,
    stretched: () => false,
    seesErrors: true,
    volatile: false,
    run: { kind: 'lazy', call },
  });
}

export function alias(name: string, of: string): void {
  const definition = library.get(of);
  if (!definition) throw new Error(`${of} is not defined.`);
  add({ ...definition, name });
}
