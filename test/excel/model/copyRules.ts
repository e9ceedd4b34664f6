import { parseFormula } from '../formula/parser';
import { shiftFormula } from '../formula/rewrite';
import { columnCount, intersect, rowCount, type Rect } from './address';
import type { ConditionalRule, DataValidation } from './objects';
import type { CopyKind } from './types';
import type { SheetModel } from './worksheet';

/** A pasted range brings its conditional formats, and with everything else its validations too. */
export function copyRules(
  source: SheetModel,
  from: Rect,
  target: SheetModel,
  area: Rect,
  kind: CopyKind,
): void {
  const places = tiles(from, area);
  for (const format of [...source.objects.conditionalFormats]) {
    const parts = format.ranges.map((range) => intersect(range, from)).filter((part) => part !== null);
    const [first] = format.ranges;
    const [landed] = parts;
    if (!first || !landed) continue;
    for (const [rows, columns] of places) {
      const ranges = parts.map((part) => moved(part, rows, columns));
      if (source === target && rows === 0 && columns === 0) continue;
      // A rule's formula is written for its upper left cell, which may be another one now.
      const rule = shiftedRule(format.rule, rows + landed.r1 - first.r1, columns + landed.c1 - first.c1);
      const priority = target.objects.conditionalFormats.length;
      const added = { ...format, id: target.book.newId(), ranges, rule, priority };
      target.objects.conditionalFormats = [...target.objects.conditionalFormats, added];
    }
  }
  if (kind === 'All') copyValidations(source, from, target, places);
}

function copyValidations(
  source: SheetModel,
  from: Rect,
  target: SheetModel,
  places: readonly (readonly [number, number])[],
): void {
  const found = source.objects.validations.flatMap(({ ranges, ...rule }) =>
    ranges.flatMap((range) => {
      const part = intersect(range, from);
      return part ? [{ part, rule, top: ranges[0] ?? range }] : [];
    }),
  );
  for (const [rows, columns] of places) {
    for (const { part, rule, top } of found) {
      const validation: Omit<DataValidation, 'ranges'> = {
        ...rule,
        rule:
          rule.rule.type === 'Custom'
            ? {
                ...rule.rule,
                formula: shifted(rule.rule.formula, rows + part.r1 - top.r1, columns + part.c1 - top.c1),
              }
            : rule.rule,
      };
      target.setValidation(moved(part, rows, columns), validation);
    }
  }
}

/** How far each copy lies from the original: a larger destination takes several. */
function tiles(from: Rect, area: Rect): [number, number][] {
  const places: [number, number][] = [];
  for (let r = area.r1; r <= area.r2; r += rowCount(from))
    for (let c = area.c1; c <= area.c2; c += columnCount(from)) places.push([r - from.r1, c - from.c1]);
  return places;
}

const moved = (rect: Rect, rows: number, columns: number): Rect => ({
  r1: rect.r1 + rows,
  r2: rect.r2 + rows,
  c1: rect.c1 + columns,
  c2: rect.c2 + columns,
});

function shifted(formula: string, rows: number, columns: number): string {
  return shiftFormula(formula, parseFormula(formula), rows, columns);
}

function shiftedRule(rule: ConditionalRule, rows: number, columns: number): ConditionalRule {
  return rule.type === 'Custom' ? { ...rule, formula: shifted(rule.formula, rows, columns) } : rule;
}
