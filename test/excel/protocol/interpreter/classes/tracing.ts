import { fullAddress, type Rect } from '../../../model/address';
import type { TracedArea } from '../../../model/tracing';
import type { Worksheet } from '../../../model/types';
import { excelError } from '../errors';
import {
  bind,
  factory,
  method,
  navigation,
  scalar,
  type HostObject,
  type Member,
  type ObjectType,
} from '../members';
import { Area, Areas, targetArgument } from './area';
import { index, text } from './arguments';
import { rangeAreasType } from './rangeAreas';
import { rangeObject } from './rangeRelated';

/** Ranges of several sheets: what traces of formulas find. */
interface WorkbookAreas {
  readonly areas: readonly TracedArea[];
}

interface SheetAreas {
  readonly sheet: Worksheet;
  readonly rects: readonly Rect[];
}

function bySheet({ areas }: WorkbookAreas): SheetAreas[] {
  const found = new Map<Worksheet, Rect[]>();
  for (const { sheet, rect } of areas) {
    const rects = found.get(sheet);
    if (rects) rects.push(rect);
    else found.set(sheet, [rect]);
  }
  return [...found].map(([sheet, rects]) => ({ sheet, rects }));
}

const areasObject = ({ sheet, rects }: SheetAreas): HostObject =>
  bind(rangeAreasType, new Areas(sheet, rects));

function ofSheet(areas: WorkbookAreas, key: unknown): HostObject | null {
  const target = targetArgument(key);
  const found = bySheet(areas).find(({ sheet }) =>
    target === undefined
      ? sheet.name.toLowerCase() === text(key).toLowerCase() || sheet.id === key
      : sheet === target,
  );
  return found ? areasObject(found) : null;
}

function listType<T>(name: string, items: (target: T) => readonly HostObject[]): ObjectType<T> {
  return {
    name,
    items: (target) => [...items(target)],
    members: {
      GetCount: method((target) => items(target).length),
      GetItemAt: factory((target, [at]) => {
        const found = items(target)[index(at)];
        if (!found) throw excelError('InvalidArgument');
        return found;
      }),
    },
  };
}

const areasListType = listType<WorkbookAreas>('RangeAreasCollection', (target) =>
  bySheet(target).map(areasObject),
);
const rangesType = listType<WorkbookAreas>('RangeCollection', ({ areas }) =>
  areas.map(({ sheet, rect }) => rangeObject(new Area(sheet, rect))),
);

const workbookAreasType: ObjectType<WorkbookAreas> = {
  name: 'WorkbookRangeAreas',
  referenced: true,
  members: {
    Addresses: scalar((target) =>
      bySheet(target).map(({ sheet, rects }) => rects.map((rect) => fullAddress(sheet.name, rect)).join(',')),
    ),
    Areas: navigation((target) => bind(areasListType, target)),
    Ranges: navigation((target) => bind(rangesType, target)),
    GetRangeAreasBySheet: factory((target, [key]) => {
      const found = ofSheet(target, key);
      if (!found) throw excelError('ItemNotFound');
      return found;
    }),
    GetRangeAreasOrNullObjectBySheet: factory((target, [key]) => ofSheet(target, key)),
  },
};

/** "If there are no precedents, this method throws an ItemNotFound error." The same of dependents. */
const traced = (find: (area: Area) => TracedArea[]): Member<Area> =>
  factory((area) => {
    area.check();
    const areas = find(area);
    if (areas.length === 0) throw excelError('ItemNotFound');
    return bind(workbookAreasType, { areas });
  });

export const tracingMembers: Readonly<Record<string, Member<Area>>> = {
  GetDirectPrecedents: traced(({ sheet, rect }) => sheet.workbook.precedents({ sheet, rect }, true)),
  GetPrecedents: traced(({ sheet, rect }) => sheet.workbook.precedents({ sheet, rect }, false)),
  GetDirectDependents: traced(({ sheet, rect }) => sheet.workbook.dependents({ sheet, rect }, true)),
  GetDependents: traced(({ sheet, rect }) => sheet.workbook.dependents({ sheet, rect }, false)),
};

export const tracingTypes = [workbookAreasType, areasListType];
