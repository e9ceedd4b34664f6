import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { csvFile } from '../../src/documents/csv';
import { evidencePack } from '../../src/documents/evidencePack';
import { NO_DAY } from '../../src/domain/calendar/types';
import { BLANK_ENTRY } from '../../src/domain/contacts/blankEntry';
import type { ContactEntry } from '../../src/domain/contacts/types';
import { composeNotice, noticeFacts } from '../../src/domain/notices';
import { frozenItems } from '../../src/domain/notices/frozen';
import type { NoticeRecord } from '../../src/domain/notices/record';
import en from '../../src/locales/en';
import { createSpeaker } from '../../src/locales/speaker';
import zhCN from '../../src/locales/zh-CN';
import zhTW from '../../src/locales/zh-TW';
import { orderFor } from '../domain/notices/orderFor';
import { day } from '../domain/plan/ledgerOf';

const CATALOGUES = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;
const notice = composeNotice(noticeFacts(orderFor('zh-CN', 'final')));
const onRecord: NoticeRecord = {
  number: notice.facts.number,
  day: notice.facts.letterDay,
  kind: '③ 最后通牒',
  language: 'zh-CN',
  currency: 'CNY',
  total: '33450.62',
  subject: notice.subject,
  body: notice.text,
  status: '已发出',
  sentOn: notice.facts.letterDay,
  dispatch: 'EMS',
  tracking: '1234567890123',
  receivedOn: notice.facts.letterDay + 2,
  approvedBy: '王总',
  items: frozenItems(notice),
};
const called: ContactEntry = {
  ...BLANK_ENTRY,
  day: day('2026-03-20'),
  customerKey: 'k',
  customerName: notice.facts.customer.name,
  currency: 'CNY',
  channel: 'phone',
  person: '李敏',
  by: '王芳',
  stage: 'phone',
  result: 'promise',
  excuse: 'vague_date',
  promiseDay: day('2026-03-31'),
  promiseWords: '月底',
  promiseAmount: 1_500_000,
  summary: '=HYPERLINK("http://x.example","\r\n月底付")',
  sheetRow: 5,
};

const textOf = (file: Uint8Array | undefined): string => strFromU8(file ?? new Uint8Array());

describe.each(['en', 'zh-CN', 'zh-TW'] as const)('The evidence against one customer, in %s', (language) => {
  const speaker = createSpeaker(language, CATALOGUES[language]);
  const order = {
    customerName: '../=cmd 宁波海川',
    day: day('2026-04-20'),
    notices: [onRecord, { ...onRecord, number: '2026-0013', sentOn: NO_DAY, status: '草稿' }],
    log: [called],
  };

  test('is one zip: letters as recorded, how they went out, invoices and calculations, contacts', async () => {
    const pack = await evidencePack(order, speaker);
    expect(pack.name).not.toMatch(/[\\/]/);
    expect(pack.name).toMatch(/\.zip$/);
    const files = unzipSync(pack.bytes);
    const names = Object.keys(files);
    expect(names).toHaveLength(5);
    const [letters, items, contacts] = names
      .filter((name) => name.endsWith('.csv'))
      .map((name) => files[name]);
    expect(textOf(letters)).toContain('"EMS","\'1234567890123"');
    for (const { docNo } of notice.facts.months.flatMap(({ lines }) => lines))
      expect(textOf(items)).toContain(`"${onRecord.number}","${docNo}"`);
    expect(textOf(contacts)).toContain('"15,000.00","月底"');
    expect(textOf(contacts)).toContain('"\'=HYPERLINK(""http://x.example""');
    for (const file of [letters, items, contacts])
      expect([...(file ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('holds each letter word for word, and a draft says by its name that it is one', async () => {
    const files = unzipSync((await evidencePack(order, speaker)).bytes);
    expect(Object.keys(files)).toContain('2026-0013 ③ 最后通牒 (草稿).docx');
    const letter = files[`${onRecord.number} ③ 最后通牒.docx`] ?? new Uint8Array();
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(letter) });
    // Bars between cells, colons after labels, bullets and lines to write on are set, not written.
    const bare = (text: string): string => text.replace(/[\s\u2060\u2011|:：_•-]/g, '');
    for (const line of notice.text.split('\n')) expect(bare(value)).toContain(bare(line));
    expect(bare(value)).toContain(bare(onRecord.tracking));
  });
});

test.each([
  ['=1+1', `"'=1+1"`],
  ['+86 21', `"'+86 21"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['＝1', `"'＝1"`],
  ['-1,234.50', '"-1,234.50"'],
  ['-2+3', `"'-2+3"`],
  ['26332000000123456781', `"'26332000000123456781"`],
  ['0012', `"'0012"`],
  ['say "no"', '"say ""no"""'],
  ['a\r\nb', '"a\nb"'],
])('a cell %j stands in the file as %s', (cell, shown) =>
  expect(textOf(csvFile([[cell]]).slice(3))).toBe(`${shown}\r\n`),
);
