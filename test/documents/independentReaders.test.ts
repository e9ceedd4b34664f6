import mammoth from 'mammoth';
import PostalMime from 'postal-mime';
import { letterDocx } from '../../src/documents/docx';
import { noticeEml } from '../../src/documents/eml';
import { noticeStem, safeFileName } from '../../src/documents/fileName';
import { NOTICE_KINDS, composeNotice, noticeFacts } from '../../src/domain/notices';
import type { Language, Notice } from '../../src/domain/notices';
import { tableMoney } from '../../src/domain/notices/format';
import { orderFor } from '../domain/notices/orderFor';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

// Every letter is made and read by another program: it takes its time on a busy machine.
jest.setTimeout(60_000);

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

  test('is read by mammoth without a complaint, with title, total and every invoice', async () => {
    const buffer = Buffer.from(await letterDocx(notice));
    const { value, messages } = await mammoth.extractRawText({ buffer });
    const read = plain(value);
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    for (const told of [notice.title, facts.customer.name, facts.number]) expect(read).toContain(told);
    // Thanks list nothing.
    if (kind === 'thanks') return;
    expect(read).toContain(tableMoney(facts.total, facts.currency));
    for (const { docNo } of facts.months.flatMap(({ lines }) => lines)) expect(read).toContain(docNo);
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
