import type { Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { letterDocx } from '../../src/documents/docx';
import { NO_DAY } from '../../src/domain/calendar/types';
import { longDate } from '../../src/domain/notices/format';
import { NOTICE_KINDS } from '../../src/domain/notices';
import type { Language, Notice } from '../../src/domain/notices';
import { sampleFacts, sampleNotice } from '../support/notices';
import { printed } from '../support/printed';
import { attribute, elements, outline, readDocx, visibleText } from './readDocx';

// A document of each kind in each language takes its time on a busy machine.
jest.setTimeout(60_000);

const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];
const EVERY_LETTER = LANGUAGES.flatMap((language) => NOTICE_KINDS.map((kind) => ({ language, kind })));

const small: Notice = {
  facts: {
    ...sampleFacts({ language: 'zh-CN', lines: 3 }),
    total: 140_950,
    amountInWords: '人民币壹仟肆佰零玖元伍角',
  },
  title: '催款函',
  subject: '催款函 2026-0031',
  letterhead: ['海澜水泥', '南京市', ''],
  reference: [
    ['编号', '2026-0031'],
    ['日期', '2026年11月21日'],
    ['致', '宏图建材'],
    ['传真', ''],
  ],
  salutation: '宏图建材：',
  blocks: [
    { type: 'paragraph', text: '截至 2026年11月20日，下列货款未付：' },
    { type: 'invoices' },
    { type: 'heading', text: '付款' },
    { type: 'list', items: ['一', '二'] },
    {
      type: 'bank',
      rows: [
        ['户名', '海澜水泥'],
        ['账号', '00123456789012345678'],
        ['SWIFT', ''],
      ],
    },
    { type: 'paragraph', text: '此致' },
    { type: 'paragraph', text: '敬礼！' },
    { type: 'signature', lines: ['海澜水泥（盖章）', '2026年11月21日'] },
    {
      type: 'replySlip',
      title: '回执',
      lines: ['款项： □ 无误　□ 有异议：______', '经办人：____　日期：____'],
    },
  ],
  invoices: {
    head: ['发票号', '到期日', '未付金额（人民币元）'],
    numeric: [false, false, true],
    months: [
      {
        title: '2026年8月到期',
        rows: [
          ['A-1', '2026-08-01', '1,000.00'],
          ['A-2', '2026-08-02', '9.50'],
        ],
        subtotal: ['小计', '', '1,009.50'],
      },
      { title: '2026年9月到期', rows: [['A-3', '2026-09-01', '400.00']], subtotal: ['小计', '', '400.00'] },
    ],
    total: ['合计', '', '1,409.50'],
  },
  text: '',
  pageLabel: '第 {page} 页，共 {pages} 页',
};

test('a letter holds head, reference, title, text, invoices by month, demand, bank, signature and slip in this order', async () => {
  expect(outline(readDocx(await letterDocx(small)).part('word/document.xml'))).toEqual([
    'Quiet: 海澜水泥',
    'Quiet: 南京市',
    '| 编号 | 2026-0031 |',
    '| 日期 | 2026年11月21日 |',
    '| 致 | 宏图建材 |',
    'Title: 催款函',
    'Prose: 宏图建材：',
    'Prose: 截至 2026年11月20日，下列货款未付：',
    '| 发票号 | 到期日 | 未付金额（人民币元） |',
    '| 2026年8月到期 |',
    '| A-1 | 2026-08-01 | 1,000.00 |',
    '| A-2 | 2026-08-02 | 9.50 |',
    '| 小计 | 1,009.50 |',
    '| 2026年9月到期 |',
    '| A-3 | 2026-09-01 | 400.00 |',
    '| 小计 | 400.00 |',
    '| 合计 | 1,409.50 |',
    '| 逾期应付总额 | 人民币1,409.50元 |',
    '| 金额大写 | 人民币壹仟肆佰零玖元伍角 |',
    '| 请于此日前付款 | 2026年11月27日 |',
    'Heading: 付款',
    'Prose: 一',
    'Prose: 二',
    '| 户名 | 海澜水泥 |',
    '| 账号 | 00123456789012345678 |',
    'Prose: 此致',
    'Prose: 敬礼！',
    '| 海澜水泥（盖章）2026年11月21日 |',
    'Quiet: 请沿虚线裁下，填妥盖章后寄回',
    'Heading: 回执',
    'Line: 款项：',
    'Line: □ 无误',
    'Line: □ 有异议：\t',
    'Line: 经办人：____　日期：\t',
  ]);
});

test.each(EVERY_LETTER)(
  'the $kind in $language says all its notice says, to the last figure',
  async ({ kind, language }) => {
    const notice = sampleNotice({ kind, language });
    const shown = visibleText(readDocx(await letterDocx(notice)).part('word/document.xml'));
    const told = [
      notice.title,
      ...notice.letterhead,
      ...notice.reference.flat(),
      notice.salutation,
      // Thanks have no table.
      ...(kind === 'thanks'
        ? []
        : [
            ...notice.invoices.months.flatMap((month) => [
              month.title,
              ...month.rows.flat(),
              ...month.subtotal,
            ]),
            ...notice.invoices.total,
            notice.facts.amountInWords,
          ]),
      ...[notice.facts.payBy, notice.facts.answerBy, notice.facts.stopDay]
        .filter((set) => set !== NO_DAY)
        .map((set) => longDate(set, language)),
      ...notice.blocks.flatMap((block) => {
        if (block.type === 'paragraph' || block.type === 'heading') return [block.text.replace(/\.$/, '')];
        if (block.type === 'list') return block.items;
        if (block.type === 'ageing') return [...block.head, ...block.cells];
        return block.type === 'bank' ? block.rows.flat() : [];
      }),
    ];
    for (const text of told) expect(shown).toContain(text);
  },
);

test('a sentence that is nothing but the amount in words is not said beside the demand a second time', async () => {
  const words = 'Say USD one hundred only';
  const facts = { ...sampleFacts({ language: 'en' }), amountInWords: words };
  const notice: Notice = {
    ...small,
    facts,
    blocks: [{ type: 'invoices' }, { type: 'paragraph', text: `${words}.` }],
  };
  const shown = visibleText(readDocx(await letterDocx(notice)).part('word/document.xml'));
  expect(shown.split(words)).toHaveLength(2);
});

test('the head of the invoices repeats on every page, no row is split and no month begins or ends alone', async () => {
  const document = readDocx(await letterDocx(small)).part('word/document.xml');
  const invoices = elements(document, 'tbl')[1] as Element;
  const rows = elements(invoices, 'tr');
  expect(rows.map((row) => elements(row, 'tblHeader').length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
  expect(elements(document, 'tr').every((row) => elements(row, 'cantSplit').length === 1)).toBe(true);
  const keeps = rows.map((row) => keepsNext(elements(row, 'p')[0]));
  // So short a table stays in one piece, with the demand.
  expect(keeps).toEqual(rows.map(() => true));
  const long = elements(
    readDocx(await letterDocx(sampleNotice({ lines: 10, months: 2 }))).part('word/document.xml'),
    'tbl',
  )[1] as Element;
  // Head, title, first and last row of a month; the last subtotal and the total go with the demand.
  const month = [true, true, false, false, false, true];
  expect(elements(long, 'tr').map((row) => keepsNext(elements(row, 'p')[0]))).toEqual([
    true,
    ...month,
    false,
    ...month,
    true,
    true,
  ]);
});

test('figures stand at the right and the columns fill the page exactly', async () => {
  const document = readDocx(await letterDocx(small)).part('word/document.xml');
  const invoices = elements(document, 'tbl')[1] as Element;
  const row = elements(invoices, 'tr')[2] as Element;
  const sides = elements(row, 'tc').map((cell) => attribute(elements(cell, 'jc')[0], 'val'));
  expect(sides).toEqual([null, null, 'right']);
  const widths = elements(invoices, 'gridCol').map((column) => Number(attribute(column, 'w')));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11906 - 2 * 1247);
});

test('the reply slip stays on one page, and so does the signature with what stands before it', async () => {
  const document = readDocx(await letterDocx(small)).part('word/document.xml');
  const paragraphs = elements(document, 'p');
  const at = (text: string): number => paragraphs.findIndex((paragraph) => visibleText(paragraph) === text);
  const slip = paragraphs.slice(at('请沿虚线裁下，填妥盖章后寄回'), at('经办人：____　日期：\t') + 1);
  expect(slip.slice(0, -1).every(keepsNext)).toBe(true);
  expect(keepsNext(paragraphs[at('此致')])).toBe(true);
  expect(keepsNext(paragraphs[at('00123456789012345678')])).toBe(true);
});

test('of 此致敬礼 the first half is indented and the second stands at the margin, as letters have it', async () => {
  const paragraphs = elements(readDocx(await letterDocx(small)).part('word/document.xml'), 'p');
  const indentOf = (said: string) => {
    const paragraph = paragraphs.find((one) => visibleText(one) === said);
    return paragraph && elements(paragraph, 'ind').map((one) => attribute(one, 'firstLineChars'));
  };
  expect(indentOf('此致')).toEqual(['200']);
  expect(indentOf('敬礼！')).toEqual([]);
});

test.each([
  ['en', 'Arial', 'Microsoft YaHei', 'zh-CN'],
  ['zh-CN', 'Times New Roman', 'SimSun', 'zh-CN'],
  ['zh-TW', 'Arial', 'Microsoft JhengHei', 'zh-TW'],
] as const)(
  'a letter in %s declares its fonts for both scripts and its language',
  async (language, latin, chinese, tag) => {
    const styles = readDocx(await letterDocx(sampleNotice({ language }))).part('word/styles.xml');
    const defaults = elements(styles, 'docDefaults')[0] as Element;
    const fonts = elements(defaults, 'rFonts')[0];
    expect([attribute(fonts, 'ascii'), attribute(fonts, 'eastAsia')]).toEqual([latin, chinese]);
    expect(attribute(elements(defaults, 'lang')[0], 'eastAsia')).toBe(tag);
    const every = elements(styles, 'style').filter((style) =>
      attribute(style, 'styleId')?.startsWith('Letter'),
    );
    expect(every.every((style) => attribute(elements(style, 'rFonts')[0], 'eastAsia') !== null)).toBe(true);
  },
);

test('a date in Chinese is held together by joiners and the rules of line breaking, one in English by no-break spaces', async () => {
  const settings = readDocx(await letterDocx(small)).part('word/settings.xml');
  expect(attribute(elements(settings, 'noLineBreaksBefore')[0], 'val')).toMatch(/年月日/);
  expect(attribute(elements(settings, 'noLineBreaksAfter')[0], 'val')).toMatch(/年月/);
  const document = readDocx(await letterDocx(small)).part('word/document.xml');
  const run = elements(document, 'r').find(
    (each) => /年/.test(each.textContent ?? '') && elements(each, 'lang').length > 0,
  );
  expect(run?.textContent).toBe('2026~年~11~月~20~日'.replace(/~/g, '\u2060'));
  expect(attribute(elements(run as Element, 'lang')[0], 'eastAsia')).toBe('zh-Hans-CN');
  const english: Notice = {
    ...sampleNotice({ language: 'en' }),
    blocks: [{ type: 'paragraph', text: 'Pay USD 1,234.50 by 28 November 2026 (our letter 2026-0031).' }],
  };
  const xml = readDocx(await letterDocx(english)).text('word/document.xml');
  expect(xml).toContain('USD\u00a01,234.50 by 28\u00a0November\u00a02026');
  expect(xml).toContain('<w:noBreakHyphen/>');
});

test('pages are counted, in the words of the letter', async () => {
  const docx = readDocx(await letterDocx(small));
  const footers = docx.names.filter((name) => /^word\/footer\d+\.xml$/.test(name));
  expect(footers.length).toBeGreaterThan(0);
  for (const name of footers) {
    const fields = elements(docx.part(name), 'instrText').map((field) => field.textContent);
    expect(fields).toEqual(['PAGE', 'NUMPAGES']);
    expect(visibleText(docx.part(name))).toBe('2026-0031\t第  页，共  页');
  }
});

test('many letters in one document each begin on a new page, count from one and end at a bookmark of their own', async () => {
  const letters = EVERY_LETTER.map((recipe) => sampleNotice(recipe));
  const docx = readDocx(await printed(letters));
  const sections = elements(docx.part('word/document.xml'), 'sectPr');
  expect(sections).toHaveLength(EVERY_LETTER.length);
  expect(sections.map((section) => attribute(elements(section, 'pgNumType')[0], 'start'))).toEqual(
    Array(EVERY_LETTER.length).fill('1'),
  );
  const bookmarks = elements(docx.part('word/document.xml'), 'bookmarkStart').map((mark) =>
    attribute(mark, 'name'),
  );
  const pages = docx.names
    .filter((name) => /^word\/footer\d+(?:l\d+)?\.xml$/.test(name))
    .flatMap((name) => elements(docx.part(name), 'instrText').map((field) => field.textContent ?? ''));
  expect(new Set(pages)).toEqual(
    new Set(['PAGE', 'SECTIONPAGES', ...bookmarks.map((name) => `PAGEREF ${name}`)]),
  );
  expect(bookmarks).toHaveLength(EVERY_LETTER.length);
  const styles = elements(docx.part('word/styles.xml'), 'style').map((style) => attribute(style, 'styleId'));
  expect(styles).toEqual(
    expect.arrayContaining(['LetterProse-en', 'LetterProse-zh-CN', 'LetterProse-zh-TW']),
  );
});

test('no letters make no document', async () => {
  await expect(printed([])).rejects.toThrow(RangeError);
});

test('the document names the seller and the day of the letter, not the machine', async () => {
  const docx = readDocx(await letterDocx(small));
  const core = docx.text('docProps/core.xml');
  expect(core).toContain('<dc:creator>江苏海澜水泥贸易有限公司</dc:creator>');
  expect(core).toContain('2026-11-21T00:00:00Z');
  expect(core.match(/\d{4}-\d{2}-\d{2}T/g)).toHaveLength(2);
  for (const name of docx.names.filter((part) => part.endsWith('.xml')))
    expect(docx.text(name)).not.toMatch(/Un-named/);
});

test('a seller who has filled in nothing still gets a letter', async () => {
  for (const language of LANGUAGES) {
    const notice = sampleNotice({ language, seller: {} });
    const shown = outline(
      readDocx(await letterDocx({ ...notice, letterhead: [] })).part('word/document.xml'),
    );
    expect(shown.length).toBeGreaterThan(20);
  }
});

describe('hostile text', () => {
  const hostile =
    '=cmd|\' /C calc\'!A0 <script>alert("&amp;")</script> ]]> \u0000\u0007\u001b\u202e123\u2066 ../ \ud800 \ufffe 😀 {page}';

  test('comes out as plain text, without what would break the file or turn the figures round', async () => {
    const notice: Notice = {
      ...small,
      facts: { ...small.facts, number: hostile, seller: { ...small.facts.seller, name: hostile } },
      title: hostile,
      subject: hostile,
      letterhead: [hostile],
      reference: [[hostile, hostile]],
      salutation: hostile,
      blocks: [
        ...small.blocks,
        { type: 'paragraph', text: `${hostile}\r\n${hostile}` },
        { type: 'list', items: [hostile] },
      ],
    };
    const docx = readDocx(await letterDocx(notice));
    for (const name of docx.names.filter((part) => /\.(xml|rels)$/.test(part))) docx.part(name);
    const shown = visibleText(docx.part('word/document.xml'));
    expect(shown).toContain('=cmd|\' /C calc\'!A0 <script>alert("&amp;")</script> ]]> ');
    expect(shown).toContain('😀 {page}');
    expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069\ufffe]|\p{Cs}/u);
  });

  test('never makes a part that is not well-formed, whatever its characters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.array(fc.nat(0xffff)), async (text, units) => {
        const name = text + String.fromCharCode(...units);
        const notice = { ...small, title: name, salutation: name, facts: { ...small.facts, number: name } };
        const docx = readDocx(await letterDocx(notice));
        for (const part of docx.names.filter((each) => /\.(xml|rels)$/.test(each))) docx.part(part);
      }),
      { numRuns: 10 },
    );
  });
});

function keepsNext(paragraph: Element | undefined): boolean {
  const mark = paragraph && elements(paragraph, 'keepNext')[0];
  return mark !== undefined && attribute(mark, 'val') !== 'false';
}

test('two sides of an agreement begin side by side, also where one of them has more who sign', async () => {
  const signed = async (other: readonly string[]) => {
    const blocks = [{ type: 'signature' as const, lines: ['甲方', '日期'], other }];
    const document = readDocx(await letterDocx({ ...sampleNotice(), blocks })).part('word/document.xml');
    return elements(document, 'vAlign')
      .map((align) => attribute(align, 'val'))
      .slice(-2);
  };
  expect(await signed(['乙方', '日期'])).toEqual(['bottom', 'bottom']);
  expect(await signed(['乙方', '日期', '债务加入方', '日期'])).toEqual(['top', 'top']);
});
