import { intersect } from '../../../model/address';
import type { ConditionalFormat, ConditionalRule } from '../../../model/objects';
import type { BorderSide, StylePatch } from '../../../model/style';
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
import { Area, Areas } from './area';
import { choice, flag, index, text } from './arguments';
import { color } from './colors';
import { API_TYPES, initialRule, type ApiType } from './conditionalRules';
import { conditionalParts } from './conditionalParts';
import { rangeAreasType } from './rangeAreas';
import { rangeObject } from './rangeRelated';
import type { Formatted } from './rangeFormat';

export interface FormatOf {
  readonly sheet: Worksheet;
  readonly id: string;
}

export function formatOf({ sheet, id }: FormatOf): ConditionalFormat {
  const found = sheet.conditionalFormats.find((entry) => entry.id === id);
  if (!found) throw excelError('ItemNotFound');
  return found;
}

export function changeRule(target: FormatOf, rule: ConditionalRule): void {
  target.sheet.updateConditionalFormat(target.id, { rule });
}

function patch(target: FormatOf, change: StylePatch): void {
  const { format } = formatOf(target);
  target.sheet.updateConditionalFormat(target.id, {
    format: {
      ...format,
      ...change,
      ...(change.font ? { font: { ...format.font, ...change.font } } : {}),
      ...(change.fill ? { fill: { ...format.fill, ...change.fill } } : {}),
      ...(change.borders ? { borders: { ...format.borders, ...change.borders } } : {}),
    },
  });
}

const fontType: ObjectType<FormatOf> = {
  name: 'ConditionalRangeFont',
  members: {
    Bold: scalar(
      (target) => formatOf(target).format.font?.bold ?? null,
      (target, value) => patch(target, { font: { bold: flag(value) } }),
    ),
    Italic: scalar(
      (target) => formatOf(target).format.font?.italic ?? null,
      (target, value) => patch(target, { font: { italic: flag(value) } }),
    ),
    Strikethrough: scalar(
      (target) => formatOf(target).format.font?.strikethrough ?? null,
      (target, value) => patch(target, { font: { strikethrough: flag(value) } }),
    ),
    Underline: scalar(
      (target) => formatOf(target).format.font?.underline ?? 'None',
      (target, value) =>
        patch(target, { font: { underline: choice(value, ['None', 'Single', 'Double'] as const) } }),
    ),
    Color: scalar(
      (target) => formatOf(target).format.font?.color ?? '',
      (target, value) => patch(target, { font: { color: color(value) } }),
    ),
    Clear: method((target) =>
      target.sheet.updateConditionalFormat(target.id, {
        format: { ...formatOf(target).format, font: undefined },
      }),
    ),
  },
};

const fillType: ObjectType<FormatOf> = {
  name: 'ConditionalRangeFill',
  members: {
    Color: scalar(
      (target) => formatOf(target).format.fill?.color ?? '',
      (target, value) => patch(target, { fill: { color: color(value) } }),
    ),
    Clear: method((target) => patch(target, { fill: { color: null } })),
  },
};

interface BorderOf extends FormatOf {
  readonly side: BorderSide;
}

const borderType: ObjectType<BorderOf> = {
  name: 'ConditionalRangeBorder',
  members: {
    SideIndex: scalar(({ side }) => `Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`),
    Style: scalar(
      (target) => formatOf(target).format.borders?.[target.side]?.line ?? 'None',
      (target, value) => {
        const line = choice(value, ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const);
        patch(target, {
          borders: { [target.side]: { ...formatOf(target).format.borders?.[target.side], line } },
        });
      },
    ),
    Color: scalar(
      (target) => formatOf(target).format.borders?.[target.side]?.color ?? '',
      (target, value) =>
        patch(target, {
          borders: {
            [target.side]: {
              line: 'Continuous',
              ...formatOf(target).format.borders?.[target.side],
              color: color(value),
            },
          },
        }),
    ),
  },
};

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
const side = (name: BorderSide): Member<FormatOf> =>
  navigation((target) => bind(borderType, { ...target, side: name }));

const bordersType: ObjectType<FormatOf> = {
  name: 'ConditionalRangeBorderCollection',
  items: (target) => Object.values(SIDES).map((name) => bind(borderType, { ...target, side: name })),
  item: (target, key) =>
    bind(borderType, {
      ...target,
      side: SIDES[choice(key, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const)],
    }),
  members: {
    Count: scalar(() => 4),
    Top: side('top'),
    Bottom: side('bottom'),
    Left: side('left'),
    Right: side('right'),
  },
};

export const conditionalRangeFormatType: ObjectType<FormatOf> = {
  name: 'ConditionalRangeFormat',
  members: {
    NumberFormat: scalar(
      (target) => formatOf(target).format.numberFormat ?? 'General',
      (target, value) => patch(target, { numberFormat: text(value) }),
    ),
    Font: navigation((target) => bind(fontType, target)),
    Fill: navigation((target) => bind(fillType, target)),
    Borders: navigation((target) => bind(bordersType, target)),
  },
};

/** For the report of what is implemented. */
export const conditionalLookTypes = [conditionalRangeFormatType, fontType, fillType, borderType, bordersType];

function range(target: FormatOf): HostObject | null {
  const { ranges } = formatOf(target);
  const only = ranges[0];
  return only && ranges.length === 1 ? rangeObject(new Area(target.sheet, only)) : null;
}

const members = (): Readonly<Record<string, Member<FormatOf>>> => ({
  Id: scalar((target) => target.id),
  Type: scalar((target) => formatOf(target).rule.type),
  StopIfTrue: scalar(
    (target) => formatOf(target).stopIfTrue,
    (target, value) => target.sheet.updateConditionalFormat(target.id, { stopIfTrue: flag(value) }),
  ),
  Priority: scalar(
    (target) => formatOf(target).priority,
    (target, value) => target.sheet.updateConditionalFormat(target.id, { priority: index(value) }),
  ),
  ...conditionalParts,
  GetRange: factory((target) => {
    const found = range(target);
    if (!found) throw excelError('InvalidOperation');
    return found;
  }),
  GetRangeOrNullObject: factory(range),
  GetRanges: factory((target) => bind(rangeAreasType, new Areas(target.sheet, formatOf(target).ranges))),
  Delete: method((target) => target.sheet.removeConditionalFormat(formatOf(target).id)),
});

let table: Readonly<Record<string, Member<FormatOf>>> | undefined;

export const conditionalFormatType: ObjectType<FormatOf> = {
  name: 'ConditionalFormat',
  id: (target) => target.id,
  /** Put together on first use: rules and formats need one another. */
  get members() {
    table ??= members();
    return table;
  },
};

/** Formats that touch the range. */
function listed(target: Formatted): ConditionalFormat[] {
  return target.sheet.conditionalFormats.filter((entry) =>
    entry.ranges.some((area) => target.rects().some((rect) => intersect(area, rect) !== null)),
  );
}

const object = (target: Formatted, entry: ConditionalFormat): HostObject =>
  bind(conditionalFormatType, { sheet: target.sheet, id: entry.id });

function find(target: Formatted, id: unknown): HostObject | null {
  const entry = listed(target).find((format) => format.id === text(id));
  return entry ? object(target, entry) : null;
}

export const conditionalFormatsType: ObjectType<Formatted> = {
  name: 'ConditionalFormatCollection',
  items: (target) => listed(target).map((entry) => object(target, entry)),
  item: find,
  members: {
    GetCount: method((target) => listed(target).length),
    Add: factory((target, [type]) => {
      const kind: ApiType = choice(type, API_TYPES);
      return object(
        target,
        target.sheet.addConditionalFormat({
          ranges: [...target.rects()],
          rule: initialRule(kind),
          format: {},
          stopIfTrue: false,
        }),
      );
    }),
    GetItemAt: factory((target, [at]) => {
      const entry = listed(target)[index(at)];
      if (!entry) throw excelError('InvalidArgument');
      return object(target, entry);
    }),
    GetItemOrNullObject: factory((target, [id]) => find(target, id)),
    ClearAll: method((target) => {
      for (const entry of listed(target)) target.sheet.removeConditionalFormat(entry.id);
    }),
  },
};
