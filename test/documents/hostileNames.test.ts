import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import PostalMime from 'postal-mime';
import { letterDocx } from '../../src/documents/docx';
import { noticeEml } from '../../src/documents/eml';
import { noticeStem, safeFileName } from '../../src/documents/fileName';
import { letterFrom } from '../../src/documents/template/fill';
import { NOTICE_KINDS, composeNotice, noticeFacts } from '../../src/domain/notices';
import type { Notice, NoticeKind } from '../../src/domain/notices';
import { detailFields, type NoticeDetails } from '../../src/domain/notices/details';
import { frozenItems } from '../../src/domain/notices/frozen';
import { cellText } from '../../src/workbook/cellText';
import { day } from '../domain/plan/ledgerOf';
import { orderFor } from '../domain/notices/orderFor';
import { readDocx, visibleText } from './readDocx';
import { readMail } from './readMail';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

// Thirteen kinds by eight names, each made and read twice.
jest.setTimeout(120_000);

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a formula', "=cmd|' /C calc'!A0"],
  ['a script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['line breaks that would be headers', 'Acme\r\nBcc: thief@x.example\r\n\r\n<b>'],
  ['a path', '../../../etc/passwd'],
  ['three hundred characters', '甲'.repeat(300)],
  ['pictures', '👩‍👩‍👧‍👦 🧾 Ltd'],
  ['right to left', 'شركة \u202egpj.exe\u202c ABC \u2067x\u2069'],
  ['a field of a template', '{#lines}{customerName}{/lines} {{ total }} [[bank]] $&'],
];

const order = orderFor('en', 'set_off');

/** Every text its writer can enter is hostile; the rest as needed to come to a whole notice. */
function detailsOf(kind: NoticeKind, name: string): NoticeDetails {
  const usual = orderFor('en', kind).details ?? {};
  const ways: readonly NoticeDetails[] = kind === 'set_off' ? [usual, { setOffWay: 'assignment' }] : [usual];
  const texts = ways
    .flatMap((way) => detailFields(kind, way))
    .filter(({ type }) => type === 'text')
    .map(({ id }) => [id, name] as const);
  const disputes = kind === 'dispute' ? { disputes: { 6: { amount: null, reason: name } } } : {};
  return { ...usual, ...(Object.fromEntries(texts) as NoticeDetails), ...disputes };
}

function hostileNotice(kind: NoticeKind, name: string): Notice {
  const base = orderFor('en', kind, { customer: name, details: detailsOf(kind, name) });
  const ledger = {
    ...base.ledger,
    customers: base.ledger.customers.map((one) => ({
      ...one,
      code: name,
      contact: name,
      address: name,
      email: name,
    })),
  };
  const seller = Object.fromEntries(Object.keys(order.policy.seller).map((field) => [field, name]));
  const policy = { ...base.policy, seller: { ...base.policy.seller, ...seller } };
  return composeNotice(noticeFacts({ ...base, ledger, policy }));
}

/** A Word file of the user's own that uses every list there is. */
async function ownTemplate(): Promise<Uint8Array> {
  const parts = unzipSync(await letterDocx(hostileNotice('reminder', 'Acme')));
  const lines = [
    '{sellerName} {customerName} {attention}',
    '{#before}',
    '{text}',
    '{/before}',
    '{#lines}',
    '{docNo} {open}',
    '{/lines}',
    '{#after}',
    '{text}',
    '{/after}',
  ];
  const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

let template: Uint8Array = new Uint8Array();
beforeAll(async () => {
  template = await ownTemplate();
});

/** Folders are no parts, and their order is the zip's affair. */
const partsOf = (names: readonly string[]): string[] => names.filter((name) => !name.endsWith('/')).sort();

/** Marks that turn text around, and controls but the line break of a paragraph. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\u0000-\u0008\u000b-\u001f]/;

describe.each(HOSTILE)('%s as the name of everyone and everything', (_what, name) => {
  test.each(NOTICE_KINDS)(
    'comes out harmless in the %s: letter, own letter, mail, cells and file name',
    async (kind) => {
      const notice = hostileNotice(kind, name);
      expect(notice.text).not.toMatch(TURNING);

      const docx = await letterDocx(notice);
      expect(visibleText(readDocx(docx).part('word/document.xml'))).not.toMatch(TURNING);
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
      expect(value).not.toMatch(/<(?:script|img|b)\b/i);

      const own = letterFrom(template)(notice);
      const filled = readDocx(own);
      expect(visibleText(filled.part('word/document.xml'))).not.toMatch(TURNING);
      expect(partsOf(filled.names)).toEqual(partsOf(readDocx(template).names));
      expect(strFromU8(unzipSync(own)['word/document.xml'] ?? new Uint8Array())).not.toMatch(
        /<(?:script|img|b)\b/i,
      );

      const file = safeFileName(noticeStem(notice), 'docx');
      expect(file).not.toMatch(/[\\/:*?"<>|\r\n]|\.\.\/|^[.=-]/);
      expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(140);

      const eml = noticeEml(notice, [{ name: file, type: DOCX_TYPE, bytes: docx }]);
      const strict = readMail(eml);
      expect(strict.header('Bcc')).toBeUndefined();
      const mail = await PostalMime.parse(eml);
      expect(mail.bcc).toBeUndefined();
      expect(mail.attachments.map(({ filename }) => filename)).toEqual([file]);
      expect(mail.subject).not.toMatch(TURNING);
      expect(mail.html).not.toMatch(/<(?:script|img|b)\b[^>]*(?:alert|onerror)|<script/i);

      for (const text of [notice.facts.customer.name, notice.subject, notice.text, frozenItems(notice)]) {
        const cell = cellText(text);
        expect(cell.startsWith("'")).toBe(true);
        expect(cell.length).toBeLessThanOrEqual(32_767);
      }
      expect(frozenItems(notice)).not.toMatch(TURNING);
    },
  );
});

test('an assignment names its hostile assignee harmlessly too', () => {
  const name = 'Acme\r\nBcc: x\u202e';
  const details: NoticeDetails = {
    setOffWay: 'assignment',
    assignee: name,
    assigneeAccount: name,
    assignmentDeed: name,
    effectiveOn: day('2026-04-01'),
  };
  const notice = composeNotice(noticeFacts(orderFor('en', 'set_off', { details })));
  expect(notice.text).toContain('Acme Bcc: x');
  expect(notice.text).not.toMatch(TURNING);
  expect(frozenItems(notice)).not.toMatch(TURNING);
});
