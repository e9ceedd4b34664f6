import { MAX_COLUMNS, MAX_ROWS, columnIndex } from '../model/address';
import type { ErrorCode } from '../model/values';
import { FormulaSyntaxError, type Anchors, type ReferenceNode } from './ast';

export type Token = { readonly start: number; readonly end: number; readonly spaceBefore: boolean } & (
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'error'; readonly value: ErrorCode }
  | { readonly type: 'reference'; readonly node: ReferenceNode }
  | { readonly type: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly type: 'function'; readonly name: string }
  | { readonly type: 'brackets'; readonly table: string | null; readonly inner: string }
  | { readonly type: 'operator'; readonly value: string }
  | { readonly type: 'end' }
);

type Body<T> = T extends Token ? Omit<T, 'start' | 'end' | 'spaceBefore'> : never;

const SPACE = /[\s\u00a0]+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const STRING = /"((?:[^"]|"")*)"/y;
const ERROR =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BUSY!|CONNECT!|FIELD!)/iy;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*)(?::([\p{L}_][\p{L}\p{N}_.]*))?)!/uy;
const NO_MORE = '(?![\\p{L}\\p{N}_.(!\\[?\\\\])';
const CELLS = new RegExp(
  `(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})(?::(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7}))?${NO_MORE}`,
  'uy',
);
const COLUMNS = new RegExp(`(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${NO_MORE}`, 'uy');
const ROWS = new RegExp(`(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})${NO_MORE}`, 'uy');
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%:,;(){}@#]/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

type Place = Pick<ReferenceNode, 'shape' | 'area' | 'anchors'>;

function place(
  shape: Place['shape'],
  rows: [number, number],
  columns: [number, number],
  anchors: Anchors,
): Place | null {
  const [r1, r2] = rows;
  const [c1, c2] = columns;
  const known =
    Math.min(r1, r2, c1, c2) >= 0 && Math.max(r1, r2) < MAX_ROWS && Math.max(c1, c2) < MAX_COLUMNS;
  if (!known) return null;
  const swapRows = r1 > r2;
  const swapColumns = c1 > c2;
  return {
    shape,
    area: { r1: Math.min(r1, r2), r2: Math.max(r1, r2), c1: Math.min(c1, c2), c2: Math.max(c1, c2) },
    anchors: {
      r1: swapRows ? anchors.r2 : anchors.r1,
      r2: swapRows ? anchors.r1 : anchors.r2,
      c1: swapColumns ? anchors.c2 : anchors.c1,
      c2: swapColumns ? anchors.c1 : anchors.c2,
    },
  };
}

/** The A1 reference that starts here (without a sheet), and where it ends. */
function readPlace(text: string, at: number): (Place & { end: number }) | null {
  const cells = matchAt(CELLS, text, at);
  if (cells) {
    const [, a1, l1 = '', b1, n1, a2, l2, b2, n2] = cells;
    const single = l2 === undefined;
    const found = place(
      single ? 'cell' : 'area',
      [Number(n1) - 1, Number(n2 ?? n1) - 1],
      [columnIndex(l1), columnIndex(l2 ?? l1)],
      { c1: a1 === '$', r1: b1 === '$', c2: (a2 ?? a1) === '$', r2: (b2 ?? b1) === '$' },
    );
    return found && { ...found, end: at + cells[0].length };
  }
  const columns = matchAt(COLUMNS, text, at);
  if (columns) {
    const [, a1, l1 = '', a2, l2 = ''] = columns;
    const anchors = { c1: a1 === '$', c2: a2 === '$', r1: true, r2: true };
    const found = place('columns', [0, MAX_ROWS - 1], [columnIndex(l1), columnIndex(l2)], anchors);
    return found && { ...found, end: at + columns[0].length };
  }
  const rows = matchAt(ROWS, text, at);
  if (!rows) return null;
  const anchors = { r1: rows[1] === '$', r2: rows[3] === '$', c1: true, c2: true };
  const found = place('rows', [Number(rows[2]) - 1, Number(rows[4]) - 1], [0, MAX_COLUMNS - 1], anchors);
  return found && { ...found, end: at + rows[0].length };
}

/** End of the bracketed text that opens at `at`; `'` escapes the next character. */
function closeBrackets(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    const letter = text[i];
    if (letter === "'") i += 1;
    else if (letter === '[') depth += 1;
    else if (letter === ']') {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  throw new FormulaSyntaxError('A bracket is not closed.', at);
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaceBefore = false;
  const push = (end: number, body: Body<Token>): void => {
    // The body is fresh: filling it in is far quicker than spreading it.
    tokens.push(Object.assign(body, { start: at, end, spaceBefore }) as Token);
    at = end;
    spaceBefore = false;
  };
  /** After an operand a `#` is the spill operator, not the start of an error. */
  const afterOperand = (): boolean => {
    const last = tokens[tokens.length - 1];
    if (!last || spaceBefore) return false;
    return (
      last.type === 'reference' || last.type === 'name' || (last.type === 'operator' && last.value === ')')
    );
  };
  while (at < text.length) {
    const space = matchAt(SPACE, text, at);
    if (space) {
      at += space[0].length;
      spaceBefore = true;
      continue;
    }
    if (!readOperand(text, at, push, afterOperand)) {
      const operator = matchAt(OPERATOR, text, at);
      if (!operator) throw new FormulaSyntaxError(`"${text[at]}" does not belong in a formula.`, at);
      push(at + operator[0].length, { type: 'operator', value: operator[0] });
    }
  }
  push(at, { type: 'end' });
  return tokens;
}

type Push = (end: number, body: Body<Token>) => void;

function readOperand(text: string, at: number, push: Push, afterOperand: () => boolean): boolean {
  const string = matchAt(STRING, text, at);
  if (string) {
    push(at + string[0].length, { type: 'string', value: (string[1] ?? '').replace(/""/g, '"') });
    return true;
  }
  const error = afterOperand() ? null : matchAt(ERROR, text, at);
  if (error) {
    push(at + error[0].length, { type: 'error', value: error[0].toUpperCase() as ErrorCode });
    return true;
  }
  if (text[at] === '[') {
    const end = closeBrackets(text, at);
    push(end, { type: 'brackets', table: null, inner: text.slice(at + 1, end - 1) });
    return true;
  }
  return readReference(text, at, push) || readNumber(text, at, push);
}

function readNumber(text: string, at: number, push: Push): boolean {
  const number = matchAt(NUMBER, text, at);
  if (number) push(at + number[0].length, { type: 'number', value: Number(number[0]) });
  return number !== null;
}

function readReference(text: string, start: number, push: Push): boolean {
  const prefix = matchAt(SHEET, text, start);
  const at = start + (prefix?.[0].length ?? 0);
  const quoted = prefix?.[1]?.replace(/''/g, "'");
  const sheet = quoted ?? prefix?.[2] ?? null;
  const sheetEnd = prefix?.[3] ?? null;
  const found = readPlace(text, at);
  if (found) {
    const { shape, area, anchors, end } = found;
    const node: ReferenceNode = { kind: 'reference', sheet, sheetEnd, shape, area, anchors, start, end };
    push(end, { type: 'reference', node });
    return true;
  }
  if (prefix) {
    const broken = matchAt(ERROR, text, at);
    if (broken) {
      push(at + broken[0].length, { type: 'error', value: '#REF!' });
      return true;
    }
  }
  const name = matchAt(NAME, text, at);
  if (!name) {
    if (prefix) throw new FormulaSyntaxError('A sheet name is followed by no reference.', start);
    return false;
  }
  const end = at + name[0].length;
  if (text[end] === '(') push(end, { type: 'function', name: name[0] });
  else if (text[end] === '[') {
    const close = closeBrackets(text, end);
    push(close, { type: 'brackets', table: name[0], inner: text.slice(end + 1, close - 1) });
  } else push(end, { type: 'name', sheet, name: name[0] });
  return true;
}
