import { columnCount, rowCount, type Rect } from '../../../model/address';
import { excelError } from '../errors';
import { method, type Call, type HostObject, type Member } from '../members';
import { pascalCase } from '../wire';
import { Area } from './area';
import { list, record } from './arguments';
import { rangeObject } from './rangeRelated';

type Properties = Readonly<Record<string, unknown>>;

/** Sides by their names in `CellBorderCollection`. */
const SIDES = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
} as const;

function borderOf(borders: HostObject, side: string, call: Call): HostObject {
  const wanted = SIDES[side as keyof typeof SIDES] as string | undefined;
  const border = wanted === undefined ? null : borders.item(wanted, call);
  if (!border) throw excelError('InvalidArgument');
  return border;
}

/** What the options ask for, read from the object that the same words lead to: `{ format: { fill: { color: true } } }`. */
function readAs(object: HostObject, options: Properties, call: Call): Properties {
  const read = Object.entries(options).flatMap(([name, wanted]): [string, unknown][] => {
    if (wanted === false || wanted === undefined || wanted === null) return [];
    if (typeof wanted !== 'object') return [[name, object.scalar(pascalCase(name), call)]];
    const child = object.navigate(pascalCase(name), call);
    if (!child) return [[name, null]];
    if (name !== 'borders') return [[name, readAs(child, wanted as Properties, call)]];
    const sides = Object.keys(SIDES).map((side): [string, unknown] => [
      side,
      readAs(borderOf(child, side, call), wanted as Properties, call),
    ]);
    return [[name, Object.fromEntries(sides)]];
  });
  return Object.fromEntries(read);
}

function writeTo(object: HostObject, properties: Properties, call: Call): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (typeof value !== 'object') {
      object.assign(pascalCase(name), value, call);
      continue;
    }
    if (object.memberKind(pascalCase(name)) === 'scalar') {
      object.assign(pascalCase(name), value, call);
      continue;
    }
    const child = object.navigate(pascalCase(name), call);
    if (!child) throw excelError('InvalidArgument');
    if (name !== 'borders') writeTo(child, value as Properties, call);
    else
      for (const [side, border] of Object.entries(value))
        writeTo(borderOf(child, side, call), record(border), call);
  }
}

const part = (area: Area, rect: Rect): HostObject => rangeObject(new Area(area.sheet, rect));
const cellAt = ({ rect }: Area, r: number, c: number): Rect => ({
  r1: rect.r1 + r,
  r2: rect.r1 + r,
  c1: rect.c1 + c,
  c2: rect.c1 + c,
});
const rowAt = ({ rect }: Area, r: number): Rect => ({ ...rect, r1: rect.r1 + r, r2: rect.r1 + r });
const columnAt = ({ rect }: Area, c: number): Rect => ({ ...rect, c1: rect.c1 + c, c2: rect.c1 + c });

function sized(value: unknown, length: number): readonly unknown[] {
  const given = list(value);
  if (given.length !== length) throw excelError('InvalidArgument');
  return given;
}

/** Formats cell by cell, row by row or column by column in one call (ExcelApi 1.9). */
export const propertyMembers: Readonly<Record<string, Member<Area>>> = {
  GetCellProperties: method((area, [options], call) =>
    Array.from({ length: rowCount(area.rect) }, (_, r) =>
      Array.from({ length: columnCount(area.rect) }, (__, c) =>
        readAs(part(area, cellAt(area, r, c)), record(options), call),
      ),
    ),
  ),
  GetRowProperties: method((area, [options], call) =>
    Array.from({ length: rowCount(area.rect) }, (_, r) =>
      readAs(part(area, rowAt(area, r)), record(options), call),
    ),
  ),
  GetColumnProperties: method((area, [options], call) =>
    Array.from({ length: columnCount(area.rect) }, (_, c) =>
      readAs(part(area, columnAt(area, c)), record(options), call),
    ),
  ),
  SetCellProperties: method((area, [properties], call) => {
    const rows = sized(properties, rowCount(area.rect)).map((row) => sized(row, columnCount(area.rect)));
    area.sheet.workbook.batch('Api', () =>
      rows.forEach((row, r) =>
        row.forEach((cell, c) => writeTo(part(area, cellAt(area, r, c)), record(cell ?? {}), call)),
      ),
    );
  }),
  SetRowProperties: method((area, [properties], call) => {
    sized(properties, rowCount(area.rect)).forEach((row, r) =>
      writeTo(part(area, rowAt(area, r)), record(row ?? {}), call),
    );
  }),
  SetColumnProperties: method((area, [properties], call) => {
    sized(properties, columnCount(area.rect)).forEach((column, c) =>
      writeTo(part(area, columnAt(area, c)), record(column ?? {}), call),
    );
  }),
};
