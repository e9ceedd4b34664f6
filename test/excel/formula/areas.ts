import { intersect, type Rect } from '../model/address';
import { Reference, raise } from './operands';

/** `A1:B2`: the smallest rectangle around both. */
export function spanning(a: Rect, b: Rect): Rect {
  return {
    r1: Math.min(a.r1, b.r1),
    c1: Math.min(a.c1, b.c1),
    r2: Math.max(a.r2, b.r2),
    c2: Math.max(a.c2, b.c2),
  };
}

/** The blank operator. @throws Raised #NULL! when nothing is shared */
export function intersectReferences(a: Reference, b: Reference): Reference {
  const areas = a.areas.flatMap((x) =>
    b.areas.flatMap((y) => {
      const rect = x.sheet.id === y.sheet.id ? intersect(x.rect, y.rect) : null;
      return rect ? [{ sheet: x.sheet, rect }] : [];
    }),
  );
  if (areas.length === 0) throw raise('#NULL!');
  return new Reference(areas);
}
