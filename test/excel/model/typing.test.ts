import fc from 'fast-check';
import { bench } from './support';
import { createWorkbook } from './workbook';
import { parseRect } from './address';
import { dateOf, serialOf } from './serials';
import { ModelError } from './values';

/** "Enter data manually in worksheet cells" and "Stop automatically changing numbers to dates" (support.microsoft.com). */
describe('What is typed into a General cell of an English Excel', () => {
  it.each([
    ['1,234', 1234, '#,##0'],
    ['1,234.50', 1234.5, '#,##0.00'],
    ['12%', 0.12, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['$5', 5, '$#,##0_);[Red]($#,##0)'],
    ['(5)', -5, 'General'],
    ['-5', -5, 'General'],
    ['0045', 45, 'General'],
    ['1e3', 1000, '0.00E+00'],
    ['1 1/2', 1.5, '# ?/?'],
    ['3/14/2024', 45365, 'm/d/yyyy'],
    ['2024-03-14', 45365, 'm/d/yyyy'],
    ['14-Mar-24', 45365, 'd-mmm-yy'],
    ['1:30 PM', 0.5625, 'h:mm AM/PM'],
    ['TRUE', true, 'General'],
    ['14/3/2024', '14/3/2024', 'General'],
    ['2/30/2024', '2/30/2024', 'General'],
    ['1.2.3', '1.2.3', 'General'],
    ['1,23', '1,23', 'General'],
    ['2024年3月14日', '2024年3月14日', 'General'],
    ["'0045", '0045', 'General'],
  ])('%s becomes %p with the format %s', (typed, value, format) => {
    const { sheet, put } = bench();
    put('A1', [[typed]]);
    expect([sheet.readValue(0, 0), sheet.styleAt(0, 0).numberFormat]).toEqual([value, format]);
  });

  it('reads Chinese dates and the yuan in a Chinese Excel', () => {
    const { get, put, text } = bench(createWorkbook({ locale: 'zh-CN' }));
    put('A1:C1', [['2024年3月14日', '¥1,200', '2024/3/14']]);
    expect(get('A1:C1')).toEqual([[45365, 1200, 45365]]);
    expect(text('A1:C1')).toEqual([['2024年3月14日', '¥1,200', '2024/3/14']]);
  });

  it('keeps every text in a cell of format @, formulas too', () => {
    const { sheet, get, put } = bench();
    sheet.setNumberFormats(parseRect('A1:C1'), '@');
    put('A1:C1', [['007', '=1+1', '3/14/2024']]);
    expect(get('A1:C1')).toEqual([['007', '=1+1', '3/14/2024']]);
  });

  it('leaves a cell for null and empties it for an empty text', () => {
    const { get, put } = bench();
    put('A1:B1', [[1, 2]]);
    put('A1:B1', [[null, '']]);
    expect(get('A1:B1')).toEqual([[1, null]]);
  });

  it('takes texts that start with = + - as formulas, numbers excepted', () => {
    const { get, formulas, put } = bench();
    put('A1:C1', [['=1+1', '+2*3', '-4']]);
    expect(get('A1:C1')).toEqual([[2, 6, -4]]);
    expect(formulas('A1:C1')).toEqual([['=1+1', '=2*3', -4]]);
  });

  it('refuses a formula that cannot be read and writes nothing', () => {
    const { get, put } = bench();
    expect(() => put('A1:B1', [[1, '=SUM(']])).toThrow(ModelError);
    expect(get('A1:B1')).toEqual([[null, null]]);
  });

  it('stores literal texts as they are', () => {
    const { sheet, get } = bench();
    sheet.writeInput(parseRect('A1:B1'), [['=1+1', '1/2/2024']], { literal: true });
    expect(get('A1:B1')).toEqual([['=1+1', '1/2/2024']]);
  });

  it('counts days as Excel does, with the day that never was', () => {
    expect([
      serialOf(1900, 1, 1),
      serialOf(1900, 2, 29),
      serialOf(1900, 3, 1),
      serialOf(2024, 2, 29),
    ]).toEqual([1, 60, 61, 45351]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2958465 }), (serial) => {
        const { year, month, day } = dateOf(serial);
        return serial === 0 || serialOf(year, month, day) === serial;
      }),
    );
  });
});
