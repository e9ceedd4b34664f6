import type { Node } from '../../formula/ast';
import { walk } from '../../formula/ast';
import { tokenize, type Token } from '../../formula/lexer';
import { parseFormula } from '../../formula/parser';
import { rewriteFormula } from '../../formula/rewrite';
import { isForwardCompatible, isOfAddIn, isWorksheetOnly } from './futureFunctions';

/**
 * Formulas in files differ from formulas on the screen: newer functions carry `_xlfn.`, names of LET and LAMBDA
 * `_xlpm.`, `A1#` is `_xlfn.ANCHORARRAY(A1)`, `@A1` is `_xlfn.SINGLE(A1)`, and `[@Due]` is `Table1[[#This Row],[Due]]`
 * ([MS-XLSX] §2.2.2).
 */

/**
 * Formula of the screen.
 * @param table name of the table around the formula's cell
 * @throws FormulaSyntaxError
 */
export function fromFile(text: string, table: string | null = null): string {
  let plain = text.startsWith('=') ? text : `=${text}`;
  if (/_xl/i.test(plain)) {
    plain = outsideTexts(plain, withoutPrefixes);
    plain = unwrap(plain, 'ANCHORARRAY', (inner) => `${inner}#`);
    plain = unwrap(plain, 'SINGLE', (inner) => `@${inner}`);
  }
  return plain.includes('[') ? shortened(plain, table) : plain;
}

const THIS_ROW = /^\[\s*\[#This Row\]\s*,\s*\[((?:'.|[^'\]])*)\]\s*\]$/is;

/** `Table1[]` as `Table1`, and `Table1[[#This Row],[Due]]` as `[@Due]` inside that table. */
function shortened(formula: string, table: string | null): string {
  return rewriteFormula(formula, parseFormula(formula), (node) => {
    if (node.kind !== 'structured') return null;
    if (node.text === '[]' && node.table !== null) return node.table;
    if (table === null || node.table?.toLowerCase() !== table.toLowerCase()) return null;
    if (/^\[#This Row\]$/i.test(node.text)) return '[@]';
    const column = THIS_ROW.exec(node.text)?.[1];
    if (column === undefined) return null;
    return /^[\p{L}\p{N}_]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`;
  });
}

/** Functions of add-ins stand in files as `_xldudf_NAMESPACE_NAME`. */
const withoutPrefixes = (part: string): string =>
  part
    .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\.|_xludf\./gi, '')
    .replace(/_xldudf_([\p{L}\p{N}]+)_/giu, '$1.')
    .replace(/_xldudf_/gi, '');

/** Applies a change to everything but the texts in quotes and the quoted sheet names. */
function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula.replace(
    /("(?:[^"]|"")*"|'(?:[^']|'')*')|[^"']+/g,
    (part: string, quoted: string | undefined) => (quoted === undefined ? change(part) : part),
  );
}

/** Replaces `NAME(inner)`. */
function unwrap(formula: string, name: string, written: (inner: string) => string): string {
  let text = formula;
  for (;;) {
    if (!text.toUpperCase().includes(`${name}(`)) return text;
    const tokens = tokenize(text.slice(1));
    const at = tokens.findIndex((token) => token.type === 'function' && token.name.toUpperCase() === name);
    const call = tokens[at];
    const open = tokens[at + 1];
    const close = open && closing(tokens, at + 1);
    if (!call || !open || !close) return text;
    const inner = text.slice(open.end + 1, close.start + 1);
    text = text.slice(0, call.start + 1) + written(inner.trim()) + text.slice(close.end + 1);
  }
}

const isOperator = (token: Token | undefined, value: string): boolean =>
  token?.type === 'operator' && token.value === value;

/** The token that closes the parenthesis at `open`. */
function closing(tokens: readonly Token[], open: number): Token | undefined {
  let depth = 0;
  for (let i = open; i < tokens.length; i += 1) {
    if (isOperator(tokens[i], '(')) depth += 1;
    if (isOperator(tokens[i], ')')) depth -= 1;
    if (depth === 0) return tokens[i];
  }
  return undefined;
}

export interface FormulaHome {
  /** Name of the table around the formula's cell; null outside of tables. */
  readonly table: string | null;
  isTable(name: string): boolean;
}

/** Formula of the file, without its leading `=`. */
export function toFile(text: string, home: FormulaHome, tree: Node = parseFormula(text)): string {
  const own = ownNames(tree);
  const rewritten = rewriteFormula(text, tree, (node) => {
    if (node.kind === 'call')
      return own.has(node.name.toLowerCase()) ? `_xlpm.${node.name}` : functionName(node.name);
    if (node.kind === 'name') {
      if (own.has(node.name.toLowerCase())) return `_xlpm.${node.name}`;
      return node.sheet === null && home.isTable(node.name) ? `${node.name}[]` : null;
    }
    return node.kind === 'structured' ? structuredText(node.table ?? home.table ?? '', node.text) : null;
  });
  return wrapOperators(rewritten).slice(1);
}

function functionName(name: string): string {
  if (isOfAddIn(name)) return `_xldudf_${name.replace(/\./g, '_')}`;
  if (isWorksheetOnly(name)) return `_xlfn._xlws.${name}`;
  return isForwardCompatible(name) ? `_xlfn.${name}` : name;
}

/** Names that LET and LAMBDA define, in small letters. */
function ownNames(tree: Node): Set<string> {
  const names = new Set<string>();
  walk(tree, (node) => {
    if (node.kind !== 'call' || (node.name !== 'LET' && node.name !== 'LAMBDA')) return;
    node.args.slice(0, -1).forEach((arg, i) => {
      const defines = node.name === 'LAMBDA' || i % 2 === 0;
      if (defines && arg.kind === 'name') names.add(arg.name.toLowerCase());
    });
  });
  return names;
}

/** `[@Due]`, `[@[Due date]]` and `[@]` spelled out; other references keep their text. */
function structuredText(table: string, text: string): string {
  const thisRow = /^\[\s*@\s*(.*)\]$/s.exec(text);
  if (!thisRow) return `${table}${text}`;
  const column = thisRow[1] ?? '';
  if (column === '') return `${table}[#This Row]`;
  return `${table}[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
}

/** `A1#` and `@A1` as function calls. */
function wrapOperators(formula: string): string {
  let text = formula;
  for (let again = /[#@]/.test(text); again;) {
    again = false;
    const tokens = tokenize(text.slice(1));
    for (let i = tokens.length - 1; i >= 0 && !again; i -= 1) {
      const token = tokens[i];
      const span = isOperator(token, '#')
        ? before(tokens, i)
        : isOperator(token, '@')
          ? after(tokens, i)
          : null;
      if (!token || !span) continue;
      const name = isOperator(token, '#') ? '_xlfn.ANCHORARRAY' : '_xlfn.SINGLE';
      const from = Math.min(token.start, span.start) + 1;
      const to = Math.max(token.end, span.end) + 1;
      text = `${text.slice(0, from)}${name}(${text.slice(span.start + 1, span.end + 1)})${text.slice(to)}`;
      again = true;
    }
  }
  return text;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The operand that ends before a token. */
function before(tokens: readonly Token[], at: number): Stretch | null {
  const last = tokens[at - 1];
  if (!last) return null;
  if (!isOperator(last, ')')) return { start: last.start, end: last.end };
  for (let i = at - 1; i >= 0; i -= 1) {
    if (!isOperator(tokens[i], '(') || closing(tokens, i) !== last) continue;
    const name = tokens[i - 1];
    const start = name?.type === 'function' ? name.start : (tokens[i]?.start ?? 0);
    return { start, end: last.end };
  }
  return null;
}

/** The operand that begins after a token. */
function after(tokens: readonly Token[], at: number): Stretch | null {
  const first = tokens[at + 1];
  if (!first) return null;
  const open = first.type === 'function' ? at + 2 : isOperator(first, '(') ? at + 1 : -1;
  const end = open < 0 ? first : closing(tokens, open);
  return end ? { start: first.start, end: end.end } : null;
}
