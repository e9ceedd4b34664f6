import { distance } from 'fastest-levenshtein';
import { runSteps, type Steps } from '../steps';
import { HEADER_NAMES } from './headers';
import { foldScript, normaliseHeader } from './normalise';
import { periodOf } from './periodNames';
import type { Field } from './types';

/** How a header's text led to a field: by its name, by a name nearly the same, or by a name within it. */
export type MatchKind = 'name' | 'near' | 'part';

export interface HeaderCandidate {
  readonly field: Field;
  /** 0..1 */
  readonly score: number;
  readonly kind: MatchKind;
}

interface Entry {
  readonly field: Field;
  readonly rank: number;
}

/** Earlier names of a field are the commoner ones; the difference only breaks ties. */
const RANK_COST = 0.001;
const BRACKET_COST = 0.03;
const DIFFERENT_COST = 0.1;
const NEAR = 0.8;
const PART = 0.72;

type Index = ReadonlyMap<string, readonly Entry[]>;

let index: Index | null = null;
/** By the letters alone: DUEDATE, invoicenumber. */
let runTogether: Index | null = null;

/** Makes the known names ready to be compared: most of what the first header of all costs. */
export function* preparingNames(): Steps<void> {
  index ??= yield* indexing(keyOf);
}

function names(): Index {
  index ??= runSteps(indexing(keyOf));
  return index;
}

function compactNames(): Index {
  runTogether ??= runSteps(indexing(compact));
  return runTogether;
}

/** All names by their key, a field at a time. */
function* indexing(key: (name: string) => string): Steps<Index> {
  const built = new Map<string, Entry[]>();
  for (const [field, list] of Object.entries(HEADER_NAMES) as [Field, string][]) {
    list.split('|').forEach((name, rank) => enter(built, key(name), { field, rank }));
    yield 0;
  }
  return built;
}

function enter(built: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = built.get(key) ?? [];
  if (!entries.some(({ field }) => field === entry.field)) built.set(key, [...entries, entry]);
}

function keyOf(name: string): string {
  return normaliseHeader(name).key;
}

function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '');
}

/** Finds the fields a header may stand for, best first. */
export type HeaderMatch = (header: string) => readonly HeaderCandidate[];

const REMEMBER_AT_MOST = 2000;

function remember(match: HeaderMatch): HeaderMatch {
  const remembered = new Map<string, readonly HeaderCandidate[]>();
  return (header) => {
    const known = remembered.get(header);
    if (known) return known;
    if (remembered.size >= REMEMBER_AT_MOST) remembered.clear();
    const found = match(header);
    remembered.set(header, found);
    return found;
  };
}

/** Known names alone. Bracketed units and notes do not prevent a match. */
export const knownNames: HeaderMatch = remember((header) => {
  const { key, bare, hints } = normaliseHeader(header);
  if (key === '') return [];
  const found = best([...exact(key, 0), ...exact(bare, BRACKET_COST), ...localHint(bare, hints)]);
  // A header of one word, which a database may have written without the spaces between several.
  const isOneWord = found.length === 0 && /^[a-z\d]{6,}$/.test(key);
  if (isOneWord) return best(entriesOf(compactNames(), compact(header), BRACKET_COST));
  return found.length > 0 ? found : best(inTwoLanguages(bare));
});

/** Known names, else names nearly the same or longer: dearer, because all names must be looked at. */
export const likelyNames: HeaderMatch = remember((header) => {
  const found = knownNames(header);
  const { key, bare } = normaliseHeader(header);
  return found.length > 0 || key === '' ? found : best([...near(bare || key), ...part(bare || key)]);
});

function exact(key: string, cost: number): HeaderCandidate[] {
  return entriesOf(names(), key, cost);
}

function entriesOf(from: Index, key: string, cost: number): HeaderCandidate[] {
  return (from.get(key) ?? []).map(({ field, rank }) => ({
    field,
    score: 1 - cost - rank * RANK_COST,
    kind: 'name',
  }));
}

/** 到期日 Due Date: a name in Chinese and one in English. Where they mean different columns, either may be meant. */
function inTwoLanguages(bare: string): HeaderCandidate[] {
  const han = bare.replace(/[^\p{Script=Han}]+/gu, '');
  const latin = compact(bare);
  if (han === '' || latin === '') return [];
  const [chinese, english] = [exact(han, BRACKET_COST), entriesOf(compactNames(), latin, BRACKET_COST)];
  if (chinese.length === 0 || english.length === 0) return [];
  const both = chinese.filter(({ field }) => english.some((one) => one.field === field));
  return both.length > 0
    ? both
    : [...chinese, ...english].map((one) => ({ ...one, score: one.score - DIFFERENT_COST }));
}

/** 余额(本币): the brackets say that it is not the amount in the item's own currency. */
function localHint(bare: string, hints: readonly string[]): HeaderCandidate[] {
  if (!hints.some((hint) => /^(?:本币|本位币|lc|local.*|折人民币|折本币)$/.test(hint))) return [];
  const isBalance = exact(bare, 0).some(({ field }) => field === 'balance' || field === 'amountOriginal');
  return isBalance ? [{ field: 'balanceLocal', score: 1.1, kind: 'name' }] : [];
}

/** The known names of each script with what comparing them at length needs. */
interface Known {
  readonly name: string;
  readonly words: readonly string[];
  readonly entries: readonly Entry[];
}

let byScript: { readonly han: readonly Known[]; readonly latin: readonly Known[] } | null = null;

function knownOf(isHan: boolean): readonly Known[] {
  if (!byScript) {
    const all = [...names()].map(([name, entries]): Known => ({ name, words: name.split(' '), entries }));
    byScript = {
      han: all.filter(({ name }) => HAN.test(name)),
      latin: all.filter(({ name }) => !HAN.test(name)),
    };
  }
  return isHan ? byScript.han : byScript.latin;
}

const HAN = /\p{Script=Han}/u;

function near(key: string): HeaderCandidate[] {
  const isHan = HAN.test(key);
  const allowed = isHan ? (key.length >= 4 ? 1 : 0) : key.length >= 9 ? 2 : key.length >= 6 ? 1 : 0;
  if (allowed === 0) return [];
  const found: HeaderCandidate[] = [];
  for (const { name, entries } of knownOf(isHan)) {
    if (Math.abs(name.length - key.length) > allowed) continue;
    const away = distance(name, key);
    if (away > allowed || (isHan && telling(name) !== telling(key))) continue;
    for (const { field, rank } of entries) {
      found.push({ field, score: NEAR - away * 0.03 - rank * RANK_COST, kind: 'near' });
    }
  }
  return found;
}

/** One character apart is another word in Chinese when it is the telling one: 未收金额 and 已收金额, 科目名称 and 项目名称. */
function telling(text: string): string {
  return text.replace(/[^未已应实到开收付预核销本原科]/g, '');
}

/** A longer header that ends with a known name (客户应收余额), or in English holds all its words. */
function part(key: string): HeaderCandidate[] {
  const isHan = HAN.test(key);
  const words = new Set(key.split(' '));
  const found: HeaderCandidate[] = [];
  for (const { name, words: parts, entries } of knownOf(isHan)) {
    const within = isHan
      ? name.length >= 3 && key.endsWith(name)
      : parts.length >= 2 && words.size <= parts.length + 2 && parts.every((word) => words.has(word));
    if (!within) continue;
    // The longer the known part, the surer.
    const score = PART * (0.85 + (0.15 * name.length) / key.length);
    for (const { field, rank } of entries)
      found.push({ field, score: score - rank * RANK_COST, kind: 'part' });
  }
  return found;
}

function best(candidates: readonly HeaderCandidate[]): HeaderCandidate[] {
  const byField = new Map<Field, HeaderCandidate>();
  for (const candidate of candidates) {
    if ((byField.get(candidate.field)?.score ?? 0) < candidate.score) byField.set(candidate.field, candidate);
  }
  return [...byField.values()].sort((a, b) => b.score - a.score);
}

const BUCKET_PATTERNS: readonly RegExp[] = [
  /^(?:current(?: ?amount)?|due today|not (?:yet )?due|future|older|更早|今[日天]到期|未到期(?:金额)?|未逾期(?:金额)?|当月|上月)$/i,
  /^(?:逾期|已到期|未到期|未逾期|账龄|超期|overdue|past due|not due)?\s*\d{1,4}\s*(?:-|–|~|至|到|to)\s*\d{1,4}\s*(?:天|日|days?|个月|月|年|months?)?(?:以?内)?$/i,
  /^(?:逾期|已到期|未到期|未逾期|超期|账龄|over|above|more than|older than|[<>≤≥]=?)\s*\d{1,4}\s*(?:天|日|days?|个月|年|months?)?(?:以[上内下])?$/i,
  /^(?:逾期|超期|已到期|未到期|未逾期|within)?\s*\d{1,4}\s*(?:天|日|days?|个月|月|年|months?)?\s*(?:\+|以[上内下]|内|-?\s*(?:and )?(?:over|above)|plus)$/i,
  /^<?\s*\d{1,2}\s*(?:months?|period|个月)$/i,
  /^period ?\d ?amount$/i,
];

const YEARS = /^(?:19|20)\d\d\s*[-~–]\s*(?:19|20)\d\d年?$/;

/** Whether a header names an age bucket: `1-30`, `31-60天`, `90+`, `>365天`, `1年以内`, `2个月`, `更早`, `Current`, `< 1 Month`, `Older`. */
export function isBucketHeader(header: string): boolean {
  const text = foldScript(header.normalize('NFKC'))
    .replace(/[～〜]/g, '~')
    .trim();
  // 2024-01 is a month and 2019-2020 are years, not days.
  const period = periodOf(text)?.unit;
  if (period === 'month' || period === 'year' || YEARS.test(text)) return false;
  return BUCKET_PATTERNS.some((pattern) => pattern.test(text));
}
