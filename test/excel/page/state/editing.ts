import { cellName, fullAddress, ModelError, rect, type Rect, type Worksheet } from '../model';
import { step, type Direction } from '../grid/movement';
import type { Editing, PageStore } from './page';

/** What the formula bar shows for a cell: its formula, or its constant as one would type it. */
export function editText(sheet: Worksheet, row: number, column: number): string {
  const view = sheet.cell(row, column);
  if (view.formula !== null) return view.formula;
  if (view.value === null) return '';
  if (typeof view.value === 'string') return view.quotePrefix ? `'${view.value}` : view.value;
  if (typeof view.value === 'number' && /[ymdhs年月日]/i.test(bareFormat(view.style.numberFormat)))
    return view.text;
  if (typeof view.value === 'number') return String(view.value);
  return view.text;
}

/** A number format without its quoted texts, colours and locale marks. */
function bareFormat(format: string): string {
  return format === 'General' ? '' : format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
}

/** Begins to edit the active cell: with its own text, or with what was typed. */
export function startEditing(page: PageStore, typed: string | null, where: Editing['where'] = 'cell'): void {
  const { book } = page.get();
  const { sheet, activeCell } = book.selection;
  const text = typed ?? editText(sheet, activeCell.row, activeCell.column);
  book.editing = true;
  page.set({
    editing: {
      sheetId: sheet.id,
      row: activeCell.row,
      column: activeCell.column,
      text,
      caret: text.length,
      byTyping: typed !== null,
      where,
    },
  });
}

export function changeText(page: PageStore, text: string, caret: number, where?: Editing['where']): void {
  const { editing } = page.get();
  if (editing) page.set({ editing: { ...editing, text, caret, where: where ?? editing.where } });
}

/** Leaves the cell as it was. */
export function cancelEditing(page: PageStore): void {
  page.get().book.editing = false;
  page.set({ editing: null });
}

/**
 * Writes what was typed and moves on.
 * @returns false when Excel refuses it: the sentence is shown and the cell stays open.
 */
export function commitEditing(page: PageStore, move?: Direction): boolean {
  const { editing, book } = page.get();
  if (!editing) return true;
  const sheet = book.sheet(editing.sheetId);
  book.editing = false;
  if (!sheet) {
    page.set({ editing: null });
    return true;
  }
  const refusal = refusalOf(() => writeTyped(sheet, editing));
  if (refusal !== null) {
    book.editing = true;
    page.set({ message: { kind: 'error', text: refusal } });
    return false;
  }
  page.set({ editing: null, message: null });
  if (move) {
    const next = step(sheet, editing, move);
    book.select(sheet, [rect(next.row, next.column)], next);
  }
  return true;
}

function writeTyped(sheet: Worksheet, { row, column, text }: Editing): void {
  if (text === editText(sheet, row, column)) return;
  const validation = sheet.validationAt(row, column);
  const blocks = validation?.showError !== false && (validation?.error?.style ?? 'Stop') === 'Stop';
  if (validation && blocks && !sheet.isValid(row, column, text)) {
    throw new ModelError('InvalidArgument', validation.error?.message || `${cellName(row, column)}: ${text}`);
  }
  sheet.writeInput(rect(row, column), [[completed(text)]], { source: 'User' });
}

/** Excel closes what was left open at the end of a formula. */
function completed(text: string): string {
  if (!text.startsWith('=')) return text;
  let depth = 0;
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === '(') depth += 1;
    else if (!quoted && char === ')') depth -= 1;
  }
  return !quoted && depth > 0 ? text + ')'.repeat(depth) : text;
}

/** While a formula is typed, clicking cells writes their address: whether the caret stands where one may go. */
export function canPoint(editing: Editing | null): boolean {
  return editing !== null && /^=(?:.*[(,+\-*/&<>=:;{^])?\s*$/s.test(editing.text.slice(0, editing.caret));
}

/** The formula with an address put at `at`, in place of the one pointed at before. */
export function pointedText(
  editing: Editing,
  at: number,
  until: number,
  area: Rect,
  sheet: Worksheet,
): { text: string; caret: number } {
  const address =
    sheet.id === editing.sheetId ? fullAddress('x', area).slice(2) : fullAddress(sheet.name, area);
  return {
    text: editing.text.slice(0, at) + address + editing.text.slice(until),
    caret: at + address.length,
  };
}

/** Runs a change by the person; a refusal of the model comes back as its sentence, anything else is thrown. */
export function refusalOf(change: () => void): string | null {
  try {
    change();
    return null;
  } catch (error) {
    if (error instanceof ModelError) return error.message;
    throw error;
  }
}
