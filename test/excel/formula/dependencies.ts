import { MAX_COLUMNS, type Rect } from '../model/address';
import type { Node, ReferenceNode, StructuredNode } from './ast';
import { walk } from './ast';
import { findFunction } from './registry';
import type { Reference, SheetHandle } from './operands';

export interface Precedents {
  readonly areas: readonly { readonly sheet: SheetHandle; readonly rect: Rect }[];
  readonly volatile: boolean;
  /** Refers to cells that only evaluation finds (OFFSET, INDIRECT). */
  readonly dynamic: boolean;
  /** Depends on defined names, tables or sheets that may change their meaning. */
  readonly bound: boolean;
  /** Calls a function that is not built in. */
  readonly foreign: boolean;
}

export interface Binding {
  findSheet(name: string): SheetHandle | null;
  sheetsBetween(first: string, last: string): readonly SheetHandle[];
  nameFormula(name: string, sheet: SheetHandle): Node | null;
  tableArea(node: StructuredNode): Reference | string;
  tableData(name: string): Reference | null;
  isVolatile(name: string): boolean;
}

/** Every cell that a formula may read, as far as its text tells. */
export function precedentsOf(tree: Node, home: SheetHandle, binding: Binding): Precedents {
  const areas: { sheet: SheetHandle; rect: Rect }[] = [];
  const flags = { volatile: false, dynamic: false, bound: false, foreign: false };
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (node.kind === 'reference') areas.push(...referenced(node, home, binding));
    else if (node.kind === 'structured') {
      flags.bound = true;
      const area = binding.tableArea(node);
      if (typeof area !== 'string') areas.push(...area.areas);
    } else if (node.kind === 'name') {
      flags.bound = true;
      follow(node.name, node.sheet);
    } else if (node.kind === 'call') {
      const definition = findFunction(node.name);
      if (!definition) {
        flags.foreign = true;
        flags.bound = true;
        follow(node.name, null);
      }
      if (definition?.volatile || (!definition && binding.isVolatile(node.name))) flags.volatile = true;
      if (node.name === 'OFFSET' || node.name === 'INDIRECT') flags.dynamic = true;
    } else if (node.kind === 'combine' && node.operator === ':') flags.dynamic = true;
    if (node.kind === 'unary' && node.operator === '#') flags.dynamic = true;
    if (node.kind === 'reference' && node.sheet !== null) flags.bound = true;
  };
  const follow = (name: string, sheetName: string | null): void => {
    const sheet = sheetName === null ? home : (binding.findSheet(sheetName) ?? home);
    const formula = binding.nameFormula(name, sheet);
    if (formula) {
      if (seen.has(formula)) return;
      seen.add(formula);
      walk(formula, visit);
      return;
    }
    const data = binding.tableData(name);
    if (data) areas.push(...data.areas);
  };
  walk(tree, visit);
  return { areas, ...flags };
}

function referenced(
  node: ReferenceNode,
  home: SheetHandle,
  binding: Binding,
): { sheet: SheetHandle; rect: Rect }[] {
  if (node.sheet !== null && node.sheetEnd !== null) {
    return binding.sheetsBetween(node.sheet, node.sheetEnd).map((sheet) => ({ sheet, rect: node.area }));
  }
  const sheet = node.sheet === null ? home : binding.findSheet(node.sheet);
  return sheet ? [{ sheet, rect: node.area }] : [];
}

export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
