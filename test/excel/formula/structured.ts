import { FormulaSyntaxError, type StructuredItem, type StructuredNode } from './ast';

const ITEMS: Record<string, StructuredItem> = {
  '#all': '#All',
  '#data': '#Data',
  '#headers': '#Headers',
  '#totals': '#Totals',
  '#this row': '#This Row',
};

const unescape = (text: string): string => text.replace(/'(.)/gs, '$1');
/** Column name as a structured reference writes it. */
export const escapeColumn = (name: string): string => name.replace(/['[\]#@]/g, "'$&");

/** Splits `[#Headers],[A]:[B]` at commas outside brackets. */
function splitParts(inner: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < inner.length; i += 1) {
    const letter = inner[i];
    if (letter === "'") i += 1;
    else if (letter === '[') depth += 1;
    else if (letter === ']') depth -= 1;
    else if (letter === ',' && depth === 0) {
      parts.push(inner.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(inner.slice(from));
  return parts.map((part) => part.trim());
}

const COLUMN_RANGE = /^\[((?:'.|[^'\]])*)\]\s*:\s*\[((?:'.|[^'\]])*)\]$/s;
const BRACKETED = /^\[((?:'.|[^'\]])*)\]$/s;

/**
 * Inner text of `Table[…]`.
 * Rules: "Using structured references with Excel tables" (support.microsoft.com).
 */
export function parseStructured(
  table: string | null,
  inner: string,
  start: number,
  end: number,
): StructuredNode {
  const node = { kind: 'structured' as const, table, text: `[${inner}]`, start, end };
  let rest = inner.trim();
  const items: StructuredItem[] = [];
  if (rest.startsWith('@')) {
    items.push('#This Row');
    rest = rest.slice(1).trim();
  }
  if (rest === '') return { ...node, items, from: null, to: null };
  if (!rest.startsWith('[')) {
    const item = ITEMS[rest.toLowerCase()];
    if (item) return { ...node, items: [...items, item], from: null, to: null };
    const column = unescape(rest);
    return { ...node, items, from: column, to: column };
  }
  let from: string | null = null;
  let to: string | null = null;
  for (const part of splitParts(rest)) {
    const range = COLUMN_RANGE.exec(part);
    const single = BRACKETED.exec(part);
    const item = single ? ITEMS[(single[1] ?? '').toLowerCase()] : undefined;
    if (range) [from, to] = [unescape(range[1] ?? ''), unescape(range[2] ?? '')];
    else if (item) items.push(item);
    else if (single) from = to = unescape(single[1] ?? '');
    else throw new FormulaSyntaxError(`"${inner}" is no structured reference.`, start);
  }
  return { ...node, items, from, to };
}
