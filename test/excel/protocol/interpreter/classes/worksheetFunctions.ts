import { fullAddress } from '../../../model/address';
import type { Workbook } from '../../../model/types';
import { isError, toApiValue, type CellMatrix, type CellValue } from '../../../model/values';
import { excelError } from '../errors';
import { bind, factory, scalar, type Arguments, type Member, type ObjectType } from '../members';
import { publicSurface } from '../surface';
import { pascalCase } from '../wire';
import { Area, targetArgument } from './area';
import { isMissing } from './arguments';

type Result = CellValue | CellMatrix;

/** "If the error string isn't set, then the function succeeded, and its result is written to the value field." */
export const functionResultType: ObjectType<Result> = {
  name: 'FunctionResult',
  members: {
    Value: scalar((result) => {
      if (Array.isArray(result)) return result.map((row) => row.map(toApiValue));
      return isError(result) ? null : toApiValue(result);
    }),
    Error: scalar((result) => (isError(result) ? result.error : null)),
  },
};

/** A value as a formula writes it; ranges by their address. */
function written(value: unknown): string {
  const target = targetArgument(value);
  if (target instanceof Area) return fullAddress(target.sheet.name, target.rect);
  if (typeof value === 'string') return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  throw excelError('InvalidArgument');
}

/** `beta_Dist` is `BETA.DIST`; the few that the API spells otherwise are named. */
const SPELLED: Readonly<Record<string, string>> = {
  error_Type: 'ERROR.TYPE',
  ecma_Ceiling: 'ECMA.CEILING',
  iso_Ceiling: 'ISO.CEILING',
};
const formulaName = (member: string): string => SPELLED[member] ?? member.toUpperCase().replace(/_/g, '.');

/** Arguments left out at the end are left out of the formula too; lists of arguments arrive as one array. */
function evaluate(workbook: Workbook, member: string, args: Arguments): Result {
  const given = args.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  while (given.length > 0 && isMissing(given.at(-1))) given.pop();
  const list = given.map((value) => (isMissing(value) ? '' : written(value))).join(',');
  return workbook.evaluateNow(`=${formulaName(member)}(${list})`);
}

/** `workbook.functions`: every worksheet function of the API, computed by the workbook's own formulas. */
export const worksheetFunctionsType: ObjectType<Workbook> = {
  name: 'Functions',
  members: Object.fromEntries(
    Object.keys(publicSurface()['Functions'] ?? {}).map((member): [string, Member<Workbook>] => [
      pascalCase(member),
      factory((workbook, args) => bind(functionResultType, evaluate(workbook, member, args))),
    ]),
  ),
};
