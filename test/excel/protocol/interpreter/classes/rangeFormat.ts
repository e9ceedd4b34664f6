import type { Rect } from '../../../model/address';
import {
  DEFAULT_STYLE,
  type AlignmentStyle,
  type BorderSide,
  type BorderStyle,
  type FontStyle,
  type StylePatch,
} from '../../../model/style';
import type { MixedStyle, Worksheet } from '../../../model/types';
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
import { choice, flag, index, isMissing, number, text } from './arguments';
import { color } from './colors';
import { HORIZONTAL, LINES, READING, UNDERLINES, VERTICAL, WEIGHTS } from './formatWords';
import { charactersOfColumn, pointsOfColumn } from './metrics';

/** What a format speaks of: one rectangle, or those of a `RangeAreas`. */
export interface Formatted {
  readonly sheet: Worksheet;
  rects(): readonly Rect[];
}

function patch(target: Formatted, change: StylePatch): void {
  target.sheet.workbook.batch('Api', () => {
    for (const rect of target.rects()) target.sheet.setStyle(rect, change, 'Api');
  });
}

/** The property when every rectangle has the same, else null (as Excel answers for mixed formats). */
function uniform<V>(target: Formatted, read: (style: MixedStyle) => V | undefined): V | null {
  const found = target.rects().map((rect) => read(target.sheet.readStyle(rect)));
  const first = found[0];
  return first !== undefined && found.every((value) => value === first) ? first : null;
}

const isMixed = (target: Formatted, read: (style: MixedStyle) => unknown): boolean => {
  const found = target.rects().map((rect) => read(target.sheet.readStyle(rect)));
  return found.some((value) => value === undefined || value !== found[0]);
};

function fontMember<K extends keyof FontStyle>(
  key: K,
  parse: (value: unknown) => FontStyle[K],
): Member<Formatted> {
  return scalar(
    (target) => uniform(target, (style) => style.font[key]),
    (target, value) => patch(target, { font: { [key]: parse(value) } }),
  );
}

function alignmentMember<K extends keyof AlignmentStyle>(
  key: K,
  parse: (value: unknown) => AlignmentStyle[K],
): Member<Formatted> {
  return scalar(
    (target) => uniform(target, (style) => style.alignment[key]),
    (target, value) => patch(target, { alignment: { [key]: parse(value) } }),
  );
}

export const rangeFontType: ObjectType<Formatted> = {
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
    /** Automatic is black. */
    Color: scalar(
      (target) =>
        isMixed(target, (style) => style.font.color)
          ? null
          : (uniform(target, (style) => style.font.color) ?? '#000000'),
      (target, value) => patch(target, { font: { color: color(value) } }),
    ),
  },
};

export const rangeFillType: ObjectType<Formatted> = {
  name: 'RangeFill',
  members: {
    /** No fill answers white. */
    Color: scalar(
      (target) =>
        isMixed(target, (style) => style.fill.color)
          ? null
          : (uniform(target, (style) => style.fill.color) ?? '#FFFFFF'),
      (target, value) => patch(target, { fill: { color: color(value) } }),
    ),
    Clear: method((target) => patch(target, { fill: { color: null } })),
  },
};

export const formatProtectionType: ObjectType<Formatted> = {
  name: 'FormatProtection',
  members: {
    Locked: scalar(
      (target) => uniform(target, (style) => style.locked),
      (target, value) => patch(target, { locked: flag(value) }),
    ),
    FormulaHidden: scalar(
      (target) => uniform(target, (style) => style.formulaHidden),
      (target, value) => patch(target, { formulaHidden: flag(value) }),
    ),
  },
};

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof SIDES)[number];

interface Border {
  readonly target: Formatted;
  readonly side: Side;
}

/** Which cells' borders a side of a range stands for: edges touch its outermost cells only. */
function cellsOf(rect: Rect, side: Side): { rect: Rect; side: BorderSide }[] {
  switch (side) {
    case 'EdgeTop':
      return [{ rect: { ...rect, r2: rect.r1 }, side: 'top' }];
    case 'EdgeBottom':
      return [{ rect: { ...rect, r1: rect.r2 }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ rect: { ...rect, c2: rect.c1 }, side: 'left' }];
    case 'EdgeRight':
      return [{ rect: { ...rect, c1: rect.c2 }, side: 'right' }];
    case 'InsideHorizontal':
      return rect.r1 === rect.r2
        ? []
        : [
            { rect: { ...rect, r2: rect.r2 - 1 }, side: 'bottom' },
            { rect: { ...rect, r1: rect.r1 + 1 }, side: 'top' },
          ];
    case 'InsideVertical':
      return rect.c1 === rect.c2
        ? []
        : [
            { rect: { ...rect, c2: rect.c2 - 1 }, side: 'right' },
            { rect: { ...rect, c1: rect.c1 + 1 }, side: 'left' },
          ];
    case 'DiagonalDown':
      return [{ rect, side: 'diagonalDown' }];
    default:
      return [{ rect, side: 'diagonalUp' }];
  }
}

type MixedBorder = MixedStyle['borders'][BorderSide];

function borderOf<V>({ target, side }: Border, read: (border: MixedBorder) => V | undefined): V | null {
  const found = target
    .rects()
    .flatMap((rect) => cellsOf(rect, side))
    .map((part) => read(target.sheet.readStyle(part.rect).borders[part.side]));
  const first = found[0];
  return first !== undefined && found.every((value) => value === first) ? first : null;
}

const lineOf = (border: Border): string | null => borderOf(border, (found) => found.line);

function setBorder({ target, side }: Border, change: Partial<BorderStyle>): void {
  target.sheet.workbook.batch('Api', () => {
    for (const part of target.rects().flatMap((rect) => cellsOf(rect, side))) {
      target.sheet.setStyle(part.rect, { borders: { [part.side]: change } }, 'Api');
    }
  });
}

/** Setting a colour or a weight on a border that is not there draws it, as in Excel. */
function drawn(border: Border, change: Partial<BorderStyle>): Partial<BorderStyle> {
  return lineOf(border) === 'None' ? { line: 'Continuous', ...change } : change;
}

export const rangeBorderType: ObjectType<Border> = {
  name: 'RangeBorder',
  id: (border) => border.side,
  members: {
    SideIndex: scalar((border) => border.side),
    Style: scalar(
      (border) => lineOf(border),
      (border, value) => setBorder(border, { line: choice(value, LINES) }),
    ),
    Weight: scalar(
      (border) => borderOf(border, (found) => found.weight),
      (border, value) => setBorder(border, drawn(border, { weight: choice(value, WEIGHTS) })),
    ),
    Color: scalar(
      (border) => (lineOf(border) === null ? null : (borderOf(border, (found) => found.color) ?? '#000000')),
      (border, value) => setBorder(border, drawn(border, { color: color(value) })),
    ),
  },
};

const borderObject = (target: Formatted, side: Side): HostObject => bind(rangeBorderType, { target, side });

export const rangeBordersType: ObjectType<Formatted> = {
  name: 'RangeBorderCollection',
  items: (target) => SIDES.map((side) => borderObject(target, side)),
  item: (target, key) => borderObject(target, choice(key, SIDES)),
  members: {
    Count: scalar(() => SIDES.length),
    GetItemAt: factory((target, [at]) => {
      const side = SIDES[index(at)];
      if (!side) throw excelError('InvalidArgument');
      return borderObject(target, side);
    }),
  },
};

function uniformSize(
  target: Formatted,
  from: (rect: Rect) => number,
  to: (rect: Rect) => number,
  read: (at: number) => number,
): number | null {
  let seen: number | null = null;
  for (const rect of target.rects()) {
    for (let at = from(rect); at <= to(rect); at += 1) {
      const size = read(at);
      if (seen !== null && seen !== size) return null;
      seen = size;
    }
  }
  return seen;
}

const columns = (target: Formatted, work: (from: number, to: number) => void): void =>
  target.sheet.workbook.batch('Api', () => target.rects().forEach((rect) => work(rect.c1, rect.c2)));
const rows = (target: Formatted, work: (from: number, to: number) => void): void =>
  target.sheet.workbook.batch('Api', () => target.rects().forEach((rect) => work(rect.r1, rect.r2)));

/** Row heights beyond this are refused; columns end at 255 characters. */
const MAX_HEIGHT = 409;
const MAX_WIDTH = 255;

function size(value: unknown, limit: number): number {
  const points = number(value);
  if (points < 0 || points > limit) throw excelError('InvalidArgument');
  return points;
}

export const rangeFormatType: ObjectType<Formatted> = {
  name: 'RangeFormat',
  members: {
    Fill: navigation((target) => bind(rangeFillType, target)),
    Font: navigation((target) => bind(rangeFontType, target)),
    Borders: navigation((target) => bind(rangeBordersType, target)),
    Protection: navigation((target) => bind(formatProtectionType, target)),
    HorizontalAlignment: alignmentMember('horizontal', (value) => choice(value, HORIZONTAL)),
    VerticalAlignment: alignmentMember('vertical', (value) => choice(value, VERTICAL)),
    WrapText: alignmentMember('wrapText', flag),
    IndentLevel: alignmentMember('indent', index),
    ShrinkToFit: alignmentMember('shrinkToFit', flag),
    TextOrientation: alignmentMember('textRotation', number),
    ReadingOrder: alignmentMember('readingOrder', (value) => choice(value, READING)),
    ColumnWidth: scalar(
      (target) =>
        uniformSize(
          target,
          (rect) => rect.c1,
          (rect) => rect.c2,
          (at) => pointsOfColumn(target.sheet.columnWidth(at)),
        ),
      (target, value) => {
        const characters = charactersOfColumn(size(value, pointsOfColumn(MAX_WIDTH)));
        columns(target, (from, to) => target.sheet.setColumnWidth(from, to, characters, 'Api'));
      },
    ),
    RowHeight: scalar(
      (target) =>
        uniformSize(
          target,
          (rect) => rect.r1,
          (rect) => rect.r2,
          (at) => target.sheet.rowHeight(at),
        ),
      (target, value) =>
        rows(target, (from, to) => target.sheet.setRowHeight(from, to, size(value, MAX_HEIGHT), 'Api')),
    ),
    UseStandardWidth: scalar(
      (target) =>
        uniformSize(
          target,
          (rect) => rect.c1,
          (rect) => rect.c2,
          (at) => target.sheet.columnWidth(at),
        ) === target.sheet.defaultColumnWidth,
      (target, value) => {
        if (flag(value)) columns(target, (from, to) => target.sheet.setColumnWidth(from, to, null, 'Api'));
      },
    ),
    UseStandardHeight: scalar(
      (target) =>
        uniformSize(
          target,
          (rect) => rect.r1,
          (rect) => rect.r2,
          (at) => target.sheet.rowHeight(at),
        ) === target.sheet.defaultRowHeight,
      (target, value) => {
        if (flag(value)) rows(target, (from, to) => target.sheet.setRowHeight(from, to, null, 'Api'));
      },
    ),
    AutofitColumns: method((target) =>
      columns(target, (from, to) => target.sheet.autofitColumns(from, to, 'Api')),
    ),
    AutofitRows: method((target) =>
      rows(target, (from, to) => target.sheet.setRowHeight(from, to, null, 'Api')),
    ),
    AdjustIndent: method((target, [amount]) => {
      const change = isMissing(amount) ? 0 : number(amount);
      const indent = uniform(target, (style) => style.alignment.indent) ?? DEFAULT_STYLE.alignment.indent;
      patch(target, { alignment: { indent: Math.max(0, indent + change) } });
    }),
  },
};
