import { civilDay, endOfMonth, ymd } from '../calendar/civilDay';
import { commonYear, monthOf } from '../calendar/dateText';
import type { CivilDay } from '../calendar/types';
import { foldScript } from './normalise';

/** A month or a year that a header names, by its last day; or all that was before. */
export interface Period {
  readonly unit: 'month' | 'year' | 'before';
  /** Last day; of `before`, that of the year named, 0 where none is. */
  readonly day: CivilDay;
}

const YEAR = '((?:19|20)\\d\\d|1[01]\\d(?=年))';
const MONTH = '(0?[1-9]|1[0-2])';
const HAN_MONTH = new RegExp(`^(?:民国)?(?:${YEAR}|(\\d\\d)(?=年))年度?${MONTH}月份?$`);
const NUMERIC_MONTH = new RegExp(`^${YEAR}[-/.]${MONTH}$|^((?:19|20)\\d\\d)(0[1-9]|1[0-2])$`);
const MONTH_FIRST = new RegExp(`^${MONTH}[-/.]((?:19|20)\\d\\d)$`);
const NAMED_MONTH = /^([a-z]{3,9})\.?[\s,'’-]*((?:19|20)?\d\d)$|^((?:19|20)?\d\d)[\s-]*([a-z]{3,9})\.?$/;
const WHOLE_YEAR = /^(?:fy ?)?((?:19|20)\d\d)(?:年度?)?$/;
const BEFORE =
  /^(?:before|prior to|pre-?|older than) ?((?:19|20)\d\d)$|^((?:19|20)\d\d)年?度?(?:及?以前|之前)$|^(?:(?:and )?(?:before|earlier|older)|更早|以前|以前年度|往年|历年)$/;

/** Serials of Excel that a header typed as a month holds: the first or last day of one, from 1995 to 2064. */
const [FIRST_SERIAL, LAST_SERIAL] = [34_700, 60_300];

/** The month, the year or the time before that a header is nothing but the name of; null for any other header. */
export function periodOf(header: string): Period | null {
  const text = foldScript(header.normalize('NFKC')).trim().toLowerCase();
  if (/^\d{5}$/.test(text)) return ofSerial(Number(text));
  const han = HAN_MONTH.exec(text);
  if (han) return month(han[1] ?? `20${han[2] ?? ''}`, han[3]);
  const numeric = NUMERIC_MONTH.exec(text);
  if (numeric) return month(numeric[1] ?? numeric[3], numeric[2] ?? numeric[4]);
  const first = MONTH_FIRST.exec(text);
  if (first) return month(first[2], first[1]);
  const named = NAMED_MONTH.exec(text);
  const number = named ? monthOf((named[1] ?? named[4] ?? '').slice(0, 3)) : 0;
  if (named && number > 0 && isMonthName(named[1] ?? named[4] ?? ''))
    return month((named[2] ?? named[3] ?? '').padStart(4, '20'), String(number));
  const year = WHOLE_YEAR.exec(text);
  if (year) return { unit: 'year', day: civilDay(Number(year[1]), 12, 31) ?? 0 };
  const before = BEFORE.exec(text);
  if (!before) return null;
  const said = before[1] ?? before[2];
  const lastYear = before[1] === undefined ? Number(said ?? 0) : Number(said) - 1;
  return { unit: 'before', day: said === undefined ? 0 : (civilDay(lastYear, 12, 31) ?? 0) };
}

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');

function isMonthName(text: string): boolean {
  return text === 'sept' || MONTH_NAMES.some((name) => name === text || name.slice(0, 3) === text);
}

function month(year: string | undefined, number: string | undefined): Period | null {
  const first = civilDay(commonYear(Number(year)), Number(number), 1);
  return first === null ? null : { unit: 'month', day: endOfMonth(first) };
}

function ofSerial(serial: number): Period | null {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  const isEdge = ymd(serial).day === 1 || endOfMonth(serial) === serial;
  return isEdge ? { unit: 'month', day: endOfMonth(serial) } : null;
}

/** Whether some texts are months or years, each later than the one before or each earlier: a header, not data. */
export function arePeriods(texts: readonly string[]): boolean {
  const days = texts.map((text) => periodOf(text)?.day ?? -1);
  const rises = days.every((day, i) => day > 0 && (i === 0 || day > (days[i - 1] ?? 0)));
  const falls = days.every((day, i) => day > 0 && (i === 0 || day < (days[i - 1] ?? 0)));
  return texts.length > 1 && (rises || falls);
}
