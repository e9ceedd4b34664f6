import { MAX_COLUMNS, MAX_ROWS, columnName, quoteSheetName, type Rect } from '../model/address';
import { walk, type Node, type ReferenceNode } from './ast';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function sheetPrefix(node: Pick<ReferenceNode, 'sheet' | 'sheetEnd'>): string {
  if (node.sheet === null) return '';
  return node.sheetEnd === null ? `${quoteSheetName(node.sheet)}!` : `${node.sheet}:${node.sheetEnd}!`;
}

/** A reference as Excel writes it. */
export function printReference(node: ReferenceNode): string {
  const { area, anchors } = node;
  const row = (index: number, fixed: boolean): string => `${fixed ? '$' : ''}${index + 1}`;
  const column = (index: number, fixed: boolean): string => `${fixed ? '$' : ''}${columnName(index)}`;
  const prefix = sheetPrefix(node);
  if (node.shape === 'columns')
    return `${prefix}${column(area.c1, anchors.c1)}:${column(area.c2, anchors.c2)}`;
  if (node.shape === 'rows') return `${prefix}${row(area.r1, anchors.r1)}:${row(area.r2, anchors.r2)}`;
  const start = column(area.c1, anchors.c1) + row(area.r1, anchors.r1);
  if (node.shape === 'cell') return prefix + start;
  return `${prefix}${start}:${column(area.c2, anchors.c2)}${row(area.r2, anchors.r2)}`;
}

/**
 * The formula's text with some of its nodes replaced; blanks and all the rest stay as they were written.
 * `replace` gives the new text of a node, or null to leave it.
 */
export function rewriteFormula(text: string, tree: Node, replace: (node: Node) => string | null): string {
  const offset = text.startsWith('=') ? 1 : 0;
  const edits: Edit[] = [];
  walk(tree, (node) => {
    const replacement = replace(node);
    if (replacement === null) return;
    if (node.kind === 'call') edits.push({ start: node.start, end: node.nameEnd, text: replacement });
    else if ('start' in node) edits.push({ start: node.start, end: node.end, text: replacement });
  });
  edits.sort((a, b) => b.start - a.start);
  let result = text;
  for (const edit of edits) {
    result = result.slice(0, edit.start + offset) + edit.text + result.slice(edit.end + offset);
  }
  return result;
}

/** References as Excel shows them: upper case, ends in order; functions in upper case. */
export function normalizeFormula(text: string, tree: Node): string {
  return rewriteFormula(text, tree, (node) => {
    if (node.kind === 'reference') return printReference(node);
    return node.kind === 'call' ? node.name : null;
  });
}

/** Moves relative references by so many rows and columns, as copying a formula does. */
export function shiftFormula(text: string, tree: Node, rows: number, columns: number): string {
  return rewriteFormula(text, tree, (node) => {
    if (node.kind !== 'reference') return null;
    const moved = shiftReference(node, rows, columns);
    return moved === null ? `${sheetPrefix(node)}#REF!` : printReference(moved);
  });
}

function shiftReference(node: ReferenceNode, rows: number, columns: number): ReferenceNode | null {
  const { area, anchors, shape } = node;
  const movesRows = shape !== 'columns';
  const movesColumns = shape !== 'rows';
  const next: Rect = {
    r1: area.r1 + (movesRows && !anchors.r1 ? rows : 0),
    r2: area.r2 + (movesRows && !anchors.r2 ? rows : 0),
    c1: area.c1 + (movesColumns && !anchors.c1 ? columns : 0),
    c2: area.c2 + (movesColumns && !anchors.c2 ? columns : 0),
  };
  const low = Math.min(next.r1, next.c1, next.r2, next.c2);
  if (low < 0 || Math.max(next.r1, next.r2) >= MAX_ROWS || Math.max(next.c1, next.c2) >= MAX_COLUMNS)
    return null;
  const swapRows = next.r1 > next.r2;
  const swapColumns = next.c1 > next.c2;
  return {
    ...node,
    area: {
      r1: Math.min(next.r1, next.r2),
      r2: Math.max(next.r1, next.r2),
      c1: Math.min(next.c1, next.c2),
      c2: Math.max(next.c1, next.c2),
    },
    anchors: {
      r1: swapRows ? anchors.r2 : anchors.r1,
      r2: swapRows ? anchors.r1 : anchors.r2,
      c1: swapColumns ? anchors.c2 : anchors.c1,
      c2: swapColumns ? anchors.c1 : anchors.c2,
    },
  };
}
