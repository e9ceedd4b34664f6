import { columnCount, rectName, tryParseRect, type Rect } from '../../model/address';
import { MONTHS } from '../../model/dynamicFilters';
import type { FilterCriteria } from '../../model/objects';
import type { StylePatch } from '../../model/style';
import type { SheetModel } from '../../model/worksheet';
import type { StyleWriter } from '../styles/writeStyles';
import { attributeString, decodeText } from '../xml/text';
import { child, childrenNamed, flagOf, numberOf, type XmlNode } from '../xml/tree';
import { element } from '../xml/write';
import type { SheetContext } from './context';

const SIGNS = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
} as const;
type Sign = keyof typeof SIGNS;

/** Criteria by column, and whether there are some that the model has no words for. */
export interface ReadFilters {
  readonly criteria: Map<number, FilterCriteria>;
  readonly foreign: boolean;
}

export function readFilters(filter: XmlNode | undefined, differential: readonly StylePatch[]): ReadFilters {
  const criteria = new Map<number, FilterCriteria>();
  let foreign = false;
  for (const column of childrenNamed(filter, 'filterColumn')) {
    const found = readCriteria(column, differential);
    if (found) criteria.set(numberOf(column.attributes.colId) ?? 0, found);
    else if (column.children.length > 0) foreign = true;
  }
  return { criteria, foreign };
}

function readCriteria(column: XmlNode, differential: readonly StylePatch[]): FilterCriteria | null {
  const color = child(column, 'colorFilter')?.attributes;
  if (color) {
    const look = differential[numberOf(color.dxfId) ?? -1];
    const cell = flagOf(color.cellColor, true);
    const shade = cell ? look?.fill?.color : look?.font?.color;
    return shade ? { on: cell ? 'CellColor' : 'FontColor', color: shade } : null;
  }
  const dynamic = child(column, 'dynamicFilter')?.attributes.type;
  if (dynamic !== undefined) return { on: 'Dynamic', criterion: readDynamicWord(dynamic) };
  const values = child(column, 'filters');
  const custom = child(column, 'customFilters');
  const top = child(column, 'top10')?.attributes;
  if (values) {
    // Days and months that were ticked are not texts.
    if (child(values, 'dateGroupItem')) return null;
    const list = childrenNamed(values, 'filter').map(({ attributes }) => decodeText(attributes.val ?? ''));
    return { on: 'Values', values: list, ...(flagOf(values.attributes.blank) ? { blanks: true } : {}) };
  }
  if (custom) {
    const [first, second] = childrenNamed(custom, 'customFilter').map(
      ({ attributes }) => SIGNS[(attributes.operator ?? 'equal') as Sign] + decodeText(attributes.val ?? ''),
    );
    const criterion1 = first ?? '=';
    if (second === undefined) return { on: 'Custom', criterion1 };
    return { on: 'Custom', criterion1, criterion2: second, and: flagOf(custom.attributes.and) };
  }
  if (!top) return null;
  const on =
    `${flagOf(top.top, true) ? 'Top' : 'Bottom'}${flagOf(top.percent) ? 'Percent' : 'Items'}` as const;
  return { on, count: numberOf(top.val) ?? 10 };
}

export function readAutoFilter(node: XmlNode, { sheet, dropped, styles }: SheetContext): void {
  const rect = tryParseRect(node.attributes.ref ?? '');
  if (!rect) return;
  const { criteria, foreign } = readFilters(node, styles.differential);
  sheet.objects.autoFilter = { rect, criteria };
  if (foreign) noteForeign(dropped, sheet.name);
  else if (criteria.size > 0) markFiltered(sheet, rect.r1 + 1, rect.r2);
}

export const noteForeign = (dropped: SheetContext['dropped'], place: string): void =>
  dropped.note('Filters by icon or parts of dates: the rows they hid stay hidden', place);

/** Rows that the file hides inside a filter are hidden by it. */
export function markFiltered(sheet: SheetModel, from: number, to: number): void {
  const { rows, filtered } = sheet.layout;
  for (const row of [...rows.hidden]) {
    if (row < from || row > to) continue;
    rows.hidden.delete(row);
    filtered.add(row);
  }
}

/** `<autoFilter>` of a sheet or a table. */
export function autoFilterXml(
  area: Rect,
  criteria: ReadonlyMap<number, FilterCriteria>,
  styles: StyleWriter,
): string {
  const columns = [...criteria]
    .filter(([column]) => column < columnCount(area))
    .sort((a, b) => a[0] - b[0])
    .map(([colId, rule]) => element('filterColumn', { colId }, criteriaXml(rule, styles)));
  return element('autoFilter', { ref: rectName(area) }, ...columns);
}

/** `AboveAverage` → `aboveAverage`, `AllDatesInPeriodQuarter2` → `Q2`, `AllDatesInPeriodMarch` → `M3`. */
function dynamicWord(criterion: string): string {
  const quarter = /^AllDatesInPeriodQuarter(\d)$/.exec(criterion);
  if (quarter) return `Q${quarter[1]}`;
  const month = MONTHS.findIndex((name) => criterion === `AllDatesInPeriod${name}`);
  return month >= 0 ? `M${month + 1}` : criterion.charAt(0).toLowerCase() + criterion.slice(1);
}

function readDynamicWord(word: string): string {
  const found = /^([QM])(\d+)$/.exec(word);
  if (!found) return word.charAt(0).toUpperCase() + word.slice(1);
  const number = Number(found[2]);
  return `AllDatesInPeriod${found[1] === 'Q' ? `Quarter${number}` : (MONTHS[number - 1] ?? '')}`;
}

function criteriaXml(rule: FilterCriteria, styles: StyleWriter): string {
  if (rule.on === 'Dynamic') return element('dynamicFilter', { type: dynamicWord(rule.criterion) });
  if ('color' in rule) {
    const cell = rule.on === 'CellColor';
    const dxfId = styles.differentialOf(
      cell ? { fill: { color: rule.color } } : { font: { color: rule.color } },
    );
    return element('colorFilter', { dxfId, cellColor: cell ? undefined : 0 });
  }
  if (rule.on === 'Values') {
    const values = rule.values
      .filter((val) => val !== '')
      .map((val) => element('filter', { val: attributeString(val) }));
    const blank = rule.blanks === true || rule.values.includes('');
    return element('filters', { blank: blank || undefined }, ...values);
  }
  if (rule.on === 'Custom') {
    const second = rule.criterion2 === undefined ? '' : customXml(rule.criterion2);
    return element('customFilters', { and: rule.and || undefined }, customXml(rule.criterion1), second);
  }
  return element('top10', {
    top: rule.on.startsWith('Top') ? undefined : 0,
    percent: rule.on.endsWith('Percent') || undefined,
    val: rule.count,
  });
}

function customXml(criterion: string): string {
  const [, sign = '=', val = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  const operator = (Object.keys(SIGNS) as Sign[]).find((word) => SIGNS[word] === sign);
  return element('customFilter', {
    operator: operator === 'equal' ? undefined : operator,
    val: attributeString(val),
  });
}
