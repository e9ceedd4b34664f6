import {
  MAX_COLUMNS,
  MAX_ROWS,
  columnName,
  quoteSheetName,
  splitSheetName,
  tryParseRect,
  type Rect,
} from '../../model/address';
import { errorValue } from '../../model/values';
import { flagged, numeric } from '../arguments';
import { FormulaSyntaxError } from '../ast';
import { toBoolean, toNumber, toText } from '../coerce';
import type { Evaluator } from '../evaluate';
import { Raised, Reference, raise, type Operand } from '../operands';
import { parseFormula } from '../parser';
import { lazy, single, whole } from '../registry';

const areaOf = (operand: Operand | undefined): Reference['areas'][number] => {
  const [area] = operand instanceof Reference ? operand.areas : [];
  if (!area) throw raise('#VALUE!');
  return area;
};

whole(
  'OFFSET',
  3,
  5,
  ([base, rows, columns, height, width], evaluator) => {
    const { sheet, rect } = areaOf(base);
    const r1 = rect.r1 + numeric(rows, evaluator, 0);
    const c1 = rect.c1 + numeric(columns, evaluator, 0);
    const tall = numeric(height, evaluator, rect.r2 - rect.r1 + 1);
    const wide = numeric(width, evaluator, rect.c2 - rect.c1 + 1);
    if (tall === 0 || wide === 0) throw raise('#REF!');
    const part = {
      r1: tall < 0 ? r1 + tall + 1 : r1,
      r2: tall < 0 ? r1 : r1 + tall - 1,
      c1: wide < 0 ? c1 + wide + 1 : c1,
      c2: wide < 0 ? c1 : c1 + wide - 1,
    };
    if (part.r1 < 0 || part.c1 < 0 || part.r2 >= MAX_ROWS || part.c2 >= MAX_COLUMNS) throw raise('#REF!');
    return new Reference([{ sheet, rect: part }]);
  },
  { volatile: true },
);

whole(
  'INDIRECT',
  1,
  2,
  ([address = null, a1], evaluator) => {
    const text = toText(evaluator.value(address));
    if (!flagged(a1, evaluator, true)) return new Reference([r1c1(text, evaluator)]);
    const { sheet: name, local } = splitSheetName(text);
    const rect = tryParseRect(local);
    if (rect) {
      const sheet = name === null ? evaluator.at.sheet : evaluator.host.findSheet(name);
      if (!sheet) throw raise('#REF!');
      return new Reference([{ sheet, rect }]);
    }
    try {
      const result = evaluator.within(null).evaluate(parseFormula(text));
      if (result instanceof Reference) return result;
    } catch (problem) {
      if (!(problem instanceof FormulaSyntaxError) && !(problem instanceof Raised)) throw problem;
    }
    throw raise('#REF!');
  },
  { volatile: true },
);

const R1C1 = /^R(?:(\d+)|\[(-?\d+)\])?C(?:(\d+)|\[(-?\d+)\])?$/i;
function r1c1(text: string, evaluator: Evaluator): Reference['areas'][number] {
  const { sheet: name, local } = splitSheetName(text);
  const match = R1C1.exec(local);
  const sheet = name === null ? evaluator.at.sheet : evaluator.host.findSheet(name);
  if (!match || !sheet) throw raise('#REF!');
  const [, row, byRows, column, byColumns] = match;
  const r = row === undefined ? evaluator.at.row + Number(byRows ?? 0) : Number(row) - 1;
  const c = column === undefined ? evaluator.at.column + Number(byColumns ?? 0) : Number(column) - 1;
  if (r < 0 || c < 0 || r >= MAX_ROWS || c >= MAX_COLUMNS) throw raise('#REF!');
  return { sheet, rect: { r1: r, r2: r, c1: c, c2: c } };
}

single('ADDRESS', 2, 5, ([row = null, column = null, kind = 1, a1 = true, sheet], { host }) => {
  const r = toNumber(row, host);
  const c = toNumber(column, host);
  const absolute = toNumber(kind, host);
  if (r < 1 || c < 1 || absolute < 1 || absolute > 4) return errorValue('#VALUE!');
  const prefix = sheet === undefined ? '' : `${quoteSheetName(toText(sheet))}!`;
  const fixedRow = absolute === 1 || absolute === 2;
  const fixedColumn = absolute === 1 || absolute === 3;
  if (!toBoolean(a1)) return `${prefix}R${fixedRow ? r : `[${r}]`}C${fixedColumn ? c : `[${c}]`}`;
  const letters = columnName(c - 1);
  return `${prefix}${fixedColumn ? '$' : ''}${letters}${fixedRow ? '$' : ''}${r}`;
});

function place(
  name: string,
  from: (rect: Rect) => number,
  to: (rect: Rect) => number,
  here: (ev: Evaluator) => number,
  across: boolean,
): void {
  lazy(name, 0, 1, ([arg], evaluator) => {
    if (!arg) return here(evaluator) + 1;
    const { rect } = areaOf(evaluator.evaluate(arg));
    const numbers = Array.from({ length: to(rect) - from(rect) + 1 }, (_, i) => from(rect) + i + 1);
    if (numbers.length === 1 || evaluator.implicit) return numbers[0] ?? null;
    return across ? [numbers] : numbers.map((n) => [n]);
  });
}
place(
  'ROW',
  (rect) => rect.r1,
  (rect) => rect.r2,
  (ev) => ev.at.row,
  false,
);
place(
  'COLUMN',
  (rect) => rect.c1,
  (rect) => rect.c2,
  (ev) => ev.at.column,
  true,
);

const shape = (arg: Operand | undefined, evaluator: Evaluator): [number, number] => {
  const [area] = arg instanceof Reference ? arg.areas : [];
  if (area) return [area.rect.r2 - area.rect.r1 + 1, area.rect.c2 - area.rect.c1 + 1];
  const values = evaluator.matrixOf(arg ?? null);
  return [values.length, values[0]?.length ?? 0];
};
whole('ROWS', 1, 1, ([arg], evaluator) => shape(arg, evaluator)[0]);
whole('COLUMNS', 1, 1, ([arg], evaluator) => shape(arg, evaluator)[1]);
whole('AREAS', 1, 1, ([arg]) => (arg instanceof Reference ? arg.areas.length : errorValue('#VALUE!')));

lazy('FORMULATEXT', 1, 1, ([arg], evaluator) => {
  const { sheet, rect } = areaOf(arg && evaluator.evaluate(arg));
  return evaluator.host.formulaText(sheet, rect.r1, rect.c1) ?? errorValue('#N/A');
});
lazy('ISFORMULA', 1, 1, ([arg], evaluator) => {
  const { sheet, rect } = areaOf(arg && evaluator.evaluate(arg));
  return evaluator.host.formulaText(sheet, rect.r1, rect.c1) !== null;
});
lazy('ISREF', 1, 1, ([arg], evaluator) => arg !== undefined && evaluator.attempt(arg) instanceof Reference);
single('HYPERLINK', 1, 2, ([link = null, shown]) => shown ?? toText(link));
