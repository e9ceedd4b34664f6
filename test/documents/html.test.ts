import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import fc from 'fast-check';
import { escapeHtml, noticeHtml, noticeHtmlDocument } from '../../src/documents/html';
import type { Notice } from '../../src/domain/notices';
import { sampleNotice } from '../support/notices';

const WHOLE = { head: true, replySlip: true };

/** The names of all elements and attributes; the HTML is written so that it is XML as well. */
function tags(html: string): string[] {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    html.replace(/<(br|hr)([^>]*)>/g, '<$1$2/>'),
    'application/xml',
  );
  return Array.from(document.getElementsByTagName('*')).flatMap((element) => [
    element.tagName,
    ...Array.from(element.attributes, (each) => `@${each.name}`),
  ]);
}

/** Without what keeps an amount or a date on one line. */
function bare(html: string): string {
  return html.replace(/<span style="white-space:nowrap">([^<]*)<\/span>/g, '$1').replace(/\u00a0/g, ' ');
}

test.each(['en', 'zh-CN', 'zh-TW'] as const)(
  'the mail in %s says what the notice says, with the invoices as a table',
  (language) => {
    const notice = sampleNotice({ language, kind: 'final' });
    const html = bare(noticeHtml(notice, WHOLE));
    const said = [
      notice.title,
      notice.salutation,
      ...notice.invoices.head,
      ...notice.invoices.total,
      notice.facts.amountInWords,
    ];
    for (const text of said) expect(html).toContain(escapeHtml(text));
    for (const block of notice.blocks)
      if (block.type === 'paragraph' && block.text.replace(/\.$/, '') !== notice.facts.amountInWords)
        expect(html).toContain(escapeHtml(block.text));
    expect(html.split(`>${escapeHtml(notice.facts.amountInWords)}`)).toHaveLength(2);
    expect(tags(html).filter((tag) => tag === 'th')).toHaveLength(notice.invoices.head.length);
  },
);

test('the mail of a statement has what is open by age as a table of its own, and no day to pay by', () => {
  const notice = sampleNotice({ language: 'en', kind: 'statement' });
  const html = noticeHtml(notice, WHOLE);
  for (const block of notice.blocks) {
    if (block.type !== 'ageing') continue;
    for (const text of [...block.head, ...block.cells]) expect(html).toContain(`>${escapeHtml(text)}</t`);
    expect(tags(html).filter((tag) => tag === 'th')).toHaveLength(
      notice.invoices.head.length + block.head.length,
    );
  }
  expect(html).toContain('Open balance');
  expect(html).not.toContain('Please pay by');
});

test('no line of a mail ends inside an amount, a date or a telephone', () => {
  const english = noticeHtml(sampleNotice({ language: 'en', kind: 'final' }), WHOLE);
  expect(english).toContain('USD\u00a014,808.34 remains overdue');
  expect(english).toContain('on 1\u00a0August\u00a02026');
  const chinese = noticeHtml(sampleNotice({ language: 'zh-CN', kind: 'final' }), WHOLE);
  for (const figure of ['2026年11月20日', '人民币14,808.34元'])
    expect(chinese).toContain(`<span style="white-space:nowrap">${figure}</span>`);
});

test('a mail has its head in its own header and no slip to cut off', () => {
  const notice = sampleNotice({ language: 'en' });
  const html = noticeHtmlDocument(notice, { head: false, replySlip: false });
  expect(html).not.toContain('Reply slip');
  expect(html).not.toContain('<h2');
  expect(html).toContain('<meta charset="utf-8">');
});

test('text from the sheet is text in the mail, whatever it looks like', () => {
  expect(escapeHtml('<script>"x"&\'y\'</script>\u202e\r\n')).toBe(
    '&lt;script&gt;&quot;x&quot;&amp;&#39;y&#39;&lt;/script&gt;<br>',
  );
});

test('no text of a notice can become an element or an attribute', () => {
  const plain = sampleNotice({ lines: 2 });
  const withText = (text: string): Notice => ({
    ...plain,
    title: text,
    salutation: `x${text}`,
    letterhead: [`x${text}`, text],
    reference: [[text, `x${text}`]],
    blocks: [
      { type: 'paragraph', text },
      { type: 'heading', text },
      { type: 'list', items: [text] },
      { type: 'bank', rows: [[text, `x${text}`]] },
      { type: 'signature', lines: [text] },
      { type: 'replySlip', title: text, lines: [text] },
      { type: 'invoices' },
    ],
    invoices: {
      head: [text],
      numeric: [true],
      months: [{ title: text, rows: [[text]], subtotal: [text] }],
      total: [text],
    },
  });
  const expected = tags(bare(noticeHtml(withText('plain'), WHOLE)));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          '<img src=x onerror=alert(1)>',
          '"><a href=x>',
          "' onclick='x",
          '</td></table>',
          '<!--',
          ']]>',
          '&#60;b>',
        ),
      ),
      (text) => {
        // A line break in a text is meant to be one.
        expect(tags(bare(noticeHtml(withText(text), WHOLE))).filter((tag) => tag !== 'br')).toEqual(
          expected.filter((tag) => tag !== 'br'),
        );
      },
    ),
  );
});
