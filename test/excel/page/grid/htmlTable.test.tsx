import { fromHtml } from './htmlTable';

describe('cells pasted as HTML', () => {
  test('LibreOffice Calc: exact numbers, texts that look like numbers, line breaks', () => {
    const html = `<html><body><table><tr>
      <td align="left">Invoice</td><td sdval="1234.5678" sdnum="1033;0;#,##0.00">1,234.57</td></tr>
      <tr><td sdnum="1033;0;@">007</td><td>two<br>lines</td></tr></table></body></html>`;
    expect(fromHtml(html)).toEqual([
      ['Invoice', 1234.5678],
      ["'007", 'two\nlines'],
    ]);
  });

  test('Excel: text formats by class, merged cells as one value beside blanks, dates as they are shown', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
      .xl65 {mso-number-format:"\\@";} .xl66 {color:red;}</style></head><body><table>
      <tr><td colspan=2 class=xl66>合计</td></tr>
      <tr><td class=xl65>0012</td><td x:num="46112">2026/3/31</td></tr></table></body></html>`;
    expect(fromHtml(html)).toEqual([
      ['合计', ''],
      ["'0012", '2026/3/31'],
    ]);
  });

  test('rows that reach down leave their place blank, and short rows are filled up', () => {
    const html = '<table><tr><td rowspan=2>a</td><td>b</td><td>c</td></tr><tr><td>d</td></tr></table>';
    expect(fromHtml(html)).toEqual([
      ['a', 'b', 'c'],
      ['', 'd', ''],
    ]);
  });

  test('markup without a table is no table', () => {
    expect(fromHtml('<p>text</p>')).toBeNull();
  });
});
