import { resolveDay } from '../../domain/calendar/dateOrder';
import { readDateCell } from '../../domain/calendar/dateText';
import { NO_DAY, type CivilDay } from '../../domain/calendar/types';
import { cellText, isError } from '../../domain/ledger/cells';
import type { Cell } from '../../domain/ledger/types';
import type { Message } from '../../domain/message';
import { parseAmount } from '../../domain/money/amountText';
import { currencyCode } from '../../domain/money/currency';
import { YES_NO, type ChoiceList } from './field';
import type { Vocabulary } from './vocabulary';

/** What a cell says, or what is wrong with it. */
export type CellReading<T> = { readonly value: T } | { readonly fault: Message };

/** How long a cell's text may be when it is quoted back. */
const QUOTED = 40;

export function readText(cell: Cell | undefined): CellReading<string> {
  if (isError(cell)) return { fault: faultOf('error', cell) };
  return { value: cellText(cell) };
}

/** A date cell, or a date written in any of the usual ways. `3/4/2026` could be two days and is refused. */
export function readDay(cell: Cell | undefined, date1904: boolean): CellReading<CivilDay> {
  const reading = readDateCell(cell, date1904);
  if (reading === NO_DAY) return { value: NO_DAY };
  const [day, other] = [resolveDay(reading, 'dmy'), resolveDay(reading, 'mdy')];
  if (day !== other) return { fault: faultOf('ambiguousDay', cell) };
  return day > 0 ? { value: day } : { fault: faultOf('day', cell) };
}

/** The day that a cell says; `NO_DAY` where it says none, or two: nothing may follow from a guess. */
export function readDayOrNone(cell: Cell | undefined, date1904: boolean): CivilDay {
  const reading = readDay(cell, date1904);
  return 'value' in reading ? reading.value : NO_DAY;
}

/** A number or text that reads as one; `12%` is 0.12. */
export function readNumber(
  cell: Cell | undefined,
  from: number,
  to: number,
  whole: boolean,
): CellReading<number | null> {
  const found = numberOf(cell);
  if (found === null) return { value: null };
  if (Number.isNaN(found)) return { fault: faultOf('number', cell) };
  if (whole && !Number.isInteger(found)) return { fault: faultOf('whole', cell) };
  if (found < from || found > to) return { fault: faultOf('range', cell, { from, to }) };
  return { value: found };
}

function numberOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell;
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell !== 'string') return NaN;
  const text = cell.normalize('NFKC').trim();
  if (text === '') return null;
  const percent = /^(.+)%$/.exec(text);
  const amount = parseAmount(percent?.[1] ?? text)?.amount ?? NaN;
  return percent ? Number((amount / 100).toPrecision(12)) : amount;
}

export function readCurrency(cell: Cell | undefined): CellReading<string> {
  const text = readText(cell);
  if ('fault' in text || text.value === '') return text;
  const code = currencyCode(text.value);
  return code === null ? { fault: faultOf('currency', cell) } : { value: code };
}

/** The code that the cell names; `''` when it is blank. */
export function readChoice(
  cell: Cell | undefined,
  list: ChoiceList,
  vocabulary: Vocabulary,
): CellReading<string> {
  const text = readText(cell);
  if ('fault' in text || text.value === '') return text;
  const code = vocabulary.codeOf(list, text.value);
  return code === null ? { fault: faultOf('choice', cell, { allowed: allowed(list) }) } : { value: code };
}

const YES = /^(y|true|1|是|有|✓|√|v|x)$/i;
const NO = /^(n|false|0|否|无|無|没有|沒有)$/i;

export function readYesNo(cell: Cell | undefined, vocabulary: Vocabulary): CellReading<boolean | null> {
  if (typeof cell === 'boolean') return { value: cell };
  const text = readText(cell);
  if ('fault' in text) return text;
  if (text.value === '') return { value: null };
  if (YES.test(text.value)) return { value: true };
  if (NO.test(text.value)) return { value: false };
  const read = readChoice(cell, YES_NO, vocabulary);
  return 'fault' in read ? read : { value: read.value === 'yes' };
}

const MONTH_END = /^(月底|月末|月尾|末日|eom|last)$/;

/** Days of the month, ascending: `5, 25`, `10号和25号`, `每月15日`, `月底`. Excel may have made a date of `5-25`. */
export function readMonthDays(cell: Cell | undefined, most: number): CellReading<readonly number[]> {
  if (typeof cell === 'number' && Number.isInteger(cell) && cell >= 1 && cell <= 31) return { value: [cell] };
  const text = readText(cell);
  if ('fault' in text) return text;
  const parts = text.value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b(?:end|last day) of (?:the |each |every )?month\b|\bmonth[\s-]?end\b/g, '月底')
    .replace(/每月|\b(?:(?:every|each|of the) month|the)\b/g, ' ')
    .replace(/(?<=\d)\s?(?:号|號|日|th|st|nd|rd)/g, ' ')
    .split(/[\s,，、;；/&和及与與]+|\band\b/)
    .filter((part) => part !== '' && part !== 'and');
  const days = parts.map((part) => (MONTH_END.test(part) ? 31 : /^\d{1,2}$/.test(part) ? Number(part) : NaN));
  const wrong = days.some((day) => !(day >= 1 && day <= 31)) || days.length > most;
  if (wrong) return { fault: faultOf(most === 1 ? 'monthDay' : 'monthDays', cell) };
  return { value: [...new Set(days)].sort((a, b) => a - b) };
}

/** `破产 2026-03-01; 诉讼`: names of the list, each with the day it happened or without. */
export function readEvents(
  cell: Cell | undefined,
  list: ChoiceList,
  vocabulary: Vocabulary,
): CellReading<readonly { readonly event: string; readonly day?: CivilDay }[]> {
  const text = readText(cell);
  if ('fault' in text) return text;
  const found: { event: string; day?: CivilDay }[] = [];
  for (const part of text.value.split(/[;；\n]/).map((one) => one.trim())) {
    if (part === '') continue;
    const split = /^(.*?)[\s(（,，]*(\d{4}.*?)[)）]?$/.exec(part);
    const event = vocabulary.codeOf(list, split?.[1] ?? part);
    const day = split ? readDay(split[2] ?? '', false) : null;
    if (event === null || (day && !('value' in day)))
      return { fault: faultOf('events', cell, { allowed: allowed(list) }) };
    found.push(day ? { event, day: day.value } : { event });
  }
  return { value: found };
}

/** `搬迁；失联`: several names of the list. */
export function readCodes(
  cell: Cell | undefined,
  list: ChoiceList,
  vocabulary: Vocabulary,
): CellReading<readonly string[]> {
  const text = readText(cell);
  if ('fault' in text) return text;
  const codes = text.value
    .split(/[;；,，、\n]/)
    .filter((part) => part.trim() !== '')
    .map((part) => vocabulary.codeOf(list, part));
  const found = codes.filter((code) => code !== null);
  if (found.length < codes.length) return { fault: faultOf('codes', cell, { allowed: allowed(list) }) };
  return { value: [...new Set(found)] };
}

/** `USD 20,000; EUR 5,000`, in major units. */
export function readAmounts(
  cell: Cell | undefined,
): CellReading<readonly { readonly currency: string; readonly amount: number }[]> {
  const text = readText(cell);
  if ('fault' in text) return text;
  const found: { currency: string; amount: number }[] = [];
  for (const part of text.value.split(/[;；\n]/).filter((one) => one.trim() !== '')) {
    const read = parseAmount(part);
    if (!read || read.currency === null || read.amount < 0) return { fault: faultOf('amounts', cell) };
    found.push({ currency: read.currency, amount: read.amount });
  }
  return { value: found };
}

/** `book.problem.<code>` with the cell's own text, shortened. */
export function faultOf(code: string, cell: Cell | undefined, values: Message['values'] = {}): Message {
  const text = cellText(cell);
  const shown = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
  return { key: `book.problem.${code}`, values: { text: shown, ...values } };
}

/** The names of a list as one message: `a, b, c`. */
export function allowed(list: ChoiceList): Message {
  const names = list.codes.map((code): Message => ({ key: list.key(code) }));
  return names.reduceRight((rest, first) => ({ key: 'book.problem.and', values: { first, rest } }));
}
