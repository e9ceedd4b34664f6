import type { Node } from '../formula/ast';
import { walk } from '../formula/ast';
import { findFunction } from '../formula/registry';
import '../formula/functions';
import { parseFormula } from '../formula/parser';
import { rewriteFormula } from '../formula/rewrite';
import { escapeColumn } from '../formula/structured';

/** Functions that came after the file format: Excel writes them with a prefix. */
const PREFIXED = new Set(
  `ACOT AGGREGATE ARABIC BASE BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT DAYS DECIMAL DROP EXPAND FLOOR.MATH
  FORMULATEXT IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.SNGL NUMBERVALUE
  PERCENTILE.EXC PERCENTILE.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE SCAN SEQUENCE SHEET SORTBY
  STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT
  VAR.P VAR.S VSTACK HSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR HSTACK`.split(/\s+/),
);
const WORKSHEET_PREFIXED = new Set(['FILTER', 'SORT']);
/** Known to the format before 2010 in spite of their dots, or written bare. */
const BARE = new Set(['AGGREGATE', 'NETWORKDAYS.INTL', 'WORKDAY.INTL']);

/** Text of a formula in a file → text in a cell, without `=`. */
export function importFormula(text: string, customNames: readonly string[] = []): string {
  return text
    .split(/("(?:[^"]|"")*")/)
    .map((piece, i) => (i % 2 === 1 ? piece : importPiece(piece, customNames)))
    .join('');
}

function importPiece(piece: string, customNames: readonly string[]): string {
  if (!piece.includes('_xl') && !piece.includes('#This Row')) return piece;
  return piece
    .replace(/_xlfn\.ANCHORARRAY\(([^()]+)\)/gi, '$1#')
    .replace(/_xlfn\.SINGLE\(([^()]+)\)/gi, '@$1')
    .replace(/_xl(?:fn|ws|pm|udf)\./gi, '')
    .replace(/_xldudf_(\w+)/gi, (_all, name: string) => customName(name, customNames))
    .replace(/\[\[#This Row\],\[((?:'.|[^'\]])+)\]\]/gi, (_all, column: string) =>
      /^[\p{L}\p{N}_]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`,
    );
}

/** Office add-ins' functions are kept as `_xldudf_NAMESPACE_NAME`. */
function customName(stored: string, names: readonly string[]): string {
  const known = names.find((name) => name.replace(/\./g, '_').toUpperCase() === stored.toUpperCase());
  return known ?? stored.replace('_', '.');
}

export interface ExportedFormula {
  readonly text: string;
  /** Must be kept as a dynamic array formula. */
  readonly dynamic: boolean;
}

/** Text of a cell's formula → text in a file. `table` is the table around the cell, if any. */
export function exportFormula(
  text: string,
  table: string | null,
  customNames: ReadonlySet<string>,
): ExportedFormula {
  const tree = parseFormula(text);
  const locals = localNames(tree);
  let written = rewriteFormula(text, tree, (node) => {
    if (node.kind === 'call') return exportName(node.name, locals, customNames);
    if (node.kind === 'name' && node.sheet === null && locals.has(node.name.toLowerCase()))
      return `_xlpm.${node.name}`;
    if (node.kind !== 'structured') return null;
    const name = node.table ?? table ?? '';
    if (!node.items.includes('#This Row')) return name + node.text;
    const column =
      node.from === null
        ? ''
        : `,[${escapeColumn(node.from)}]${node.to === node.from ? '' : `:[${escapeColumn(node.to ?? '')}]`}`;
    return column === '' ? `${name}[#This Row]` : `${name}[[#This Row]${column}]`;
  });
  written = written.replace(/^=/, '');
  written = exportOperators(written);
  return { text: written, dynamic: isArrayLike(tree, true) || hasArrayArgument(tree) };
}

/** `A1#` and `@A1` have no signs in the file. */
function exportOperators(text: string): string {
  if (!/[#@]/.test(text)) return text;
  return text
    .split(/("(?:[^"]|"")*"|\[[^\]]*\]+)/)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece
            .replace(/((?:'[^']+'!|[\p{L}\p{N}_.]+!)?\$?[A-Z]{1,3}\$?\d+)#/gu, '_xlfn.ANCHORARRAY($1)')
            .replace(/@((?:'[^']+'!|[\p{L}\p{N}_.]+!)?[$\p{L}\p{N}_.:]+)/gu, '_xlfn.SINGLE($1)'),
    )
    .join('');
}

function exportName(
  name: string,
  locals: ReadonlySet<string>,
  customNames: ReadonlySet<string>,
): string | null {
  if (locals.has(name.toLowerCase())) return `_xlpm.${name}`;
  if (WORKSHEET_PREFIXED.has(name)) return `_xlfn._xlws.${name}`;
  if (PREFIXED.has(name) && !BARE.has(name)) return `_xlfn.${name}`;
  if (!findFunction(name) && customNames.has(name)) return `_xldudf_${name.replace(/\./g, '_')}`;
  return null;
}

/** Names that LET and LAMBDA bind anywhere in the formula. */
function localNames(tree: Node): Set<string> {
  const names = new Set<string>();
  walk(tree, (node) => {
    if (node.kind !== 'call' || (node.name !== 'LET' && node.name !== 'LAMBDA')) return;
    node.args.slice(0, -1).forEach((arg, i) => {
      if (arg.kind === 'name' && (node.name === 'LAMBDA' || i % 2 === 0)) names.add(arg.name.toLowerCase());
    });
  });
  return names;
}

const ARRAY_FUNCTIONS = new Set(
  `FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY TRANSPOSE VSTACK HSTACK TAKE DROP CHOOSEROWS CHOOSECOLS TOCOL TOROW
  WRAPROWS WRAPCOLS EXPAND TEXTSPLIT MAP SCAN BYROW BYCOL MAKEARRAY FREQUENCY MMULT LET`.split(/\s+/),
);

/** Whether a part of a formula may be more than one value. */
function isArrayLike(node: Node, top = false): boolean {
  switch (node.kind) {
    case 'reference':
      return node.shape !== 'cell';
    case 'array':
      return !top || node.rows.length > 1 || (node.rows[0]?.length ?? 0) > 1;
    case 'structured':
      return !node.items.includes('#This Row');
    case 'combine':
      return true;
    case 'unary':
      return node.operator === '#' || (node.operator !== '@' && isArrayLike(node.operand));
    case 'binary':
      return isArrayLike(node.left) || isArrayLike(node.right);
    case 'call':
      return ARRAY_FUNCTIONS.has(node.name) || (!findFunction(node.name) && top);
    default:
      return false;
  }
}

const CHOOSING = new Set(['IF', 'IFS', 'IFERROR', 'IFNA', 'SWITCH', 'CHOOSE']);

/** Whether a range stands where Excel before dynamic arrays would take one cell of it. */
function hasArrayArgument(tree: Node): boolean {
  let found = false;
  walk(tree, (node) => {
    if (node.kind === 'binary') found ||= isArrayLike(node);
    if (node.kind !== 'call') return;
    const definition = findFunction(node.name);
    node.args.forEach((arg, i) => {
      const single = CHOOSING.has(node.name) || (definition?.stretched(i) ?? false);
      if (single && isArrayLike(arg)) found = true;
    });
  });
  return found;
}
