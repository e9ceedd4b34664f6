import mammoth from 'mammoth';
import PostalMime from 'postal-mime';
import WordExtractor from 'word-extractor';
import { letterDocx } from '../../src/documents/docx';
import { noticeEml } from '../../src/documents/eml';
import { noticeStem, safeFileName } from '../../src/documents/fileName';
import { NOTICE_KINDS, composeNotice, noticeFacts } from '../../src/domain/notices';
import type { Language, Notice } from '../../src/domain/notices';
import { tableMoney } from '../../src/domain/notices/format';
import { orderFor } from '../domain/notices/orderFor';
import { convertedByOffice, textOfPdf, OFFICE, READS_PDF } from '../support/libreOffice';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

// Every letter is made and read by another program: it takes its time on a busy machine.
jest.setTimeout(240_000);

const LANGUAGES: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];
const EVERY_LETTER = LANGUAGES.flatMap((language) => NOTICE_KINDS.map((kind) => [kind, language] as const));

function noticeOf(kind: Notice['facts']['kind'], language: Language): Notice {
  return composeNotice(noticeFacts(orderFor(language, kind)));
}

/** Spaces, hyphens and joiners that do not break are a matter of typesetting. */
const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/\u2060/g, '');

describe.each(EVERY_LETTER)('The %s in %s', (kind, language) => {
  const notice = noticeOf(kind, language);
  const { facts } = notice;

  const isTold = (read: string): void => {
    for (const told of [notice.title, facts.customer.name, facts.number]) expect(read).toContain(told);
    // Thanks list nothing.
    if (kind === 'thanks') return;
    expect(read).toContain(tableMoney(facts.total, facts.currency));
    for (const { docNo } of facts.months.flatMap(({ lines }) => lines)) expect(read).toContain(docNo);
  };

  test('is read by mammoth without a complaint, with title, total and every invoice', async () => {
    const buffer = Buffer.from(await letterDocx(notice));
    const { value, messages } = await mammoth.extractRawText({ buffer });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    isTold(plain(value));
  });

  test('is read by word-extractor with title, total and every invoice', async () => {
    const document = await new WordExtractor().extract(Buffer.from(await letterDocx(notice)));
    isTold(plain(document.getBody()));
  });

  test('is read by postal-mime as a draft with its subject, both texts and the letter, byte for byte', async () => {
    const bytes = await letterDocx(notice);
    const name = safeFileName(noticeStem(notice), 'docx');
    const email = { ...facts.customer, email: 'caiwu@haichuan.example; ap@haichuan.example' };
    const addressed = { ...notice, facts: { ...facts, customer: email } };
    const mail = await PostalMime.parse(noticeEml(addressed, [{ name, type: DOCX_TYPE, bytes }]));
    expect(mail.subject).toBe(notice.subject);
    expect(mail.from).toBeUndefined();
    expect(mail.to?.map(({ address }) => address)).toEqual(['caiwu@haichuan.example', 'ap@haichuan.example']);
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(mail.text?.replace(/\r\n/g, '\n').trimEnd()).toBe(notice.text.trimEnd());
    expect(mail.html).toContain(`<html lang="${language}">`);
    for (const { docNo } of kind === 'thanks' ? [] : facts.months.flatMap(({ lines }) => lines))
      expect(mail.html).toContain(docNo);
    expect(mail.attachments).toHaveLength(1);
    const [attached] = mail.attachments;
    expect(attached?.filename).toBe(name);
    expect(attached?.mimeType).toBe(DOCX_TYPE);
    expect(Buffer.from(attached?.content as ArrayBuffer).equals(Buffer.from(bytes))).toBe(true);
  });
});

const MONTHS = 'January February March April May June July August September October November December';
/** Two lines between which a date is torn: 2026年 | 3月31日, 3月 | 31日, 31 | March 2026, March | 2026. */
const TORN_DATE = new RegExp(
  [
    '\\d\\s*年\\s*\\n\\s*\\d',
    '\\d\\s*月\\s*\\n\\s*\\d{1,2}\\s*日',
    '\\d\\s*\\n\\s*[年月日](?!期)',
    `\\b\\d{1,2}\\s*\\n\\s*(?:${MONTHS.replaceAll(' ', '|')})`,
    `(?:${MONTHS.replaceAll(' ', '|')})\\s*\\n\\s*\\d{4}`,
  ].join('|'),
);

const sees = OFFICE === null || !READS_PDF ? test.skip : test;
sees.each(LANGUAGES)(
  'LibreOffice opens every letter in %s and tears no date at the end of a line (skipped where it is not installed)',
  async (language) => {
    const letters = new Map<string, Uint8Array>();
    for (const kind of NOTICE_KINDS) letters.set(`${kind}.docx`, await letterDocx(noticeOf(kind, language)));
    const pdfs = convertedByOffice(letters, 'pdf');
    expect([...pdfs.keys()].sort()).toEqual([...NOTICE_KINDS].sort());
    for (const [kind, pdf] of pdfs) expect([kind, TORN_DATE.exec(textOfPdf(pdf))]).toEqual([kind, null]);
  },
);
