import { errorValue, type CellValue } from '../model/values';
import { FormulaSyntaxError, type BinaryOperator, type Node } from './ast';
import { tokenize, type Token } from './lexer';
import { parseStructured } from './structured';

/**
 * Text of a formula, with or without its leading `=`, to its tree.
 * Precedence: "Calculation operators and precedence in Excel" (support.microsoft.com): reference operators,
 * negation, per cent, ^, * and /, + and −, &, comparison; negation before ^, so −2^2 is 4.
 * @throws FormulaSyntaxError
 */
export function parseFormula(text: string): Node {
  const parser = new Parser(tokenize(text.startsWith('=') ? text.slice(1) : text));
  return parser.whole();
}

const COMPARISONS = new Set(['=', '<>', '<', '>', '<=', '>=']);
const LEVELS: readonly ReadonlySet<string>[] = [
  COMPARISONS,
  new Set(['&']),
  new Set(['+', '-']),
  new Set(['*', '/']),
  new Set(['^']),
];

/** `_xlfn._xlws.SORT` → `SORT`. */
const plainFunctionName = (name: string): string =>
  name.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.)+/i, '').toUpperCase();

class Parser {
  private at = 0;
  private calls = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.union();
    if (this.token.type !== 'end') throw this.unexpected();
    return node;
  }

  private get token(): Token {
    const token = this.tokens[this.at];
    if (!token) throw new FormulaSyntaxError('The formula ends too early.', 0);
    return token;
  }

  private unexpected(): FormulaSyntaxError {
    const token = this.token;
    const what = token.type === 'end' ? 'The formula ends too early' : 'Something does not belong here';
    return new FormulaSyntaxError(`${what} (character ${token.start + 1}).`, token.start);
  }

  private is(operator: string): boolean {
    return this.token.type === 'operator' && this.token.value === operator;
  }

  private take(operator: string): boolean {
    if (!this.is(operator)) return false;
    this.at += 1;
    return true;
  }

  private expect(operator: string): void {
    if (!this.take(operator)) throw this.unexpected();
  }

  private expression(level = 0): Node {
    const operators = LEVELS[level];
    if (!operators) return this.prefix();
    let left = this.expression(level + 1);
    for (;;) {
      const token = this.token;
      if (token.type !== 'operator' || !operators.has(token.value)) return left;
      this.at += 1;
      const right = this.expression(level + 1);
      left = { kind: 'binary', operator: token.value as BinaryOperator, left, right };
    }
  }

  private prefix(): Node {
    const token = this.token;
    if (token.type === 'operator' && (token.value === '-' || token.value === '+' || token.value === '@')) {
      this.at += 1;
      return { kind: 'unary', operator: token.value, operand: this.prefix() };
    }
    let node = this.combination();
    while (this.take('%')) node = { kind: 'unary', operator: '%', operand: node };
    return node;
  }

  /** Intersections (a blank between two references) of ranges. */
  private combination(): Node {
    let left = this.range();
    while (this.token.spaceBefore && this.startsReference() && isReferenceLike(left)) {
      left = { kind: 'combine', operator: ' ', left, right: this.range() };
    }
    return left;
  }

  private startsReference(): boolean {
    const { type } = this.token;
    return (
      type === 'reference' || type === 'name' || type === 'brackets' || type === 'function' || this.is('(')
    );
  }

  private range(): Node {
    let left = this.postfix();
    while (this.take(':')) left = { kind: 'combine', operator: ':', left, right: this.postfix() };
    return left;
  }

  private postfix(): Node {
    let node = this.primary();
    for (;;) {
      if (this.is('#') && !this.token.spaceBefore) {
        this.at += 1;
        node = { kind: 'unary', operator: '#', operand: node };
      } else if (this.is('(') && !this.token.spaceBefore && canBeApplied(node)) {
        this.at += 1;
        node = { kind: 'apply', target: node, args: this.args() };
      } else return node;
    }
  }

  private primary(): Node {
    const token = this.token;
    this.at += 1;
    switch (token.type) {
      case 'number':
      case 'string':
        return { kind: 'value', value: token.value };
      case 'error':
        return { kind: 'value', value: errorValue(token.value) };
      case 'reference':
        return token.node;
      case 'brackets':
        return parseStructured(token.table, token.inner, token.start, token.end);
      case 'name':
        return this.named(token);
      case 'function': {
        this.expect('(');
        const id = (this.calls += 1);
        const args = this.args();
        const end = this.tokens[this.at - 1]?.end ?? token.end;
        const name = plainFunctionName(token.name);
        return { kind: 'call', id, name, nameEnd: token.end, args, start: token.start, end };
      }
      case 'operator':
        if (token.value === '(') return this.parenthesis();
        if (token.value === '{') return this.arrayConstant();
    }
    this.at -= 1;
    throw this.unexpected();
  }

  private named(token: Extract<Token, { type: 'name' }>): Node {
    if (token.sheet === null) {
      const upper = token.name.toUpperCase();
      if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'value', value: upper === 'TRUE' };
    }
    const name = token.name.replace(/^_xlpm\./i, '');
    return { kind: 'name', sheet: token.sheet, name, start: token.start, end: token.end };
  }

  /** Commas that part no arguments unite references: `=Print_Titles` is `=Sheet1!$A:$A,Sheet1!$1:$2`. */
  private union(): Node {
    let node = this.expression();
    while (this.take(',')) node = { kind: 'combine', operator: ',', left: node, right: this.expression() };
    return node;
  }

  private parenthesis(): Node {
    const node = this.union();
    this.expect(')');
    return node;
  }

  /** Arguments up to and with the closing parenthesis. */
  private args(): Node[] {
    if (this.take(')')) return [];
    const args: Node[] = [];
    for (;;) {
      args.push(this.is(',') || this.is(')') ? { kind: 'missing' } : this.expression());
      if (this.take(')')) return args;
      this.expect(',');
    }
  }

  private arrayConstant(): Node {
    const rows: CellValue[][] = [[]];
    for (;;) {
      rows[rows.length - 1]?.push(this.constant());
      if (this.take('}')) break;
      if (this.take(';')) rows.push([]);
      else this.expect(',');
    }
    if (rows.some((row) => row.length !== rows[0]?.length)) {
      throw new FormulaSyntaxError('The rows of an array constant have different lengths.', this.token.start);
    }
    return { kind: 'array', rows };
  }

  private constant(): CellValue {
    const sign = this.take('-') ? -1 : 1;
    if (sign === 1) this.take('+');
    const token = this.token;
    this.at += 1;
    if (token.type === 'number') return sign * token.value;
    if (sign === 1 && token.type === 'string') return token.value;
    if (sign === 1 && token.type === 'error') return errorValue(token.value);
    if (sign === 1 && token.type === 'name' && /^(?:true|false)$/i.test(token.name)) {
      return token.name.toLowerCase() === 'true';
    }
    this.at -= 1;
    throw this.unexpected();
  }
}

function isReferenceLike(node: Node): boolean {
  return (
    ['reference', 'name', 'structured', 'combine', 'call', 'apply'].includes(node.kind) ||
    (node.kind === 'unary' && node.operator === '#')
  );
}

/** `LAMBDA(x,x+1)(2)`, or a name that holds a LAMBDA. */
const canBeApplied = (node: Node): boolean => node.kind === 'call' || node.kind === 'apply';
