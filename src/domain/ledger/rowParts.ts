import { isBlank } from './cells';
import type { HeaderBlock } from './headerRows';
import { foldScript } from './normalise';
import { tableRows } from './notes';
import { readAmount } from './rowReader';
import { isRetention, orderedStages, stageEvents, type Stage } from './stages';
import type { Cell, Mapping, RowPart } from './types';

type Role = 'amount' | 'paid' | 'balance' | 'due' | 'days';

/** Stages of a contract, as headers name them (3331: 预付, 发货, 验收, 质保), and numbered instalments. */
const STAGE =
  /^(?:合同|项目)?(预付|定金|订金|首付|首期|签约|发货|出货|提货|到货|交货|送货|安装|调试|初验|终验|验收|进度|质保|保固|保留|尾)(?:款项|款|金)?|^(第?[一二三四五六七八九十\d]{1,2}[期笔次](?:款项|款)?)|^(advance|down ?payment|deposit|delivery|shipment|on delivery|installation|acceptance|retention|retainage|warranty|final|milestone ?\d{1,2}|instal?lment ?\d{1,2}|part ?\d{1,2})(?: payment)?/;
const NUMBERED_LAST = /^(.+?)\s*[（(]?([1-9]|[一二三四五六])[）)]?$/;

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['days', /^(?:付款|收款|回款|信用)?(?:天数|账期(?:天数)?)$|^(?:credit |payment )?(?:days|terms)$/],
  [
    'paid',
    /^(?:已收|实收|已回|回款|已付|到账|已核销|收款)(?:金额|款|款项|额)?$|^(?:paid|received|amount paid|amount received|collected)$/,
  ],
  [
    'balance',
    /^(?:未收|欠款|余额|未付|未回款|未回|尚欠|剩余)(?:金额|款|款项|额)?$|^(?:balance|open|outstanding|due amount|unpaid|open amount)$/,
  ],
  [
    'due',
    /^(?:应收|应付|约定|计划|预计|付款|收款|回款|到期)?(?:到期)?(?:日期|日|时间|期限)$|^期?(?:到期|期满|届满|满|截止)(?:日期|日|时间)?$|^(?:due|date|due date|due on|payable on|(?:period )?(?:end|ends|expiry|expires|until)(?: date| on)?|release date)$/,
  ],
  [
    'amount',
    /^(?:应收|应付|计划|合同|含税|原币)?(?:金额|款|款项|额)?$|^(?:amount|value|due amount|amount due|invoice amount)$/,
  ],
];

interface Found {
  key: string;
  label: string;
  columns: Partial<Record<Role, number>>;
}

/** Fewer than this is a detail of an order (a retention), not the way it is paid. */
const PARTS_AT_LEAST = 2;

/**
 * The milestones of a wide sheet: per stage an amount and the day it is due, under a name of their own (预付款金额,
 * 预付款到期日), under a common one (预付款 over 金额 | 到期日), by number (到期日1), or simply to the right of the stage.
 */
export function milestoneParts(
  header: HeaderBlock,
  all: readonly (readonly Cell[])[],
  mapping: Mapping,
): readonly RowPart[] {
  const stages = stagesOf(header);
  const body = tableRows(header, all);
  const eventOf = stageEvents(header, body);
  const found = stages.flatMap(({ key, label, columns }): RowPart[] => {
    const amount = columns.amount ?? columns.balance;
    if (amount === undefined || !isAmounts(body, amount)) return [];
    const { paid = null, balance = null, days = null } = columns;
    const after = eventOf(key, days);
    // 发货日期 beside 发货款 and its days is the day of the event, not the day it is due.
    const due = columns.due === after?.event && days !== null ? null : (columns.due ?? null);
    // Without a day of its own a stage is money all the same, and must not be lost.
    if (due === null && !isMoney(header.levels[amount] ?? [], body, amount)) return [];
    return [
      { label, amount, paid, balance, due, daysLate: null, ...(after && due === null ? { after } : {}) },
    ];
  });
  const hasAmount = (['balance', 'amountOriginal', 'balanceLocal'] as const).some(
    (field) => mapping[field] !== undefined && mapping[field] !== found[0]?.amount,
  );
  const dated = found.filter(({ due, after }) => due !== null || after !== undefined);
  // A retention may wait for a day that nobody wrote down.
  const waits = !hasAmount && found.some((part) => !dated.includes(part) && isRetention(part.label));
  if (dated.length >= PARTS_AT_LEAST || (dated.length > 0 && waits)) return found;
  // A list of nothing but retentions.
  if (found.length === 1 && !hasAmount) return withDueDate(found, mapping);
  const named = stages.filter(({ columns }) => columns.days !== undefined);
  const ordered: readonly Stage[] = named.map(({ key, label, columns }) => ({
    key,
    label,
    days: columns.days ?? null,
  }));
  return orderedStages(header, body, mapping, ordered, eventOf);
}

/** One stage is due by its event, else by the due dates of the sheet; without either it is no stage. */
function withDueDate(found: readonly RowPart[], { dueDate }: Mapping): readonly RowPart[] {
  return found.flatMap((part) => {
    const due = dueDate ?? part.due;
    return due === null && !part.after ? [] : [{ ...part, due }];
  });
}

/** The stages that the header names, with the columns of each. */
function stagesOf(header: HeaderBlock): readonly Found[] {
  const parts = new Map<string, Found>();
  const repeated = repeatedTexts(header);
  let last: Found | null = null;
  header.levels.forEach((texts, column) => {
    const said = stageOf(texts);
    const lowest = fold(texts[texts.length - 1] ?? '');
    const role = said ? said.role : last && repeated.has(lowest) ? roleOf(lowest) : null;
    if (said) {
      last = parts.get(said.key) ?? { key: said.key, label: said.label, columns: {} };
      if (role === 'amount') last.label = said.label;
      parts.set(said.key, last);
    }
    if (last && role && last.columns[role] === undefined) last.columns[role] = column;
    else if (!said && !repeated.has(lowest) && lowest !== '') last = null;
  });
  return [...parts.values()];
}

const MONEY = /款|金|额|首付|amount|payment|value|deposit|advance|retention|retainage|milestone|instal?lment/;
/** Day numbers of 1998 to 2064. */
const [FIRST_DAY, LAST_DAY] = [36_000, 60_000];

/** 安装 may head the day of the installation, and 进度 the share of the work that is done. */
function isMoney(texts: readonly string[], body: readonly (readonly Cell[])[], column: number): boolean {
  if (MONEY.test(fold(texts.join(' ')))) return true;
  const values = body.flatMap((row) => {
    const { state, value } = readAmount(row[column]);
    return state === 'value' && value !== 0 ? [value] : [];
  });
  const areDays = values.every((value) => value >= FIRST_DAY && value <= LAST_DAY);
  const areShares = values.every((value) => Math.abs(value) <= 1);
  return values.length > 0 && !areDays && !areShares;
}

function stageOf(texts: readonly string[]): { key: string; label: string; role: Role | null } | null {
  const whole = texts.map(fold).join(' ').trim();
  const stage = STAGE.exec(whole);
  if (stage) {
    const key = (stage[1] ?? stage[2] ?? stage[3] ?? '').trim();
    const label = (texts.find((text) => STAGE.test(fold(text))) ?? texts[0] ?? '').trim();
    return { key, label: stageLabel(label), role: roleOf(whole.slice(stage[0].length).trim()) };
  }
  const numbered = texts.length === 1 ? NUMBERED_LAST.exec(whole) : null;
  const role = numbered ? roleOf((numbered[1] ?? '').trim()) : null;
  // 金额1, 到期日1: a role and a number; anything else that ends in a digit is something else.
  return numbered && role && numbered[1] ? { key: `#${numbered[2]}`, label: numbered[2] ?? '', role } : null;
}

/** 预付款到期日 names the stage 预付款. */
function stageLabel(text: string): string {
  const folded = fold(text);
  const stage = STAGE.exec(folded);
  return stage && folded.length === text.length ? text.slice(0, stage[0].length).trim() : text;
}

function roleOf(text: string): Role | null {
  const plain = text.replace(/[()（）【】[\]\s_-]+$/g, '').replace(/^[()（）【】[\]\s_-]+/g, '');
  return ROLES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** The share of the order that a stage is: 预付30%, 30% deposit, 质保金10％. */
const SHARE = /(?:^|(?<=\D))\d{1,3}(?:\.\d+)?\s*%/g;

function fold(text: string): string {
  return foldScript(text.normalize('NFKC'))
    .replace(/[（(].*?[)）]/g, '')
    .replace(SHARE, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Texts that head more than one column: 到期日 behind each stage. */
function repeatedTexts(header: HeaderBlock): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const texts of header.levels) {
    const text = fold(texts[texts.length - 1] ?? '');
    if (text !== '' && seen.has(text)) twice.add(text);
    seen.add(text);
  }
  return twice;
}

function isAmounts(body: readonly (readonly Cell[])[], column: number): boolean {
  const cells = body.map((row) => row[column]).filter((cell) => !isBlank(cell));
  return (
    cells.length === 0 ||
    cells.filter((cell) => readAmount(cell).state === 'value').length >= cells.length / 2
  );
}

const MONTH_DAYS = 30;
const YEAR_DAYS = 365;

/** The amounts of a report in buckets, each with the lateness that its bucket is sure of: its lower bound. */
export function bucketParts(
  buckets: readonly { readonly column: number; readonly label: string }[],
): readonly RowPart[] {
  const beside: Beside = {
    upper: new Set(buckets.flatMap(({ label }) => upperBound(label) ?? [])),
    hasCurrent: buckets.some(({ label }) => isNotDue(folded(label))),
  };
  let next = 1;
  return buckets.map(({ column, label }) => {
    const days = daysLate(label, beside) ?? next;
    next = Math.max(next, (upperBound(label) ?? days) + 1);
    return { label, amount: column, paid: null, balance: null, due: null, daysLate: days };
  });
}

/** What the other buckets of a report say about where one begins. */
export interface Beside {
  /** Days at which buckets end. */
  readonly upper: ReadonlySet<number>;
  /** What is not overdue has a bucket of its own. */
  readonly hasCurrent: boolean;
}

/** For a label by itself. */
export const NOTHING_BESIDE: Beside = { upper: new Set(), hasCurrent: false };

const PERIOD = /^period ?(\d) ?amount$/;

/** Days that an amount in such a bucket is overdue at least: 31 for 31-60, 91 for 90+, 0 for Current, −1 for 未到期1-30; null where the label does not say. */
export function daysLate(label: string, { upper, hasCurrent }: Beside): number | null {
  const text = folded(label);
  const [from, to] = bounds(text);
  // Business Central numbers its periods of thirty days.
  const period = PERIOD.exec(text)?.[1];
  if (period !== undefined) return (Number(period) - 1) * MONTH_DAYS + 1;
  if (isAhead(text)) return from === null ? 0 : 0 - from;
  if (isNotDue(text)) return 0;
  // 30-60 beside 0-30 begins a day later: day 30 is in the one that ends there.
  if (from !== null && to !== null)
    return Math.max(hasCurrent ? 1 : 0, upper.has(from) && from < to ? from + 1 : from);
  if (from !== null) {
    if (/^\d+\s*(?:months?|period)$/.test(text)) return from + 1;
    if (!/^[≥]|以上\D*$|^over|^above|^>|\+|older|more/.test(text)) return from;
    // 91+ goes on where 61-90 ends; 90+ begins a day after.
    return /≥/.test(text) || upper.has(from - 1) ? from : from + 1;
  }
  if (to !== null) return /年/.test(text) ? 0 : 1;
  return null;
}

function folded(label: string): string {
  return fold(label).replace(/[～〜]/g, '~');
}

function isAhead(text: string): boolean {
  return /未到期|未逾期|not (?:yet )?due|future/.test(text);
}

function isNotDue(text: string): boolean {
  return isAhead(text) || /^(?:current(?: ?amount)?|due today|今[日天]到期|当月)$/.test(text);
}

function upperBound(label: string): number | null {
  const text = folded(label);
  if (isAhead(text)) return null;
  const [from, to] = bounds(text);
  return to ?? (/^\d+\s*(?:months?|period)$/.test(text) && from !== null ? from + MONTH_DAYS : null);
}

/** Lower and upper bound in days, as the label writes them. */
function bounds(text: string): readonly [number | null, number | null] {
  const unit = /年|years?/.test(text) ? YEAR_DAYS : /月|months?|period/.test(text) ? MONTH_DAYS : 1;
  const [first, second] = (text.match(/\d+/g) ?? []).map((digits) => Number(digits) * unit);
  if (first === undefined) return [null, null];
  if (second !== undefined) return [unit === 1 ? first : first + 1, second];
  return /^<|^≤|within|以?内|以下/.test(text) ? [null, first] : [first, null];
}
