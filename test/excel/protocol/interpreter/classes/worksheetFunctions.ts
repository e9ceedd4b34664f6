import { fullAddress } from '../../../model/address';
import type { Workbook } from '../../../model/types';
import { isError, type CellMatrix, type CellValue } from '../../../model/values';
import surface from '../apiSurface.json';
import { excelError } from '../errors';
import { bind, factory, scalar, type FactoryMember, type ObjectType } from '../members';
import { Area } from './area';

/** "Call built-in Excel worksheet functions" (Excel add-ins documentation): the result, or the error it ends in. */
const resultType: ObjectType<CellValue> = {
  name: 'FunctionResult',
  members: {
    Value: scalar((value) => (isError(value) ? null : value)),
    Error: scalar((value) => (isError(value) ? value.error : null)),
  },
};

/** Names in the API whose worksheet function is written with a dot or an underscore: `var_S` is VAR.S. */
function worksheetName(member: string): string {
  return member.replace('_', '.').toUpperCase();
}

function argumentText(argument: unknown): string {
  if (typeof argument === 'number') return String(argument);
  if (typeof argument === 'boolean') return argument ? 'TRUE' : 'FALSE';
  if (typeof argument === 'string') return `"${argument.replaceAll('"', '""')}"`;
  const target =
    typeof argument === 'object' && argument !== null && 'target' in argument ? argument.target : null;
  if (target instanceof Area) return fullAddress(target.sheet.name, target.rect);
  throw excelError('InvalidArgument');
}

function call(workbook: Workbook, name: string, args: readonly unknown[]): CellValue {
  const given = args.flat().filter((argument) => argument !== null && argument !== undefined);
  const result: CellValue | CellMatrix = workbook.evaluateNow(
    `=${name}(${given.map(argumentText).join(',')})`,
  );
  return Array.isArray(result) ? (result[0]?.[0] ?? null) : (result as CellValue);
}

const members: Record<string, FactoryMember<Workbook>> = Object.fromEntries(
  Object.keys(surface.Functions).map((member) => [
    member.charAt(0).toUpperCase() + member.slice(1),
    factory((workbook, args) => bind(resultType, call(workbook, worksheetName(member), args))),
  ]),
);

export const worksheetFunctionsType: ObjectType<Workbook> = { name: 'Functions', members };
