import type { CustomArgument } from '../../model/customFunctions';
import { errorValue, isError, type CellMatrix, type CellValue, type ExcelError } from '../../model/values';
import type { FunctionMetadata, ParameterMetadata } from './metadata';

/** How an empty cell is handed over, and whether error cells are. */
export interface ArgumentRules {
  readonly emptyArgument: 0 | null;
  readonly allowErrors: boolean;
}

/** What is sent, or the error that the formula shows without the function being called. */
export type SentArguments =
  { readonly values: unknown[]; readonly hasErrors: boolean } | { readonly failed: ExcelError };

class Refused extends Error {
  constructor(readonly shown: ExcelError) {
    super(shown.error);
  }
}

const isMatrix = (value: CellValue | CellMatrix): value is CellMatrix => Array.isArray(value);
const valueError = (): Refused => new Refused(errorValue('#VALUE!'));

function numberOf(value: CellValue, rules: ArgumentRules): number | null {
  if (value === null) return rules.emptyArgument;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value);
  throw valueError();
}

function stringOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

function booleanOf(value: CellValue): boolean {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === 'TRUE' || value === 'FALSE') return value === 'TRUE';
  throw valueError();
}

/** One cell as the parameter's type wants it. An error cell fails the call unless the metadata takes errors. */
function cell(value: CellValue, parameter: ParameterMetadata, rules: ArgumentRules): unknown {
  const type = parameter.type ?? 'any';
  if (isError(value)) {
    if (!rules.allowErrors || type !== 'any') throw new Refused(value);
    return { type: 'CustomFunctionError', code: value.error };
  }
  if (type === 'number') return numberOf(value, rules);
  if (type === 'string') return stringOf(value);
  if (type === 'boolean') return booleanOf(value);
  return value === null ? rules.emptyArgument : value;
}

function argument(
  given: CustomArgument | undefined,
  parameter: ParameterMetadata,
  rules: ArgumentRules,
): unknown {
  if (!given || (given.value === null && given.address === null)) {
    if (parameter.optional !== true) throw valueError();
    return null;
  }
  const { value } = given;
  if (parameter.dimensionality === 'matrix') {
    const rows = isMatrix(value) ? value : [[value]];
    return rows.map((row) => row.map((entry) => cell(entry, parameter, rules)));
  }
  if (!isMatrix(value)) return cell(value, parameter, rules);
  const only = value[0]?.[0];
  // A range of several cells for a single value is #VALUE!.
  if (value.length !== 1 || value[0]?.length !== 1 || only === undefined) throw valueError();
  return cell(only, parameter, rules);
}

function hasError(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasError);
  return typeof value === 'object' && value !== null;
}

/** The arguments of a call as Excel sends them: omitted ones as null, repeating ones together in one array. */
export function sentArguments(
  metadata: FunctionMetadata,
  given: readonly CustomArgument[],
  rules: ArgumentRules,
): SentArguments {
  const { parameters } = metadata;
  const last = parameters.at(-1);
  const fixed = last?.repeating === true ? parameters.slice(0, -1) : parameters;
  try {
    if (last?.repeating !== true && given.length > parameters.length) throw valueError();
    const values = fixed.map((parameter, at) => argument(given[at], parameter, rules));
    if (last?.repeating === true) {
      values.push(
        given.slice(fixed.length).map((each) => argument(each, { ...last, optional: true }, rules)),
      );
    }
    return { values, hasErrors: values.some(hasError) };
  } catch (reason) {
    if (reason instanceof Refused) return { failed: reason.shown };
    throw reason;
  }
}
