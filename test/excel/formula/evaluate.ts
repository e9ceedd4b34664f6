import { contains, type Rect } from '../model/address';
import { errorValue, isError, type CellMatrix, type CellValue } from '../model/values';
import { arithmetic } from './arithmetic';
import { intersectReferences, spanning } from './areas';
import type { CallNode, Node, ReferenceNode } from './ast';
import { compareValues, toNumber, toText } from './coerce';
import type { CalculationHost, CellAddress } from './host';
import {
  Lambda,
  MISSING,
  Raised,
  Reference,
  caught,
  elementAt,
  isMatrix,
  matrix,
  raise,
  type Operand,
  type Scope,
} from './operands';
import { MAX_ARRAY_CELLS } from './limits';
import { findFunction } from './registry';
import { callStretched } from './stretching';

/** Computes one formula of one cell. */
export class Evaluator {
  private depth = 0;

  constructor(
    readonly host: CalculationHost,
    readonly at: CellAddress,
    /** Formulas from before dynamic arrays take the one cell of a range that lies in their row or column. */
    readonly implicit: boolean = false,
    readonly scope: Scope | null = null,
  ) {}

  /** Whole result: a value or an array. References are read; blanks stay null. @throws Pending */
  result(node: Node): CellValue | CellMatrix {
    return caught(() => {
      const operand = this.evaluate(node);
      if (operand instanceof Lambda) return errorValue('#CALC!');
      if (operand === MISSING) return null;
      if (!(operand instanceof Reference))
        return this.implicit && isMatrix(operand) ? elementAt(operand, 0, 0) : operand;
      return this.implicit ? this.intersection(operand) : this.read(operand);
    });
  }

  with(name: string, value: Operand): Evaluator {
    const scope: Scope = { name: name.toLowerCase(), value, outer: this.scope };
    return new Evaluator(this.host, this.at, this.implicit, scope);
  }

  within(scope: Scope | null): Evaluator {
    return new Evaluator(this.host, this.at, this.implicit, scope);
  }

  /** @throws Raised, Pending */
  evaluate(node: Node): Operand {
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'missing':
        return MISSING;
      case 'array':
        return node.rows.map((row) => [...row]);
      case 'reference':
        return this.reference(node);
      case 'structured': {
        const area = this.host.tableArea(node, this.at);
        if (typeof area === 'string') throw raise(area);
        return area;
      }
      case 'name':
        return this.named(node.name, node.sheet);
      case 'unary':
        return this.unary(node.operator, node.operand);
      case 'binary':
        return this.binary(node);
      case 'combine':
        return this.combine(node.operator, node.left, node.right);
      case 'call':
        return this.call(node);
      case 'apply':
        return this.apply(
          this.evaluate(node.target),
          node.args.map((arg) => this.evaluate(arg)),
        );
    }
  }

  /** An operand whose error is its value. @throws Pending */
  attempt(node: Node): Operand {
    return caught(() => this.evaluate(node));
  }

  private reference(node: ReferenceNode): Reference {
    if (node.sheetEnd !== null && node.sheet !== null) {
      const sheets = this.host.sheetsBetween(node.sheet, node.sheetEnd);
      if (sheets.length === 0) throw raise('#REF!');
      return new Reference(sheets.map((sheet) => ({ sheet, rect: node.area })));
    }
    return new Reference([{ sheet: this.sheet(node.sheet), rect: node.area }]);
  }

  private sheet(name: string | null): CellAddress['sheet'] {
    if (name === null) return this.at.sheet;
    const sheet = this.host.findSheet(name);
    if (!sheet) throw raise('#REF!');
    return sheet;
  }

  private named(name: string, sheetName: string | null): Operand {
    if (sheetName === null) {
      const wanted = name.toLowerCase();
      for (let scope = this.scope; scope; scope = scope.outer) {
        if (scope.name === wanted) return scope.value;
      }
    }
    const sheet = sheetName === null ? this.at.sheet : (this.host.findSheet(sheetName) ?? this.at.sheet);
    const formula = this.host.nameFormula(name, sheet);
    if (formula) return this.nested(() => this.within(null).evaluate(formula));
    const table = this.host.tableData(name);
    if (!table) throw raise('#NAME?');
    return table;
  }

  private nested<T>(work: () => T): T {
    this.depth += 1;
    if (this.depth > 64) throw raise('#NUM!');
    try {
      return work();
    } finally {
      this.depth -= 1;
    }
  }

  private unary(operator: '+' | '-' | '%' | '@' | '#', node: Node): Operand {
    const operand = this.evaluate(node);
    if (operator === '#') return this.spilled(operand);
    if (operator === '@') return this.single(operand);
    if (operator === '+') return operand;
    return this.map(operand, (value) => {
      const number = toNumber(value, this.host);
      return operator === '%' ? number / 100 : number === 0 ? 0 : -number;
    });
  }

  private spilled(operand: Operand): Reference {
    const area = operand instanceof Reference ? operand.areas[0] : undefined;
    if (!area) throw raise('#REF!');
    this.host.value(area.sheet, area.rect.r1, area.rect.c1);
    const rect = this.host.spillArea(area.sheet, area.rect.r1, area.rect.c1);
    if (!rect) throw raise('#REF!');
    return new Reference([{ sheet: area.sheet, rect }]);
  }

  /** Implicit intersection: "Implicit intersection operator: @" (support.microsoft.com). */
  single(operand: Operand): CellValue {
    if (operand instanceof Reference) return this.intersection(operand);
    if (isMatrix(operand)) return elementAt(operand, 0, 0);
    if (operand === MISSING) return null;
    if (operand instanceof Lambda) throw raise('#CALC!');
    return operand;
  }

  /** The one cell of a range in the formula’s own row or column. @throws Raised #VALUE! */
  intersection(reference: Reference): CellValue {
    const [area, more] = reference.areas;
    if (!area || more) throw raise('#VALUE!');
    const { rect, sheet } = area;
    const oneRow = rect.r1 === rect.r2;
    const oneColumn = rect.c1 === rect.c2;
    if (oneRow && oneColumn) return this.host.value(sheet, rect.r1, rect.c1);
    const { row, column } = this.at;
    if (oneColumn && row >= rect.r1 && row <= rect.r2) return this.host.value(sheet, row, rect.c1);
    if (oneRow && column >= rect.c1 && column <= rect.c2) return this.host.value(sheet, rect.r1, column);
    if (!oneRow && !oneColumn && contains(rect, row, column) && sheet.id !== this.at.sheet.id) {
      return this.host.value(sheet, row, column);
    }
    throw raise('#VALUE!');
  }

  private binary(node: Extract<Node, { kind: 'binary' }>): Operand {
    const left = this.evaluate(node.left);
    const right = this.evaluate(node.right);
    return this.map2(left, right, (a, b) => this.operate(node.operator, a, b));
  }

  private operate(operator: string, a: CellValue, b: CellValue): CellValue {
    if (operator === '&') return toText(a) + toText(b);
    if (operator === '=') return compareValues(a, b) === 0;
    if (operator === '<>') return compareValues(a, b) !== 0;
    if (operator === '<') return compareValues(a, b) < 0;
    if (operator === '>') return compareValues(a, b) > 0;
    if (operator === '<=') return compareValues(a, b) <= 0;
    if (operator === '>=') return compareValues(a, b) >= 0;
    return arithmetic(operator, toNumber(a, this.host), toNumber(b, this.host));
  }

  private combine(operator: ':' | ' ' | ',', left: Node, right: Node): Operand {
    const a = this.evaluate(left);
    const b = this.evaluate(right);
    if (!(a instanceof Reference) || !(b instanceof Reference)) throw raise('#VALUE!');
    if (operator === ',') return new Reference([...a.areas, ...b.areas]);
    if (operator === ' ') return intersectReferences(a, b);
    const [from] = a.areas;
    const [to] = b.areas;
    if (!from || !to || from.sheet.id !== to.sheet.id) throw raise('#REF!');
    return new Reference([{ sheet: from.sheet, rect: spanning(from.rect, to.rect) }]);
  }

  call(node: CallNode): Operand {
    const local = this.local(node.name);
    if (local !== undefined)
      return this.apply(
        local,
        node.args.map((arg) => this.evaluate(arg)),
      );
    const definition = findFunction(node.name);
    if (!definition) return this.unknown(node);
    if (node.args.length < definition.min || node.args.length > definition.max) throw raise('#VALUE!');
    if (definition.run.kind === 'lazy') return definition.run.call(node.args, this);
    return callStretched(
      definition,
      definition.run.call,
      node.args.map((arg) => this.attempt(arg)),
      this,
    );
  }

  /** A function that LET bound, or a defined name that holds a LAMBDA. */
  private local(name: string): Operand | undefined {
    const wanted = name.toLowerCase();
    for (let scope = this.scope; scope; scope = scope.outer) {
      if (scope.name === wanted) return scope.value;
    }
    if (findFunction(name) || this.host.isCustomFunction(name)) return undefined;
    const formula = this.host.nameFormula(name, this.at.sheet);
    return formula ? this.nested(() => this.within(null).evaluate(formula)) : undefined;
  }

  private unknown(node: CallNode): Operand {
    if (!this.host.isCustomFunction(node.name)) throw raise('#NAME?');
    return this.host.callCustom(
      node,
      node.args.map((arg) => this.attempt(arg)),
      this.at,
    );
  }

  apply(target: Operand, args: readonly Operand[]): Operand {
    if (!(target instanceof Lambda)) throw raise('#REF!');
    if (args.length > target.parameters.length) throw raise('#VALUE!');
    let inner = this.within(target.scope);
    target.parameters.forEach((name, i) => (inner = inner.with(name, args[i] ?? MISSING)));
    return this.nested(() => inner.evaluate(target.body));
  }

  topLeft(operand: Operand): CellValue {
    if (operand instanceof Reference) {
      const [area] = operand.areas;
      return area ? this.host.value(area.sheet, area.rect.r1, area.rect.c1) : errorValue('#REF!');
    }
    if (isMatrix(operand)) return elementAt(operand, 0, 0);
    if (operand === MISSING) return null;
    return operand instanceof Lambda ? errorValue('#CALC!') : operand;
  }

  /** Values of a reference: one value for one cell, else a matrix clipped to what the sheet uses. */
  read(reference: Reference): CellValue | CellMatrix {
    const [area, more] = reference.areas;
    if (!area || more) throw raise('#VALUE!');
    const { sheet, rect } = area;
    if (rect.r1 === rect.r2 && rect.c1 === rect.c2) return this.host.value(sheet, rect.r1, rect.c1);
    const clipped = this.clip(area.sheet, rect);
    const readers = Array.from({ length: clipped.c2 - clipped.c1 + 1 }, (_, i) =>
      this.host.column(sheet, clipped.c1 + i, clipped.r1, clipped.r2),
    );
    return matrix(
      clipped.r2 - clipped.r1 + 1,
      readers.length,
      (r, c) => readers[c]?.(clipped.r1 + r) ?? null,
    );
  }

  /** Whole rows and columns are as long as the sheet's content; other areas keep their shape. */
  clip(sheet: CellAddress['sheet'], rect: Rect): Rect {
    if ((rect.r2 - rect.r1 + 1) * (rect.c2 - rect.c1 + 1) <= MAX_ARRAY_CELLS) return rect;
    const used = this.host.usedPart(sheet, rect);
    return { r1: rect.r1, c1: rect.c1, r2: used?.r2 ?? rect.r1, c2: used?.c2 ?? rect.c1 };
  }

  /** Any operand as a matrix. */
  matrixOf(operand: Operand): CellMatrix {
    const values = this.values(operand);
    return isMatrix(values) ? values : [[values]];
  }

  /** Any operand as a value or matrix. */
  values(operand: Operand): CellValue | CellMatrix {
    if (operand instanceof Reference) return this.read(operand);
    if (operand === MISSING) return null;
    if (operand instanceof Lambda) throw raise('#CALC!');
    return operand;
  }

  /** Single value of an argument; errors are raised. */
  value(operand: Operand): CellValue {
    const value = this.topLeft(operand);
    if (isError(value)) throw new Raised(value);
    return value;
  }

  private scalarOrArray(operand: Operand): CellValue | CellMatrix {
    if (this.implicit && operand instanceof Reference) return this.intersection(operand);
    return this.values(operand);
  }

  map(operand: Operand, change: (value: CellValue) => CellValue): CellValue | CellMatrix {
    const values = this.scalarOrArray(operand);
    if (!isMatrix(values)) return change(values);
    return values.map((row) => row.map((value) => caught(() => change(value))));
  }

  map2(
    left: Operand,
    right: Operand,
    change: (a: CellValue, b: CellValue) => CellValue,
  ): CellValue | CellMatrix {
    const a = this.scalarOrArray(left);
    const b = this.scalarOrArray(right);
    if (!isMatrix(a) && !isMatrix(b)) return change(a, b);
    const x = isMatrix(a) ? a : [[a]];
    const y = isMatrix(b) ? b : [[b]];
    const columns = Math.max(x[0]?.length ?? 1, y[0]?.length ?? 1);
    return matrix(Math.max(x.length, y.length), columns, (r, c) =>
      caught(() => change(elementAt(x, r, c), elementAt(y, r, c))),
    );
  }
}
