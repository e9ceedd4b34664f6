import type { Steps } from '../steps';
import { cellText, isBlank } from './cells';
import { isCurrencyName } from './currencyNames';
import {
  isBucketHeader,
  knownNames,
  likelyNames,
  preparingNames,
  type HeaderCandidate,
  type HeaderMatch,
} from './headerMatch';
import { arePeriods, periodOf } from './periodNames';
import type { Cell, Field } from './types';

/** A merged area, zero-based within the rows given to `recognise`. */
export interface MergedArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

type Row = readonly Cell[];

/** The header of a sheet: its rows (zero-based) and, per column, the texts of its levels from top to bottom. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly levels: readonly (readonly string[])[];
  /** Sum of the matched names' scores: how much it looks like a ledger's header. */
  readonly score: number;
}

/** What each column is called, its levels in one text. */
export function headerTitles({ levels }: HeaderBlock): readonly string[] {
  return levels.map((texts) => texts.join('-'));
}

/** Titles and notes rarely go further down; where there is no header above, it is looked for below. */
const SEARCHED_ROWS = 30;
const LOOSELY_SEARCHED_ROWS = 12;
const MOST_LEVELS = 3;
const LEVEL_COST = 0.15;

/** The likeliest header among the first rows; `null` when no row names at least two columns. */
export function* findHeader(top: readonly Row[], merges: readonly MergedArea[]): Steps<HeaderBlock | null> {
  yield* preparingNames();
  // Most headers have some names that are known as they stand; only where none has, every cell is compared at length.
  const best =
    (yield* likeliest(top.slice(0, SEARCHED_ROWS), merges, knownNames)) ??
    (yield* likeliest(top.slice(0, LOOSELY_SEARCHED_ROWS), merges, likelyNames)) ??
    (yield* likeliest(top, merges, knownNames));
  return best && withDateRow(top, merges, withCurrencyRow(top, merges, withGroupRow(top, merges, best)));
}

function* likeliest(
  top: readonly Row[],
  merges: readonly MergedArea[],
  match: HeaderMatch,
): Steps<HeaderBlock | null> {
  let best: HeaderBlock | null = null;
  for (let bottom = 0; bottom < top.length; bottom++) {
    if (!looksLikeHeader(top[bottom] ?? [])) continue;
    for (let height = 1; height <= Math.min(MOST_LEVELS, bottom + 1); height++) {
      const block = blockAt(top, merges, bottom - height + 1, bottom, match);
      if (block && (!best || block.score > best.score + 1e-9)) best = block;
      yield 0;
    }
  }
  return best;
}

function blockAt(
  top: readonly Row[],
  merges: readonly MergedArea[],
  first: number,
  bottom: number,
  match: HeaderMatch,
): HeaderBlock | null {
  if (first < bottom && !isGroupRow(top[first] ?? [])) return null;
  const levels = columnLevels(top, merges, first, bottom);
  const fields = new Map<Field, number>();
  let buckets = 0;
  for (const texts of levels) {
    const text = texts[texts.length - 1] ?? '';
    if (isBucketHeader(text) || periodOf(text) || periodOf(texts.slice(-2).join(''))) buckets++;
    const found = levelCandidates(texts, match)[0];
    if (found) fields.set(found.field, Math.max(fields.get(found.field) ?? 0, found.score));
  }
  if (fields.size + Math.min(buckets, 1) < 2) return null;
  const score = [...fields.values()].reduce((sum, value) => sum + value, 0) + buckets * 0.5;
  return { top: first, bottom, levels, score: score - (bottom - first) * LEVEL_COST };
}

/** Header cells are words: a row with many numbers is data. */
function looksLikeHeader(row: Row): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  const words = filled.filter((cell) => typeof cell === 'string' && cell.trim().length <= 40).length;
  const numbers = filled.filter((cell) => typeof cell === 'number').map((cell) => cellText(cell));
  // Months and years typed as such are numbers to Excel.
  if (words >= 1 && numbers.length > 1 && words + numbers.length === filled.length && arePeriods(numbers))
    return true;
  return words >= 2 && filled.length - words <= words * 0.25;
}

/** A row of short words over the header, such as 客户 | 单据 | 金额: not a title, not a line of facts. */
function isGroupRow(row: Row): boolean {
  const texts = row.filter((cell) => !isBlank(cell)).map((cell) => cellText(cell));
  return (
    texts.length >= 2 &&
    texts.every((text) => isShort(text) && !/[:：]/.test(text) && !/^\d+([./-]\d+)*$/.test(text))
  );
}

/** A Chinese character says as much as two Latin letters. */
function isShort(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return text.length + han <= 40;
}

/** A group row above a header that stood alone already belongs to the header all the same. */
function withGroupRow(top: readonly Row[], merges: readonly MergedArea[], block: HeaderBlock): HeaderBlock {
  const above = block.top - 1;
  if (above < 0 || block.bottom - above >= MOST_LEVELS || !isGroupRow(top[above] ?? [])) return block;
  const filled = (top[above] ?? []).filter((cell) => !isBlank(cell)).length;
  const below = (top[block.top] ?? []).filter((cell) => !isBlank(cell)).length;
  if (filled >= below) return block;
  return { ...block, top: above, levels: columnLevels(top, merges, above, block.bottom) };
}

const DATE_PARTS = /^[年月日号號]$/;

/** Account books split the date below the header proper: 月 and 日 in a row of their own under 2025年. */
function withDateRow(top: readonly Row[], merges: readonly MergedArea[], block: HeaderBlock): HeaderBlock {
  const below = (top[block.bottom + 1] ?? []).map((cell) => cellText(cell)).filter((text) => text !== '');
  if (below.length < 2 || !below.every((text) => DATE_PARTS.test(text))) return block;
  const bottom = block.bottom + 1;
  return { ...block, bottom, levels: columnLevels(top, merges, block.top, bottom) };
}

/** Below a header that says what is owed, a row of its own may say in which currencies: 人民币 | 美元. */
function withCurrencyRow(
  top: readonly Row[],
  merges: readonly MergedArea[],
  block: HeaderBlock,
): HeaderBlock {
  const below = (top[block.bottom + 1] ?? []).filter((cell) => !isBlank(cell));
  if (below.length < 2 || !below.every((cell) => isCurrencyName(cellText(cell)))) return block;
  const bottom = block.bottom + 1;
  return { ...block, bottom, levels: columnLevels(top, merges, block.top, bottom) };
}

/** Texts per column from the top level down, merged cells filled right and down. */
function columnLevels(
  top: readonly Row[],
  merges: readonly MergedArea[],
  first: number,
  bottom: number,
): string[][] {
  const width = Math.max(...top.slice(first, bottom + 1).map((row) => row.length));
  const levels: string[][] = Array.from({ length: width }, () => []);
  for (let row = first; row <= bottom; row++) {
    let last = '';
    for (let column = 0; column < width; column++) {
      const own = cellText(top[row]?.[column]);
      const merged = own === '' ? mergedText(top, merges, row, column) : null;
      // Where merges are not known, a group's name runs right over columns that have a name of their own below. Over
      // currencies it does so in any case: they say in what an amount is, not which.
      const runs =
        row < bottom &&
        !isBlank(top[bottom]?.[column]) &&
        (merges.length === 0 || areCurrencies(top[bottom] ?? [], column));
      const text = (own !== '' ? own : (merged ?? (runs ? last : ''))).replace(/\s*\n\s*/g, '');
      if (own !== '') last = text;
      const above = levels[column];
      if (text !== '' && above && above[above.length - 1] !== text) above.push(text);
    }
  }
  return levels;
}

function areCurrencies(row: Row, column: number): boolean {
  return [column - 1, column].every((at) => isCurrencyName(cellText(row[at])));
}

function mergedText(
  top: readonly Row[],
  merges: readonly MergedArea[],
  row: number,
  column: number,
): string | null {
  const area = merges.find(
    (m) =>
      row >= m.row && row < m.row + m.rowCount && column >= m.column && column < m.column + m.columnCount,
  );
  return area ? cellText(top[area.row]?.[area.column]) : null;
}

const GENERIC =
  /^(?:金额|金額|本币|本幣|原币|原幣|日期|号码|號碼|编号|編號|名称|名稱|amount|date|no\.?|number|name|code)$/i;

/** The fields a column may stand for, all its header levels considered: joined, the lowest alone, the upper alone where the lowest says little. */
export function levelCandidates(
  texts: readonly string[],
  match: HeaderMatch = likelyNames,
): readonly HeaderCandidate[] {
  const last = texts[texts.length - 1] ?? '';
  const found = new Map<Field, HeaderCandidate>();
  const take = (candidates: readonly HeaderCandidate[], cost: number) => {
    for (const candidate of candidates) {
      const score = candidate.score - cost;
      if (score > (found.get(candidate.field)?.score ?? 0))
        found.set(candidate.field, { ...candidate, score });
    }
  };
  take(match(last), texts.length > 1 ? 0.02 : 0);
  if (texts.length > 1) {
    const upper = texts[texts.length - 2] ?? '';
    const joined = knownNames(upper + last);
    take(joined, 0);
    take(knownNames(texts.join('-')), 0);
    if (GENERIC.test(last)) take(match(upper), joined.length > 0 ? 0.3 : 0.01);
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}
