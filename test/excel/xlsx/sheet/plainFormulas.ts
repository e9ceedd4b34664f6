import type { Node } from '../../formula/ast';
import { findFunction } from '../../formula/registry';

/** What tells whether a name stands for one value. */
export interface NamesKnown {
  isSingle(name: string): boolean;
}

/** Functions that take whole ranges and answer with one value, in every version of Excel. */
const TAKES_RANGES = new Set(
  (
    'SUM SUMIF SUMIFS SUMPRODUCT SUMSQ PRODUCT SUBTOTAL AGGREGATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS AVERAGE ' +
    'AVERAGEA AVERAGEIF AVERAGEIFS MIN MINA MINIFS MAX MAXA MAXIFS MEDIAN MODE MODE.SNGL LARGE SMALL RANK RANK.EQ RANK.AVG ' +
    'STDEV STDEV.S STDEV.P STDEVP VAR VAR.S VAR.P VARP PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC ' +
    'QUARTILE.EXC AND OR XOR VLOOKUP HLOOKUP LOOKUP MATCH XMATCH ROWS COLUMNS CONCAT TEXTJOIN NPV IRR XIRR XNPV ' +
    'NETWORKDAYS NETWORKDAYS.INTL WORKDAY WORKDAY.INTL CORREL SLOPE INTERCEPT'
  ).split(' '),
);

/** Functions whose answer may be an array or a range. */
const MAY_GIVE_ARRAYS = new Set(
  (
    'FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY TRANSPOSE INDEX OFFSET INDIRECT MMULT MINVERSE FREQUENCY TREND GROWTH ' +
    'LINEST LOGEST MUNIT VSTACK HSTACK TOCOL TOROW WRAPROWS WRAPCOLS TAKE DROP CHOOSECOLS CHOOSEROWS EXPAND TEXTSPLIT ' +
    'XLOOKUP MAP BYROW BYCOL SCAN MAKEARRAY REDUCE LET LAMBDA GROUPBY PIVOTBY MODE.MULT CHOOSE'
  ).split(' '),
);

/**
 * Whether a formula means the same with and without dynamic arrays: then it is written plainly. All others are written as
 * dynamic arrays, as Excel does with whatever "could return multi-cell ranges or arrays" ("Implicit intersection
 * operator: @", support.microsoft.com); custom functions are among them.
 */
export function isPlain(node: Node, names: NamesKnown, rangeAllowed = false): boolean {
  switch (node.kind) {
    case 'value':
    case 'missing':
      return true;
    case 'array':
      return rangeAllowed;
    case 'reference':
      return rangeAllowed || (node.shape === 'cell' && node.sheetEnd === null);
    case 'structured': {
      const oneCell = node.items.length === 1 && node.items[0] === '#This Row' && node.from === node.to;
      return rangeAllowed || (oneCell && node.from !== null);
    }
    case 'name':
      return rangeAllowed || names.isSingle(node.name);
    case 'call': {
      const known = findFunction(node.name);
      if (!known || MAY_GIVE_ARRAYS.has(node.name)) return false;
      const takes = TAKES_RANGES.has(node.name);
      return node.args.every((arg, i) => isPlain(arg, names, takes && !known.stretched(i)));
    }
    case 'unary':
      if (node.operator === '#') return false;
      return isPlain(node.operand, names, node.operator === '@');
    case 'binary':
      return isPlain(node.left, names) && isPlain(node.right, names);
    case 'combine':
      return rangeAllowed && isPlain(node.left, names, true) && isPlain(node.right, names, true);
    default:
      return false;
  }
}
