import type { DefinedName, Workbook, Worksheet } from '../../../model/types';
import { quoteSheetName, rectName } from '../../../model/address';
import { toApiValue, valueTypeOf, type CellMatrix, type CellValue } from '../../../model/values';
import { excelError } from '../errors';
import { bind, factory, method, navigation, scalar, type HostObject, type ObjectType } from '../members';
import { Area, targetArgument } from './area';
import { flag, optionalText, text } from './arguments';
import { rangeObject } from './rangeRelated';
import { worksheetObject } from './worksheet';

/** The names of the workbook, or of one sheet. */
interface Scope {
  readonly workbook: Workbook;
  readonly scope: Worksheet | null;
}

interface Named extends Scope {
  readonly name: string;
}

function find({ workbook, scope }: Scope, name: string): DefinedName | undefined {
  return workbook.names.items.find(
    (entry) => entry.scope === scope && entry.name.toLowerCase() === name.toLowerCase(),
  );
}

function definition(named: Named): DefinedName {
  const found = find(named, named.name);
  if (!found) throw excelError('ItemNotFound');
  return found;
}

const isMatrix = (value: CellValue | CellMatrix): value is CellMatrix => Array.isArray(value);
const valueOf = (named: Named): CellValue | CellMatrix =>
  named.workbook.names.valueOf(named.name, named.scope);
const pointsTo = (named: Named): { sheet: Worksheet; rect: Area['rect'] } | null =>
  named.workbook.names.resolve(named.name, named.scope);

function typeOf(named: Named): string {
  if (pointsTo(named)) return 'Range';
  const value = valueOf(named);
  if (isMatrix(value)) return 'Array';
  return { Empty: 'String', String: 'String', Boolean: 'Boolean', Error: 'Error', Double: 'Double' }[
    valueTypeOf(value)
  ];
}

/** A name for cells answers with their address, any other with its value. */
function shownValue(named: Named): unknown {
  const target = pointsTo(named);
  if (target) return `${quoteSheetName(target.sheet.name)}!${absolute(rectName(target.rect))}`;
  const value = valueOf(named);
  return isMatrix(value) ? value.map((row) => row.map(toApiValue)) : toApiValue(value);
}

const absolute = (address: string): string => address.replace(/([A-Z]+|\d+)/g, '$$$1');

function rangeOf(named: Named): HostObject | null {
  definition(named);
  const target = pointsTo(named);
  return target ? rangeObject(new Area(target.sheet, target.rect)) : null;
}

const arrayValuesType: ObjectType<Named> = {
  name: 'NamedItemArrayValues',
  members: {
    Values: scalar((named) => {
      const value = valueOf(named);
      return isMatrix(value) ? value.map((row) => row.map(toApiValue)) : [[toApiValue(value)]];
    }),
    Types: scalar((named) => {
      const value = valueOf(named);
      return isMatrix(value) ? value.map((row) => row.map(valueTypeOf)) : [[valueTypeOf(value)]];
    }),
  },
};

export const namedItemType: ObjectType<Named> = {
  name: 'NamedItem',
  id: (named) => named.name,
  members: {
    Name: scalar((named) => definition(named).name),
    Type: scalar(typeOf),
    Value: scalar(shownValue),
    Formula: scalar(
      (named) => definition(named).formula,
      (named, value) => named.workbook.names.update(named.name, { formula: text(value) }, named.scope),
    ),
    Visible: scalar(
      (named) => definition(named).visible,
      (named, value) => named.workbook.names.update(named.name, { visible: flag(value) }, named.scope),
    ),
    Comment: scalar(
      (named) => definition(named).comment,
      (named, value) => named.workbook.names.update(named.name, { comment: text(value) }, named.scope),
    ),
    Scope: scalar((named) => (named.scope ? 'Worksheet' : 'Workbook')),
    ArrayValues: navigation((named) => bind(arrayValuesType, named)),
    Worksheet: navigation((named) => {
      if (!named.scope) throw excelError('ItemNotFound');
      return worksheetObject(named.scope);
    }),
    WorksheetOrNullObject: navigation((named) => (named.scope ? worksheetObject(named.scope) : null)),
    GetRange: factory((named) => {
      const range = rangeOf(named);
      if (!range) throw excelError('ItemNotFound');
      return range;
    }),
    GetRangeOrNullObject: factory(rangeOf),
    Delete: method((named) => named.workbook.names.delete(definition(named).name, named.scope)),
  },
};

function item(scope: Scope, key: unknown): HostObject | null {
  const found = find(scope, text(key));
  return found ? bind(namedItemType, { ...scope, name: found.name }) : null;
}

function formulaOf(reference: unknown): string {
  const target = targetArgument(reference);
  if (target instanceof Area)
    return `=${quoteSheetName(target.sheet.name)}!${absolute(rectName(target.rect))}`;
  const formula = text(reference);
  return formula.startsWith('=') ? formula : `=${formula}`;
}

function add(scope: Scope, name: unknown, reference: unknown, comment: unknown): HostObject {
  const made = scope.workbook.names.add(text(name), formulaOf(reference), {
    scope: scope.scope,
    comment: optionalText(comment) ?? '',
  });
  return bind(namedItemType, { ...scope, name: made.name });
}

const listed = ({ workbook, scope }: Scope): DefinedName[] =>
  workbook.names.items.filter((entry) => entry.scope === scope);

export const namesType: ObjectType<Scope> = {
  name: 'NamedItemCollection',
  items: (scope) => listed(scope).map((entry) => bind(namedItemType, { ...scope, name: entry.name })),
  item,
  members: {
    GetCount: method((scope) => listed(scope).length),
    Add: factory((scope, [name, reference, comment]) => add(scope, name, reference, comment)),
    AddFormulaLocal: factory((scope, [name, formula, comment]) => add(scope, name, formula, comment)),
    GetItemOrNullObject: factory((scope, [key]) => item(scope, key)),
  },
};
