import fc from 'fast-check';
import { letterDocx } from '../../../src/documents/docx';
import { held, noBreakSpaces, stretches } from '../../../src/documents/letter/unbroken';
import { NOTICE_KINDS, composeNotice, noticeFacts } from '../../../src/domain/notices';
import type { Language } from '../../../src/domain/notices';
import { orderFor } from '../../domain/notices/orderFor';
import { elements, readDocx } from '../readDocx';

jest.setTimeout(60_000);

/** `[…]` around what is whole, `~` for a joiner, `·` for a space that does not break. */
const shown = (text: string): string =>
  stretches(text)
    .map((stretch) => (stretch.whole ? `[${held(stretch.text)}]` : stretch.text))
    .join('')
    .replace(/\u2060/g, '~')
    .replace(/\u00a0/g, '·');

test.each([
  ['截至2026年3月31日，', '截至[2026~年~3~月~31~日]，'],
  ['於中華民國115年4月13日前', '於[中~華~民~國][115~年~4~月~13~日]前'],
  ['115年1月（新臺幣19,300元）', '[115~年~1~月]（[新~臺~幣~19,300~元]）'],
  ['人民币1,234.50元，', '[人~民~币~1,234.50~元]，'],
  ['合计EUR 10,450.62，', '合计[EUR·~10,450.62]，'],
  ['共1,234.50元', '共[1,234.50~元]'],
  ['（大写：人民币贰佰玖拾捌万陆仟元整）', '（大写：人民币[贰~佰][玖~拾][捌~万][陆~仟~元~整]）'],
  ['新臺幣參萬貳仟玖佰伍拾元整', '新臺幣[參~萬][貳~仟][玖~佰][伍~拾~元~整]'],
  ['（电话：0512-6000 0001）', '（电话：[0512-~6000·~0001]）'],
  ['催款函（2026-0007）', '催款函（[2026-~0007]）'],
  ['日期：民國____年____月____日', '日期：[民~國][____~年~____~月~____~日]'],
  ['共4笔，已逾期81天', '共4笔，已逾期81天'],
])('%s is set as %s', (text, expected) => expect(shown(text)).toBe(expected));

test.each([
  ['USD 1,234.50', 'USD~1,234.50'],
  ['KWD -1,234.500', 'KWD~-1,234.500'],
  ['by 28 November 2026.', 'by 28~November~2026.'],
  ['on 1 Aug 2026', 'on 1~Aug~2026'],
  ['tel. +44 151 496 0017', 'tel. +44~151~496~0017'],
  ['(02) 2968-0000', '(02)~2968-0000'],
  ['There are 4 invoices in 2 months', 'There are 4 invoices in 2 months'],
])('%j stays together as %j', (text, held) => expect(noBreakSpaces(text).replace(/\u00a0/g, '~')).toBe(held));

test('nothing is added to a text but joiners, and nothing left out; spaces only cease to break', () => {
  const part = fc.constantFrom(
    '2026年',
    '4月',
    '13日',
    '元',
    '1,234.50',
    '-',
    ' ',
    '/',
    '贰佰',
    '万',
    '的',
    'A',
    '____',
    '\u{1f600}',
  );
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      (text) => {
        const set = stretches(text).map((stretch) => (stretch.whole ? held(stretch.text) : stretch.text));
        expect(
          set
            .join('')
            .replace(/\u2060/g, '')
            .replace(/\u00a0/g, ' '),
        ).toBe(text);
      },
    ),
  );
});

const CHINESE: readonly Language[] = ['zh-CN', 'zh-TW'];
test.each(CHINESE.flatMap((language) => NOTICE_KINDS.map((kind) => [kind, language] as const)))(
  'no line of the %s in %s can end inside a date of its sentences',
  async (kind, language) => {
    const notice = composeNotice(noticeFacts(orderFor(language, kind)));
    const document = readDocx(await letterDocx(notice)).part('word/document.xml');
    const sentences = elements(document, 'p').filter((paragraph) =>
      /^Letter(?:Prose|Line)/.test(elements(paragraph, 'pStyle')[0]?.getAttribute('w:val') ?? ''),
    );
    const dates = sentences.flatMap((paragraph) => {
      const text = elements(paragraph, 't')
        .map((each) => each.textContent ?? '')
        .join('');
      return text.match(/[\d_]+\u2060?年\u2060?[\d_]+\u2060?月(?:\u2060?[\d_]+\u2060?日)?/g) ?? [];
    });
    expect(dates.length).toBeGreaterThan(0);
    for (const date of dates)
      expect(date).toMatch(/^[\d_]+\u2060年\u2060[\d_]+\u2060月(?:\u2060[\d_]+\u2060日)?$/);
  },
);
