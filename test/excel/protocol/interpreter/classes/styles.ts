import type { StyleIncludes } from '../../../model/namedStyles';
import type {
  AlignmentStyle,
  BorderSide,
  BorderStyle,
  CellStyle,
  FontStyle,
  StylePatch,
} from '../../../model/style';
import type { Workbook } from '../../../model/types';
import { fromLocalFormat, toLocalFormat } from '../../../model/localFormats';
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
import { choice, flag, index, number, text } from './arguments';
import { color } from './colors';
import { HORIZONTAL, LINES, READING, UNDERLINES, VERTICAL, WEIGHTS } from './formatWords';

interface StyleOf {
  readonly workbook: Workbook;
  readonly name: string;
}

function named({ workbook, name }: StyleOf): NonNullable<ReturnType<Workbook['namedStyles']['get']>> {
  const found = workbook.namedStyles.get(name);
  if (!found) throw excelError('ItemNotFound');
  return found;
}

const look = (target: StyleOf): CellStyle => named(target).style;
const change = ({ workbook, name }: StyleOf, patch: StylePatch): void =>
  workbook.namedStyles.change(name, patch);

function fontMember<K extends keyof FontStyle>(
  key: K,
  parse: (value: unknown) => FontStyle[K],
): Member<StyleOf> {
  return scalar(
    (target) => look(target).font[key],
    (target, value) => change(target, { font: { [key]: parse(value) } }),
  );
}

function alignmentMember<K extends keyof AlignmentStyle>(
  key: K,
  parse: (value: unknown) => AlignmentStyle[K],
): Member<StyleOf> {
  return scalar(
    (target) => look(target).alignment[key],
    (target, value) => change(target, { alignment: { [key]: parse(value) } }),
  );
}

const included = (part: keyof StyleIncludes): Member<StyleOf> =>
  scalar(
    (target) => named(target).includes[part],
    ({ workbook, name }, value) => workbook.namedStyles.change(name, {}, { [part]: flag(value) }),
  );

const fontType: ObjectType<StyleOf> = {
  name: 'RangeFont',
  members: {
    Name: fontMember('name', text),
    Size: fontMember('size', number),
    Bold: fontMember('bold', flag),
    Italic: fontMember('italic', flag),
    Strikethrough: fontMember('strikethrough', flag),
    Subscript: fontMember('subscript', flag),
    Superscript: fontMember('superscript', flag),
    Underline: fontMember('underline', (value) => choice(value, UNDERLINES)),
    Color: scalar(
      (target) => look(target).font.color ?? '#000000',
      (target, value) => change(target, { font: { color: color(value) } }),
    ),
  },
};

const fillType: ObjectType<StyleOf> = {
  name: 'RangeFill',
  members: {
    Color: scalar(
      (target) => look(target).fill.color ?? '#FFFFFF',
      (target, value) => change(target, { fill: { color: color(value) } }),
    ),
    Clear: method((target) => change(target, { fill: { color: null } })),
  },
};

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'DiagonalDown', 'DiagonalUp'] as const;
const SIDE_OF = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  DiagonalDown: 'diagonalDown',
  DiagonalUp: 'diagonalUp',
} as const satisfies Record<(typeof SIDES)[number], BorderSide>;

interface BorderOf extends StyleOf {
  readonly side: (typeof SIDES)[number];
}

const lineOf = (target: BorderOf): BorderStyle => look(target).borders[SIDE_OF[target.side]];

/** A colour or weight draws a line that is not there, as on ranges. */
function draw(target: BorderOf, patch: Partial<BorderStyle>): void {
  const started = lineOf(target).line === 'None' ? { line: 'Continuous' as const } : {};
  change(target, { borders: { [SIDE_OF[target.side]]: { ...started, ...patch } } });
}

const borderType: ObjectType<BorderOf> = {
  name: 'RangeBorder',
  id: ({ side }) => side,
  members: {
    SideIndex: scalar(({ side }) => side),
    Style: scalar(
      (target) => lineOf(target).line,
      (target, value) => draw(target, { line: choice(value, LINES) }),
    ),
    Weight: scalar(
      (target) => lineOf(target).weight,
      (target, value) => draw(target, { weight: choice(value, WEIGHTS) }),
    ),
    Color: scalar(
      (target) => lineOf(target).color ?? '#000000',
      (target, value) => draw(target, { color: color(value) }),
    ),
  },
};

const bordersType: ObjectType<StyleOf> = {
  name: 'RangeBorderCollection',
  items: (target) => SIDES.map((side) => bind(borderType, { ...target, side })),
  item: (target, key) => bind(borderType, { ...target, side: choice(key, SIDES) }),
  members: { Count: scalar(() => SIDES.length) },
};

/** `Excel.Style`: a cell style of the workbook. Cells follow it except where they were formatted otherwise. */
export const styleType: ObjectType<StyleOf> = {
  name: 'Style',
  id: (target) => target.name,
  members: {
    Name: scalar((target) => named(target).name),
    BuiltIn: scalar((target) => named(target).builtIn),
    NumberFormat: scalar(
      (target) => look(target).numberFormat,
      (target, value) => change(target, { numberFormat: text(value) }),
    ),
    NumberFormatLocal: scalar(
      (target) => toLocalFormat(look(target).numberFormat, target.workbook.locale),
      (target, value) =>
        change(target, { numberFormat: fromLocalFormat(text(value), target.workbook.locale) }),
    ),
    Locked: scalar(
      (target) => look(target).locked,
      (target, value) => change(target, { locked: flag(value) }),
    ),
    FormulaHidden: scalar(
      (target) => look(target).formulaHidden,
      (target, value) => change(target, { formulaHidden: flag(value) }),
    ),
    HorizontalAlignment: alignmentMember('horizontal', (value) => choice(value, HORIZONTAL)),
    VerticalAlignment: alignmentMember('vertical', (value) => choice(value, VERTICAL)),
    ReadingOrder: alignmentMember('readingOrder', (value) => choice(value, READING)),
    WrapText: alignmentMember('wrapText', flag),
    ShrinkToFit: alignmentMember('shrinkToFit', flag),
    IndentLevel: alignmentMember('indent', index),
    TextOrientation: alignmentMember('textRotation', number),
    /** The name under which the desktop library sends it. */
    Orientation: {
      ...scalar<StyleOf>(
        (target) => look(target).alignment.textRotation,
        (target, value) => change(target, { alignment: { textRotation: number(value) } }),
      ),
      onRequest: true,
    },
    IncludeAlignment: included('alignment'),
    IncludeBorder: included('border'),
    IncludeFont: included('font'),
    IncludeNumber: included('number'),
    IncludePatterns: included('patterns'),
    IncludeProtection: included('protection'),
    Font: navigation((target) => bind(fontType, target)),
    Fill: navigation((target) => bind(fillType, target)),
    Borders: navigation((target) => bind(bordersType, target)),
    Delete: method(({ workbook, name }) => workbook.namedStyles.delete(name)),
  },
};

function find(workbook: Workbook, key: unknown): HostObject | null {
  const found = workbook.namedStyles.get(text(key));
  return found ? bind(styleType, { workbook, name: found.name }) : null;
}

export const stylesType: ObjectType<Workbook> = {
  name: 'StyleCollection',
  items: (workbook) => workbook.namedStyles.items.map(({ name }) => bind(styleType, { workbook, name })),
  item: find,
  members: {
    /** Adds without answering with the style: it is asked for by its name. */
    Add: method((workbook, [name]) => {
      workbook.namedStyles.add(text(name));
    }),
    GetCount: method((workbook) => workbook.namedStyles.items.length),
    GetItemAt: factory((workbook, [at]) => {
      const found = workbook.namedStyles.items[index(at)];
      if (!found) throw excelError('InvalidArgument');
      return bind(styleType, { workbook, name: found.name });
    }),
    GetItemOrNullObject: factory((workbook, [key]) => find(workbook, key)),
  },
};
