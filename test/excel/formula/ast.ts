import type { Rect } from '../model/address';
import type { CellValue } from '../model/values';

/** Place of a node in the formula's text (without its leading `=`). */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Which ends carry a `$`. */
export interface Anchors {
  readonly r1: boolean;
  readonly c1: boolean;
  readonly r2: boolean;
  readonly c2: boolean;
}

export interface ReferenceNode extends Span {
  readonly kind: 'reference';
  /** As written, unquoted; null for the formula's own sheet. `A:B!` three-dimensional references keep both. */
  readonly sheet: string | null;
  readonly sheetEnd: string | null;
  readonly shape: 'cell' | 'area' | 'columns' | 'rows';
  readonly area: Rect;
  readonly anchors: Anchors;
}

export type StructuredItem = '#All' | '#Data' | '#Headers' | '#Totals' | '#This Row';

export interface StructuredNode extends Span {
  readonly kind: 'structured';
  readonly table: string | null;
  /** The brackets and all in them, as written. */
  readonly text: string;
  readonly items: readonly StructuredItem[];
  readonly from: string | null;
  readonly to: string | null;
}

interface NameNode extends Span {
  readonly kind: 'name';
  readonly sheet: string | null;
  readonly name: string;
}

export interface CallNode extends Span {
  readonly kind: 'call';
  readonly id: number;
  /** Upper case, without `_xlfn.`. */
  readonly name: string;
  /** Span of the name alone. */
  readonly nameEnd: number;
  readonly args: readonly Node[];
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';
type ReferenceOperator = ':' | ' ' | ',';

export type Node =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'missing' }
  | { readonly kind: 'array'; readonly rows: readonly (readonly CellValue[])[] }
  | ReferenceNode
  | StructuredNode
  | NameNode
  | CallNode
  | { readonly kind: 'apply'; readonly target: Node; readonly args: readonly Node[] }
  | { readonly kind: 'unary'; readonly operator: '+' | '-' | '%' | '@' | '#'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | {
      readonly kind: 'combine';
      readonly operator: ReferenceOperator;
      readonly left: Node;
      readonly right: Node;
    };

export class FormulaSyntaxError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
    this.name = 'FormulaSyntaxError';
  }
}

function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'call':
      return node.args;
    case 'apply':
      return [node.target, ...node.args];
    case 'unary':
      return [node.operand];
    case 'binary':
    case 'combine':
      return [node.left, node.right];
    default:
      return [];
  }
}

export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}
