import type { Comment } from './comments';
import { DEFAULT_PAGE_LAYOUT, type PageLayout } from './printing';
import { contains, intersect, type Rect } from './address';
import { looksAt } from './conditionalFormats';
import { filterTest } from './filters';
import type {
  AutoFilter,
  Chart,
  ConditionalFormat,
  DataValidation,
  FilterCriteria,
  Hyperlink,
  Note,
} from './objects';
import { SheetLayout } from './sheetLayout';
import type { ChangeSource, ConditionalLook, Input } from './types';
import { accepts } from './validation';
import { ModelError } from './values';

export interface ObjectState {
  conditionalFormats: ConditionalFormat[];
  validations: DataValidation[];
  hyperlinks: Hyperlink[];
  notes: Note[];
  comments: readonly Comment[];
  pageLayout: PageLayout;
  charts: Chart[];
  autoFilter: AutoFilter | null;
}

/** What lies on a sheet beside its cells. */
export abstract class SheetObjects extends SheetLayout {
  objects: ObjectState = {
    conditionalFormats: [],
    validations: [],
    hyperlinks: [],
    notes: [],
    comments: [],
    pageLayout: DEFAULT_PAGE_LAYOUT,
    charts: [],
    autoFilter: null,
  };
  readonly customProperties = new Map<string, string>();

  private redraw(): void {
    this.book.queue.emit('layoutChanged', { sheet: this.self });
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.objects.conditionalFormats;
  }

  addConditionalFormat(format: Omit<ConditionalFormat, 'id' | 'priority'>): ConditionalFormat {
    this.assertAllowed('allowFormatCells');
    const added = { ...format, id: this.book.newId(), priority: 0 };
    // A new rule is looked at first, as in Excel's own dialogue.
    const others = this.objects.conditionalFormats.map((rule) => ({ ...rule, priority: rule.priority + 1 }));
    this.objects.conditionalFormats = [added, ...others];
    this.redraw();
    return added;
  }

  updateConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, 'id'>>): void {
    this.objects.conditionalFormats = replaced(this.objects.conditionalFormats, id, change);
    this.redraw();
  }

  removeConditionalFormat(id: string): void {
    this.objects.conditionalFormats = without(this.objects.conditionalFormats, id);
    this.redraw();
  }

  conditionalStyle(row: number, column: number): ConditionalLook {
    return looksAt(this.self, row, column);
  }

  get validations(): readonly DataValidation[] {
    return this.objects.validations;
  }

  setValidation(area: Rect, validation: Omit<DataValidation, 'ranges'> | null): void {
    const rest = this.objects.validations
      .map((rule) => ({ ...rule, ranges: rule.ranges.flatMap((range) => subtract(range, area)) }))
      .filter((rule) => rule.ranges.length > 0);
    this.objects.validations = validation ? [...rest, { ...validation, ranges: [area] }] : rest;
    this.redraw();
  }

  validationAt(row: number, column: number): DataValidation | null {
    return (
      this.objects.validations.find((rule) => rule.ranges.some((range) => contains(range, row, column))) ??
      null
    );
  }

  isValid(row: number, column: number, input: Input): boolean {
    const rule = this.validationAt(row, column);
    return rule === null || accepts(rule, this.self, row, column, input);
  }

  get hyperlinks(): readonly Hyperlink[] {
    return this.objects.hyperlinks;
  }

  setHyperlink(area: Rect, link: Omit<Hyperlink, 'rect'> | null, source: ChangeSource = 'Api'): void {
    this.objects.hyperlinks = this.objects.hyperlinks.filter((known) => !intersect(known.rect, area));
    if (link) {
      this.objects.hyperlinks.push({ ...link, rect: area });
      if (link.textToDisplay !== undefined) {
        const text = link.textToDisplay;
        const rows = Array.from({ length: area.r2 - area.r1 + 1 }, () =>
          Array.from({ length: area.c2 - area.c1 + 1 }, () => text),
        );
        this.writeInput(area, rows, { source, literal: true });
      }
    }
    this.redraw();
  }

  hyperlinkAt(row: number, column: number): Hyperlink | null {
    return this.objects.hyperlinks.find(({ rect }) => contains(rect, row, column)) ?? null;
  }

  protected eraseLinks(area: Rect): void {
    this.objects.hyperlinks = this.objects.hyperlinks.filter(({ rect }) => !intersect(rect, area));
  }

  get notes(): readonly Note[] {
    return this.objects.notes;
  }

  setNote(
    row: number,
    column: number,
    note: { content: string; author?: string; visible?: boolean } | null,
  ): void {
    this.objects.notes = this.objects.notes.filter((known) => known.row !== row || known.column !== column);
    if (note) {
      const { content, author = '', visible = false } = note;
      this.objects.notes.push({ row, column, content, author, visible });
    }
    this.redraw();
  }

  noteAt(row: number, column: number): Note | null {
    return this.objects.notes.find((note) => note.row === row && note.column === column) ?? null;
  }

  get charts(): readonly Chart[] {
    return this.objects.charts;
  }

  addChart(chart: Omit<Chart, 'id' | 'name'> & { name?: string }): Chart {
    this.assertAllowed('allowEditObjects');
    let number = this.objects.charts.length + 1;
    while (this.objects.charts.some((known) => known.name === `Chart ${number}`)) number += 1;
    const added = { ...chart, id: this.book.newId(), name: chart.name ?? `Chart ${number}` };
    this.objects.charts = [...this.objects.charts, added];
    this.book.queue.emit('chartAdded', { sheet: this.self, chartId: added.id });
    return added;
  }

  updateChart(id: string, change: Partial<Omit<Chart, 'id'>>): void {
    this.objects.charts = replaced(this.objects.charts, id, change);
    this.book.queue.emit('chartChanged', { sheet: this.self, chartId: id });
  }

  removeChart(id: string): void {
    this.objects.charts = without(this.objects.charts, id);
    this.book.queue.emit('chartDeleted', { sheet: this.self, chartId: id });
  }

  get autoFilter(): AutoFilter | null {
    return this.objects.autoFilter;
  }

  applyAutoFilter(area: Rect, column?: number, criteria?: FilterCriteria): void {
    this.assertAllowed('allowAutoFilter');
    const before = this.objects.autoFilter;
    const same =
      before && before.rect.r1 === area.r1 && before.rect.c1 === area.c1 && before.rect.c2 === area.c2;
    if (before && !same) this.removeAutoFilter();
    const kept = new Map(same ? before.criteria : []);
    if (column !== undefined && criteria) kept.set(column, criteria);
    this.objects.autoFilter = { rect: area, criteria: kept };
    this.refilter(area, kept);
  }

  clearAutoFilterCriteria(column?: number): void {
    const filter = this.objects.autoFilter;
    if (!filter) return;
    const kept = new Map(filter.criteria);
    if (column === undefined) kept.clear();
    else kept.delete(column);
    this.objects.autoFilter = { ...filter, criteria: kept };
    this.refilter(filter.rect, kept);
  }

  removeAutoFilter(): void {
    const filter = this.objects.autoFilter;
    this.objects.autoFilter = null;
    if (filter) this.refilter(filter.rect, new Map());
  }

  reapplyAutoFilter(): void {
    const filter = this.objects.autoFilter;
    if (filter) this.refilter(filter.rect, filter.criteria);
  }

  /** Hides the rows under the header that do not meet every criterion. */
  refilter(area: Rect, criteria: ReadonlyMap<number, FilterCriteria>): void {
    const from = area.r1 + 1;
    const tests = [...criteria].map(([column, rule]) =>
      filterTest(this.self, area.c1 + column, from, area.r2, rule),
    );
    this.book.edit('Api', { kind: 'final' }, () =>
      this.setFiltered(from, area.r2, (row) => tests.every((test) => test(row))),
    );
  }

  copyObjects(): ObjectState {
    const { conditionalFormats, validations, hyperlinks, notes, charts, autoFilter } = this.objects;
    const { comments, pageLayout } = this.objects;
    return {
      conditionalFormats: [...conditionalFormats],
      validations: [...validations],
      hyperlinks: [...hyperlinks],
      notes: [...notes],
      comments,
      pageLayout,
      charts: [...charts],
      autoFilter,
    };
  }
}

function replaced<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  change: Partial<Omit<T, 'id'>>,
): T[] {
  if (!items.some((item) => item.id === id)) throw new ModelError('ItemNotFound', `There is no item ${id}.`);
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

function without<T extends { readonly id: string }>(items: readonly T[], id: string): T[] {
  if (!items.some((item) => item.id === id)) throw new ModelError('ItemNotFound', `There is no item ${id}.`);
  return items.filter((item) => item.id !== id);
}

/** What is left of an area without another: up to four rectangles. */
function subtract(area: Rect, hole: Rect): Rect[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const parts: Rect[] = [];
  if (cut.r1 > area.r1) parts.push({ ...area, r2: cut.r1 - 1 });
  if (cut.r2 < area.r2) parts.push({ ...area, r1: cut.r2 + 1 });
  if (cut.c1 > area.c1) parts.push({ r1: cut.r1, r2: cut.r2, c1: area.c1, c2: cut.c1 - 1 });
  if (cut.c2 < area.c2) parts.push({ r1: cut.r1, r2: cut.r2, c1: cut.c2 + 1, c2: area.c2 });
  return parts;
}
