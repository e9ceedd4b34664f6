import { ymd, weekday } from '../domain/calendar/civilDay';
import type { CivilDay } from '../domain/calendar/types';
import type { Notice } from '../domain/notices/types';
import { noticeHtmlDocument } from './html';
import { base64Lines, encodedWords, header, parameter, utf8 } from './mime';
import { cleanText, oneLine } from './text';

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Base64 has no underscore, so these cannot occur inside a part. */
const MIXED = '=_duesheet_mixed';
const ALTERNATIVE = '=_duesheet_alternative';

/**
 * A notice as an unsent mail (.eml, RFC 5322): text and HTML, with `attachments`. It opens as a draft in
 * Outlook (`X-Unsent: 1`), so the user reads it and sends it, from the account she chooses: there is no
 * From. Dated on the day of the letter. Addresses that are none are left out.
 */
export function noticeEml(notice: Notice, attachments: readonly Attachment[]): Uint8Array {
  const { facts } = notice;
  const to = mailAddresses(facts.customer.email);
  const lines = [
    'X-Unsent: 1',
    header('Date', mailDate(facts.letterDay)),
    ...(to.length > 0
      ? [header('To', ...to.map((address, index) => (index < to.length - 1 ? `${address},` : address)))]
      : []),
    header('Subject', ...encodedWords(oneLine(notice.subject))),
    'MIME-Version: 1.0',
    `Content-Language: ${facts.language}`,
    `Content-Type: multipart/mixed; boundary="${MIXED}"`,
    '',
    `--${MIXED}`,
    `Content-Type: multipart/alternative; boundary="${ALTERNATIVE}"`,
    '',
    ...textPart('plain', crlf(cleanText(notice.text))),
    ...textPart('html', noticeHtmlDocument(notice, { head: false, replySlip: false })),
    `--${ALTERNATIVE}--`,
    '',
    ...attachments.flatMap(attachmentPart),
    `--${MIXED}--`,
    '',
  ];
  return utf8(lines.join('\r\n'));
}

/** The addresses in a cell, which may hold several; what is no plain address is left out. */
export function mailAddresses(text: string): string[] {
  return oneLine(text)
    .split(/[,;，；、\s]+/)
    .map((part) => part.replace(/^(?:mailto:)?<?|>$/gi, ''))
    .filter(
      (part) =>
        part.length <= 254 &&
        /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(part),
    );
}

function textPart(subtype: 'plain' | 'html', text: string): string[] {
  return [
    `--${ALTERNATIVE}`,
    `Content-Type: text/${subtype}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(utf8(text)),
  ];
}

function attachmentPart(file: Attachment): string[] {
  return [
    `--${MIXED}`,
    header('Content-Type', oneLine(file.type)),
    'Content-Transfer-Encoding: base64',
    header('Content-Disposition', 'attachment;', ...parameter('filename', oneLine(file.name))),
    '',
    base64Lines(file.bytes),
  ];
}

/** The start of a civil day, without a zone that would name the writer's. */
function mailDate(day: CivilDay): string {
  const at = ymd(day);
  return `${DAYS[weekday(day)]}, ${at.day} ${MONTHS[at.month - 1]} ${at.year} 00:00:00 -0000`;
}

function crlf(text: string): string {
  return text.replace(/\n/g, '\r\n');
}
