import { columnName, MAX_COLUMNS, MAX_ROWS } from '../model/address';
import { FormulaSyntaxError, type Node, type ReferenceNode } from './ast';
import { rewriteFormula, sheetPrefix } from './rewrite';

/** `R[1]C[-2]` and `R3C4` for `A1` references, seen from a cell: "R1C1 reference style" (learn.microsoft.com, Range.formulasR1C1). */
export function toR1C1(text: string, tree: Node, row: number, column: number): string {
  return rewriteFormula(text, tree, (node) =>
    node.kind === 'reference' ? sheetPrefix(node) + printed(node, row, column) : null,
  );
}

function printed({ area, anchors, shape }: ReferenceNode, row: number, column: number): string {
  const part = (letter: string, at: number, fixed: boolean, home: number): string => {
    if (fixed) return `${letter}${at + 1}`;
    return at === home ? letter : `${letter}[${at - home}]`;
  };
  const r1 = part('R', area.r1, anchors.r1, row);
  const r2 = part('R', area.r2, anchors.r2, row);
  const c1 = part('C', area.c1, anchors.c1, column);
  const c2 = part('C', area.c2, anchors.c2, column);
  if (shape === 'cell') return r1 + c1;
  if (shape === 'rows') return r1 === r2 ? r1 : `${r1}:${r2}`;
  if (shape === 'columns') return c1 === c2 ? c1 : `${c1}:${c2}`;
  return `${r1}${c1}:${r2}${c2}`;
}

/** What must be passed over, and references: texts, quoted sheet names, brackets of tables, then R…C…, R…, C… as words. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.]*\[(?![-\d])[^\]]*\]|(?<![\p{L}\p{N}_.\\$])(R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?|R(?:\[-?\d+\]|\d+)?|C(?:\[-?\d+\]|\d+)?)(?![\p{L}\p{N}_.([!\\])/giu;
const PARTS = /^(?:R(\[-?\d+\]|\d+)?)?(?:C(\[-?\d+\]|\d+)?)?$/i;

/** The same formula with A1 references. @throws FormulaSyntaxError for a reference beyond the sheet */
export function fromR1C1(text: string, row: number, column: number): string {
  return text.replace(TOKEN, (whole: string, reference: string | undefined, at: number) =>
    reference === undefined ? whole : inA1(reference, row, column, at),
  );
}

function inA1(reference: string, row: number, column: number, at: number): string {
  const [, rowPart, columnPart] = PARTS.exec(reference) ?? [];
  const index = (part: string | undefined, home: number, limit: number): { text: number; fixed: boolean } => {
    const relative = part === undefined || part.startsWith('[');
    const value = part === undefined ? home : relative ? home + Number(part.slice(1, -1)) : Number(part) - 1;
    if (value < 0 || value >= limit) throw new FormulaSyntaxError(`${reference} lies beyond the sheet`, at);
    return { text: value, fixed: !relative };
  };
  const r = index(rowPart, row, MAX_ROWS);
  const c = index(columnPart, column, MAX_COLUMNS);
  const rowText = `${r.fixed ? '$' : ''}${r.text + 1}`;
  const columnText = `${c.fixed ? '$' : ''}${columnName(c.text)}`;
  if (!/C/i.test(reference)) return `${rowText}:${rowText}`;
  if (!/^R/i.test(reference)) return `${columnText}:${columnText}`;
  return columnText + rowText;
}
