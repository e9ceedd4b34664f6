import { lookupKey } from '../formula/coerce';
import { parseFormula } from '../formula/parser';
import { shiftFormula } from '../formula/rewrite';
import { wildcardPattern } from '../formula/criteria';
import { cellName, columnCount, quoteSheetName, rowCount, type Rect } from './address';
import { copyRules } from './copyRules';
import type { CellContent } from './sheetCells';
import { SheetStructure } from './sheetStructure';
import type { FindOptions } from './objects';
import type { ChangeSource, CopyKind, CopyOptions, Worksheet } from './types';
import type { SheetModel } from './worksheet';

/** Copying, finding and replacing. */
export abstract class SheetEditing extends SheetStructure {
  protected change(area: Rect, source: ChangeSource, work: () => void): void {
    this.assertEditable(area);
    this.assertWholeArrays(area);
    this.book.edit(source, { kind: 'cells', sheet: this, rect: area }, () => {
      work();
      this.book.calculator.noteChange(this, area);
      this.book.queue.emit('dataChanged', {
        sheet: this.self,
        rect: area,
        changeType: 'RangeEdited',
        source,
        details: null,
        tables: this.book.tableList.filter((table) => table.sheet === this.self && this.tablesIn(area)),
      });
    });
  }

  /** Content of a cell as it is when it stands `rows` and `columns` further. */
  protected movedContent(content: CellContent, rows: number, columns: number): CellContent {
    if (!content.formula || (rows === 0 && columns === 0)) return content;
    const text = shiftFormula(content.formula.text, content.formula.tree, rows, columns);
    return {
      ...content,
      formula: { text, tree: parseFormula(text) },
      flags: { implicit: content.flags.implicit },
    };
  }

  copyFrom(
    destination: Rect,
    from: { sheet: Worksheet; rect: Rect },
    kind: CopyKind = 'All',
    options: CopyOptions = {},
  ): void {
    const source = from.sheet as SheetModel;
    const { rect } = from;
    const transpose = options.transpose ?? false;
    const height = transpose ? columnCount(rect) : rowCount(rect);
    const width = transpose ? rowCount(rect) : columnCount(rect);
    const tall = Math.max(height, Math.floor(rowCount(destination) / height) * height);
    const wide = Math.max(width, Math.floor(columnCount(destination) / width) * width);
    const area = {
      r1: destination.r1,
      c1: destination.c1,
      r2: destination.r1 + tall - 1,
      c2: destination.c1 + wide - 1,
    };
    // Read first: the two areas may overlap.
    const contents: CellContent[][] = Array.from({ length: rowCount(rect) }, (_, r) =>
      Array.from({ length: columnCount(rect) }, (__, c) => ({
        ...source.contentAt(rect.r1 + r, rect.c1 + c),
        value: source.cells.get(rect.r1 + r, rect.c1 + c),
        style: source.styleId(rect.r1 + r, rect.c1 + c),
      })),
    );
    this.change(area, options.source ?? 'Api', () => {
      for (let r = 0; r < tall; r += 1) {
        for (let c = 0; c < wide; c += 1) {
          const [fr, fc] = transpose ? [c % width, r % height] : [r % height, c % width];
          const content = contents[fr]?.[fc];
          if (!content || (options.skipBlanks && content.value === null)) continue;
          const [toRow, toColumn] = [area.r1 + r, area.c1 + c];
          if (kind === 'Link') {
            this.putContent(toRow, toColumn, this.linkTo(source, rect.r1 + fr, rect.c1 + fc), false);
            continue;
          }
          this.paste(toRow, toColumn, content, kind, toRow - (rect.r1 + fr), toColumn - (rect.c1 + fc));
        }
      }
    });
    if (kind === 'All') this.copyMerges(source, rect, area);
    if ((kind === 'All' || kind === 'Formats') && !transpose) copyRules(source, rect, this.self, area, kind);
  }

  /** `=Sheet1!A1`, as Paste Link writes. */
  private linkTo(source: SheetModel, row: number, column: number): CellContent {
    const cell = cellName(row, column);
    const text = source === this.self ? `=${cell}` : `=${quoteSheetName(source.name)}!${cell}`;
    return { value: null, formula: { text, tree: parseFormula(text) }, flags: {}, quoted: false, style: 0 };
  }

  private copyMerges(source: SheetModel, rect: Rect, area: Rect): void {
    for (const merged of source.merges) {
      const inside =
        merged.r1 >= rect.r1 && merged.r2 <= rect.r2 && merged.c1 >= rect.c1 && merged.c2 <= rect.c2;
      if (!inside) continue;
      const [dr, dc] = [area.r1 - rect.r1, area.c1 - rect.c1];
      this.mergeList.push({ r1: merged.r1 + dr, r2: merged.r2 + dr, c1: merged.c1 + dc, c2: merged.c2 + dc });
    }
  }

  private paste(
    row: number,
    column: number,
    content: CellContent,
    kind: CopyKind,
    rows: number,
    columns: number,
  ): void {
    if (kind === 'Formats') {
      this.cells.setStyle(row, column, content.style);
      return;
    }
    const plain =
      kind === 'Values'
        ? { ...content, formula: null, flags: {} }
        : this.movedContent(content, rows, columns);
    this.putContent(row, column, plain, kind === 'All');
  }

  find(text: string, area: Rect, options: FindOptions): Rect | null {
    const found = this.matches(text, area, options);
    return (options.backward ? found[found.length - 1] : found[0]) ?? null;
  }

  findAll(text: string, area: Rect, options: FindOptions): Rect[] {
    return this.matches(text, area, options);
  }

  private matches(text: string, area: Rect, options: FindOptions): Rect[] {
    const pattern = new RegExp(
      wildcardPattern(text, options.completeMatch).source,
      options.matchCase ? 'u' : 'iu',
    );
    const found: Rect[] = [];
    this.cells.each(area, (r, c, value) => {
      if (value !== null && pattern.test(this.shownText(r, c))) found.push({ r1: r, c1: c, r2: r, c2: c });
    });
    return found.sort((a, b) => a.r1 - b.r1 || a.c1 - b.c1);
  }

  replaceAll(
    text: string,
    replacement: string,
    area: Rect,
    options: FindOptions,
    source: ChangeSource = 'Api',
  ): number {
    const flags = options.matchCase ? 'gu' : 'giu';
    const pattern = new RegExp(wildcardPattern(text, options.completeMatch).source, flags);
    let count = 0;
    const hits: [Rect, string][] = [];
    this.cells.each(area, (r, c, value) => {
      if (value === null || this.spilled.has(this.key(r, c))) return;
      const before = this.formulas.get(this.key(r, c))?.text ?? String(this.apiValue(r, c));
      const after = before.replace(pattern, () => {
        count += 1;
        return replacement;
      });
      if (after !== before) hits.push([{ r1: r, c1: c, r2: r, c2: c }, after]);
    });
    this.book.batch(source, () =>
      hits.forEach(([cell, after]) => this.writeInput(cell, [[after]], { source })),
    );
    return count;
  }

  removeDuplicates(
    area: Rect,
    columns: readonly number[],
    hasHeader: boolean,
    source: ChangeSource = 'Api',
  ): { removed: number; uniqueRemaining: number } {
    const seen = new Set<string>();
    const kept: CellContent[][] = [];
    const first = area.r1 + (hasHeader ? 1 : 0);
    for (let r = first; r <= area.r2; r += 1) {
      const key = JSON.stringify(columns.map((c) => lookupKey(this.cells.get(r, area.c1 + c))));
      if (seen.has(key)) continue;
      seen.add(key);
      const moved = first + kept.length - r;
      kept.push(
        Array.from({ length: columnCount(area) }, (_, c) =>
          this.movedContent(this.contentAt(r, area.c1 + c), moved, 0),
        ),
      );
    }
    const total = area.r2 - first + 1;
    this.change(area, source, () => {
      for (let r = 0; r < total; r += 1) {
        for (let c = 0; c < columnCount(area); c += 1) {
          const content = kept[r]?.[c];
          if (content) this.putContent(first + r, area.c1 + c, content);
          else this.erase(first + r, area.c1 + c);
        }
      }
    });
    return { removed: total - kept.length, uniqueRemaining: kept.length };
  }
}
