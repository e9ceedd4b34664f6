import { civilDay, endOfMonth } from '../calendar/civilDay';
import { resolveDay } from '../calendar/dateOrder';
import { commonYear, monthOf, readDateCell } from '../calendar/dateText';
import type { CivilDay } from '../calendar/types';
import { currencyCode } from '../money/currency';
import { cellText, isBlank } from './cells';
import { unitFactor } from './normalise';
import type { Cell } from './types';

/** What the rows above the header announce. */
export interface TitleFacts {
  readonly asOf: CivilDay | null;
  readonly unitFactor: number | null;
  readonly baseCurrency: string | null;
  /** The year that a title speaks of (2025年度明细账), for dates without one. */
  readonly year: number | null;
  /** Last day of the latest period or day that a title speaks of. */
  readonly until: CivilDay | null;
}

const AS_OF =
  /(?:截止日期?|截至日?期?|统计日期?|統計日期?|报表日期?|報表日期?|基准日期?|基準日期?|结账日期?|結帳日期?|as\s*(?:of|at)(?:\s*date)?|aged?\s*as\s*of|report\s*date|key\s*date)\s*[:：]?\s*/i;
const UNIT =
  /(?:金额|金額|货币|貨幣)?(?:单位|單位|unit)\s*[:：]?\s*(?:人民币|人民幣|新台币|新台幣|rmb|cny)?\s*([\p{L}']+)/iu;
const IN_UNIT = /\bin\s+(thousands|millions)\b/i;
const CURRENCY =
  /(?:本位币|本位幣|记账本位币|币种|币别|幣別|幣種|货币|貨幣|currency)\s*[:：]\s*([^\s,，;；、)）]+)/i;
const IN_CURRENCY = /\b(?:in|all figures in|amounts in)\s+([A-Z]{3})\b/;
const UNIT_CURRENCY =
  /(?:单位|單位|unit)\s*[:：]\s*(人民币|人民幣|新台币|新台幣|美元|港币|港幣|欧元|歐元|rmb|[a-z]{3})/i;

/** Reads as-of date, unit of money and base currency from the title rows, each said in one cell or in two neighbours. */
export function readTitles(rows: readonly (readonly Cell[])[], date1904 = false): TitleFacts {
  let asOf: CivilDay | null = null;
  let factor: number | null = null;
  let currency: string | null = null;
  let year: number | null = null;
  let until: CivilDay | null = null;
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (typeof cell !== 'string') return;
      const text = cell.normalize('NFKC');
      const next = row.slice(column + 1).find((other) => !isBlank(other)) ?? null;
      asOf ??= announcedDay(text, next, date1904);
      factor ??= unitFactor(UNIT.exec(text)?.[1] ?? IN_UNIT.exec(text)?.[1] ?? '');
      currency ??= announcedCurrency(text, next);
      until = later(until, lastDayIn(text));
      year ??= Number(/(?<!\d)((?:19|20)\d\d)\s*年/.exec(text)?.[1] ?? 0) || null;
    });
  }
  return { asOf, unitFactor: factor, baseCurrency: currency, year, until };
}

/** 2025年3月31日, 2025年1-3月, 2025年度, and the years of the Republic. */
const HAN_PERIOD =
  /(?<!\d)((?:19|20)\d\d|1[12]\d)\s*年(?:\s*(?:\d{1,2}\s*月?\s*[-–~至到]\s*)?(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?/g;
const NUMERIC_DAY = /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/g;
const ENGLISH_MONTH =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:(\d{1,2}),?\s+)?(20\d\d)\b/gi;
const ENGLISH_YEAR = /\b(?:FY|fiscal year|year|for)\s*(20\d\d)\b/gi;

/** The last day of the periods that a text names; null where it names none. */
function lastDayIn(text: string): CivilDay | null {
  const ends = [
    ...[...text.matchAll(HAN_PERIOD)].map(([, year, month, day]) => endOf(year, month, day)),
    ...[...text.matchAll(NUMERIC_DAY)].map(([, year, month, day]) => endOf(year, month, day)),
    ...[...text.matchAll(ENGLISH_MONTH)].map(([, name = '', day, year]) =>
      endOf(year, String(monthOf(name)), day),
    ),
    ...[...text.matchAll(ENGLISH_YEAR)].map(([, year]) => endOf(year)),
  ];
  return ends.reduce(later, null);
}

function endOf(year: string | undefined, month?: string, day?: string): CivilDay | null {
  const first = civilDay(commonYear(Number(year)), Number(month ?? 12), Number(day ?? 1));
  return first === null || day !== undefined ? first : endOfMonth(first);
}

function later(a: CivilDay | null, b: CivilDay | null): CivilDay | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function announcedDay(text: string, next: Cell, date1904: boolean): CivilDay | null {
  const label = AS_OF.exec(text);
  if (!label) return null;
  const rest = text.slice(label.index + label[0].length);
  const date = rest.trim() === '' ? next : (DATE_HEAD.exec(rest)?.[0] ?? rest);
  const reading = readDateCell(date, date1904);
  const day = resolveDay(reading, 'mdy');
  // 06/30/2026 is a day in one order only; 05/06/2026 is one in both, and one date cannot tell.
  return day > 0 && day === resolveDay(reading, 'dmy') ? day : null;
}

/** The date at the start of a text that goes on: `2025年3月31日 单位:元`, `30 June 2025, all figures…`. */
const DATE_HEAD =
  /^(?:民国|民國)?\s*\d{2,4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^\d{8}|^\d{1,2}\s+[a-z]{3,9}\s+\d{4}|^[a-z]{3,9}\s+\d{1,2},?\s+\d{4}/i;

function announcedCurrency(text: string, next: Cell): string | null {
  const said = CURRENCY.exec(text)?.[1] ?? IN_CURRENCY.exec(text)?.[1] ?? UNIT_CURRENCY.exec(text)?.[1];
  if (said !== undefined) return currencyCode(said);
  return /^(?:本位币|本位幣|币种|币别|幣別|currency)\s*[:：]?$/i.test(text.trim())
    ? currencyCode(cellText(next))
    : null;
}
