import type { Binding } from '../../../model/bindings';
import type { Workbook } from '../../../model/types';
import { excelError } from '../errors';
import { bind, factory, method, scalar, type HostObject, type ObjectType } from '../members';
import { Area, areaArgument } from './area';
import { choice, index, text } from './arguments';
import { rangeObject } from './rangeRelated';
import { tableObject } from './tables';

interface BindingOf {
  readonly workbook: Workbook;
  readonly id: string;
}

/** "InvalidBinding: This object binding is no longer valid due to previous updates." */
function bound({ workbook, id }: BindingOf): Binding {
  const found = workbook.bindings.get(id);
  if (!found) throw excelError('ItemNotFound');
  return found;
}

function alive(target: BindingOf): Binding {
  const found = bound(target);
  if (!target.workbook.bindings.isAlive(found)) throw excelError('InvalidBinding');
  return found;
}

function areaOf(target: BindingOf): Area {
  const { sheet, rect, table } = alive(target);
  const area = table?.rect ?? rect;
  if (!area) throw excelError('InvalidBinding');
  return new Area(sheet, area);
}

const bindingType: ObjectType<BindingOf> = {
  name: 'Binding',
  id: (target) => target.id,
  members: {
    Id: scalar((target) => target.id),
    Type: scalar((target) => bound(target).type),
    Delete: method(({ workbook, id }) => workbook.bindings.delete(id)),
    GetRange: factory((target) => rangeObject(areaOf(target))),
    GetTable: factory((target) => {
      const { table } = alive(target);
      if (!table) throw excelError('InvalidArgument');
      return tableObject(table);
    }),
    GetText: method((target) => {
      if (alive(target).type !== 'Text') throw excelError('InvalidArgument');
      const { sheet, rect } = areaOf(target);
      return sheet.readText(rect)[0]?.[0] ?? '';
    }),
  },
};

const TYPES = ['Range', 'Table', 'Text'] as const;

function add(workbook: Workbook, area: Area, type: unknown, id: unknown): HostObject {
  const added = workbook.bindings.add(text(id), choice(type, TYPES), area.sheet, area.rect);
  return bind(bindingType, { workbook, id: added.id });
}

function find(workbook: Workbook, id: unknown): HostObject | null {
  const found = workbook.bindings.get(text(id));
  return found ? bind(bindingType, { workbook, id: found.id }) : null;
}

export const bindingsType: ObjectType<Workbook> = {
  name: 'BindingCollection',
  items: (workbook) => workbook.bindings.items.map(({ id }) => bind(bindingType, { workbook, id })),
  item: find,
  members: {
    Count: scalar((workbook) => workbook.bindings.items.length),
    GetCount: method((workbook) => workbook.bindings.items.length),
    Add: factory((workbook, [range, type, id]) =>
      add(workbook, areaArgument(range, workbook.activeSheet), type, id),
    ),
    AddFromNamedItem: factory((workbook, [name, type, id]) => {
      const place = workbook.names.resolve(text(name));
      if (!place) throw excelError('InvalidArgument');
      return add(workbook, new Area(place.sheet, place.rect), type, id);
    }),
    AddFromSelection: factory((workbook, [type, id]) => {
      const { sheet, areas } = workbook.selection;
      const [only, more] = areas;
      if (!only || more) throw excelError('InvalidSelection');
      return add(workbook, new Area(sheet, only), type, id);
    }),
    GetItemAt: factory((workbook, [at]) => {
      const found = workbook.bindings.items[index(at)];
      if (!found) throw excelError('InvalidArgument');
      return bind(bindingType, { workbook, id: found.id });
    }),
    GetItemOrNullObject: factory((workbook, [key]) => find(workbook, key)),
  },
};

export const bindingTypes = [bindingsType, bindingType];
