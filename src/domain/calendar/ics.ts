import { ymd } from './civilDay';
import type { CivilDay } from './types';

/** An all-day entry of a calendar file. Texts are anybody's: they are escaped here. */
export interface CalendarEntry {
  /** Stays the same when the file is made again, so that a calendar replaces the entry. */
  readonly uid: string;
  readonly day: CivilDay;
  readonly summary: string;
  readonly description: string;
}

/** RFC 5545 3.1: no line longer than 75 octets. */
const LONGEST_LINE = 75;

/**
 * The events of `calendarEvent` as an iCalendar file (RFC 5545): UTF-8, lines folded at 75 octets without cutting a
 * character, text escaped so that no customer's name can begin a property of its own.
 */
export function calendarFile(events: readonly string[], name: string): string {
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Duesheet//Collection plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(name)}`,
  ];
  return [...head.map(fold), ...events, fold('END:VCALENDAR')].join('');
}

/** An entry as an all-day event. `stampDay` is the day the file is made; no clock is read. */
export function calendarEvent({ uid, day, summary, description }: CalendarEntry, stampDay: CivilDay): string {
  const lines = [
    'BEGIN:VEVENT',
    `UID:${escape(uid)}`,
    `DTSTAMP:${basic(stampDay)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(day + 1)}`,
    `SUMMARY:${escape(summary)}`,
    `DESCRIPTION:${escape(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  return lines.map(fold).join('');
}

/** RFC 5545 3.3.11: backslash, comma and semicolon escaped, line breaks as \n; other control characters dropped. */
function escape(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[,;]/g, '\\$&')
    .replace(/\r\n|[\n\r\u2028\u2029\u0085]/g, '\\n')
    .replace(/\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** Folded at whole characters: the line break and a space, which a reader takes out again. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
}

function basic(day: CivilDay): string {
  const at = ymd(day);
  return `${String(at.year).padStart(4, '0')}${pad(at.month)}${pad(at.day)}`;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
