import fc from 'fast-check';
import { mailAddresses, noticeEml } from '../../src/documents/eml';
import type { Attachment } from '../../src/documents/eml';
import type { Notice } from '../../src/domain/notices';
import { sampleNotice } from '../support/notices';
import { readMail, readWords } from './readMail';
import type { ReadMail } from './readMail';

const HEADERS = ['X-Unsent', 'Date', 'To', 'Subject', 'MIME-Version', 'Content-Language', 'Content-Type'];
const letter: Attachment = {
  name: '2026-0031 ② 杭州宏图建材有限公司.docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: Uint8Array.from({ length: 20_000 }, (_, index) => (index * 7) % 256),
};

test('a mail is a draft to the customer, dated on the day of the letter and from nobody', () => {
  const mail = readMail(noticeEml(sampleNotice({ email: 'caiwu@hongtu.example; ap@hongtu.example' }), []));
  expect(mail.headers.map(([name]) => name)).toEqual(HEADERS);
  expect(mail.header('X-Unsent')).toBe('1');
  expect(mail.header('To')).toBe('caiwu@hongtu.example, ap@hongtu.example');
  expect(mail.header('Date')).toBe('Sat, 21 Nov 2026 00:00:00 -0000');
});

test.each(['en', 'zh-CN', 'zh-TW'] as const)(
  'subject, text, HTML and attachment in %s arrive whole',
  (language) => {
    const notice = sampleNotice({ language });
    const mail = readMail(noticeEml(notice, [letter]));
    expect(readWords(mail.header('Subject') ?? '')).toBe(notice.subject);
    const [alternative, attachment] = mail.parts as [ReadMail, ReadMail];
    expect(mail.parts).toHaveLength(2);
    expect(alternative.parts.map((part) => part.header('Content-Type'))).toEqual([
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
    ]);
    const [plain, html] = alternative.parts.map((part) => Buffer.from(part.bytes).toString('utf8'));
    expect(plain?.replace(/\r\n/g, '\n')).toBe(notice.text);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(notice.facts.amountInWords);
    expect(attachment.fileName).toBe(letter.name);
    expect(attachment.header('Content-Type')).toBe(letter.type);
    expect(Buffer.from(attachment.bytes).equals(Buffer.from(letter.bytes))).toBe(true);
  },
);

test('a customer without an address gets a draft without To', () => {
  const mail = readMail(noticeEml(sampleNotice({ email: '' }), []));
  expect(mail.headers.map(([name]) => name)).toEqual(HEADERS.filter((name) => name !== 'To'));
});

test.each([
  ['a@b.example', ['a@b.example']],
  ['a@b.example;c@d.example，e@f.example', ['a@b.example', 'c@d.example', 'e@f.example']],
  ['王敏 <caiwu@hongtu.example>', ['caiwu@hongtu.example']],
  ['mailto:a@b.example', ['a@b.example']],
  ['电话 0571-1234', []],
  ['a@b.example\r\nBcc: thief@x.example', ['a@b.example', 'thief@x.example']],
  ['a@-b.example "quoted@x.example" a@b@c', []],
])('the addresses in %j are %j', (cell, addresses) => expect(mailAddresses(cell)).toEqual(addresses));

test('nothing in a notice can add a header, a recipient or a part', () => {
  const injected =
    'x\r\nBcc: thief@x.example\r\n\r\n--=_duesheet_mixed\r\nContent-Type: text/html\r\n\r\n<b>';
  const notice: Notice = {
    ...sampleNotice({ email: injected }),
    subject: injected,
    salutation: injected,
    text: injected,
  };
  const mail = readMail(noticeEml(notice, [{ ...letter, name: injected, type: `text/plain\r\nX-Evil: 1` }]));
  expect(mail.headers.map(([name]) => name)).toEqual(HEADERS);
  expect(mail.parts).toHaveLength(2);
  expect(mail.parts[0]?.parts).toHaveLength(2);
  expect(mail.parts[1]?.headers.map(([name]) => name)).toEqual([
    'Content-Type',
    'Content-Transfer-Encoding',
    'Content-Disposition',
  ]);
});

test('any subject, name and address is read back as written, on one line', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string(),
  );
  fc.assert(
    fc.property(anyText, anyText, anyText, (subject, name, email) => {
      const plain = sampleNotice();
      const mail = readMail(
        noticeEml(
          { ...plain, subject, facts: { ...plain.facts, customer: { ...plain.facts.customer, email } } },
          [{ ...letter, name, bytes: new Uint8Array(3) }],
        ),
      );
      expect(mail.headers.map(([each]) => each).filter((each) => each !== 'To')).toEqual(
        HEADERS.filter((each) => each !== 'To'),
      );
      const printable = (text: string): string => text.replace(/[\s\p{C}]/gu, '');
      expect(printable(readWords(mail.header('Subject') ?? ''))).toBe(printable(subject));
      expect(printable(mail.parts[1]?.fileName ?? '')).toBe(printable(name));
    }),
    { numRuns: 300 },
  );
});
