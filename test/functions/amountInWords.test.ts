import fc from 'fast-check';
import { amountInWords } from '../../src/functions/amountInWords';
import { readChinese } from '../domain/money/words/readWords';
import { said } from './said';

describe('DUES.AMOUNTINWORDS', () => {
  test.each([
    [1409.5, '人民币壹仟肆佰零玖元伍角'],
    [6007.14, '人民币陆仟零柒元壹角肆分'],
    [1680.32, '人民币壹仟陆佰捌拾元叁角贰分'],
    [16409.02, '人民币壹万陆仟肆佰零玖元零贰分'],
    [325.04, '人民币叁佰贰拾伍元零肆分'],
    [107000.53, '人民币壹拾万柒仟元零伍角叁分'],
    [10000, '人民币壹万元整'],
    [100000, '人民币壹拾万元整'],
    [0.05, '人民币伍分'],
    [843496, '人民币捌拾肆万叁仟肆佰玖拾陆元整'],
    [1000000001.01, '人民币壹拾亿零壹元零壹分'],
  ])('writes %d as the published examples of 《支付结算办法》 附件一 do', (amount, words) => {
    expect(amountInWords(amount, null, 'zh-CN')).toEqual([[words]]);
  });

  test('comes back as the same number when read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999_999 }), (cents) => {
        const [[words = ''] = []] = amountInWords(cents / 100, 'CNY', 'zh-CN');
        expect(readChinese(words.replace('人民币', ''))).toBe(cents);
      }),
      { examples: [[10_000_000_000], [1_000_000_000_001], [10_000_001_000_000]] },
    );
  });

  test('follows the language for the currency and the characters, unless a currency is named', () => {
    expect(amountInWords(1234567, null, 'zh-TW')).toEqual([['新臺幣壹佰貳拾參萬肆仟伍佰陸拾柒元整']]);
    expect(amountInWords(5, '人民币', 'zh-TW')).toEqual([['人民幣伍元整']]);
    expect(amountInWords(105.07, 'US$', 'en')).toEqual([['Say USD one hundred and five and 07/100 only']]);
    expect(amountInWords(1500, 'JPY', 'en')).toEqual([['Say JPY one thousand five hundred only']]);
  });

  test('keeps the shape of a range, its blanks blank, and says which cell is no amount', () => {
    expect(
      amountInWords(
        [
          ['1,409.50', null],
          [0, 'n/a'],
        ],
        null,
        'zh-CN',
      ),
    ).toEqual([
      ['人民币壹仟肆佰零玖元伍角', ''],
      ['', '数字无法识别'],
    ]);
  });

  test('rounds half away from zero, as the cell shows it', () => {
    expect(amountInWords(1.005, null, 'zh-CN')).toEqual([['人民币壹元零壹分']]);
  });

  test.each<[string, () => unknown, RegExp]>([
    ['dollars in Chinese', () => amountInWords(5, 'USD', 'zh-CN'), /no settled way to write USD out/],
    ['a currency that is none', () => amountInWords(5, 'gold', 'en'), /currency names no currency/],
    ['text for an amount', () => amountInWords('much', null, 'en'), /amounts is no number/],
  ])('refuses %s with a sentence', (_, call, sentence) => {
    expect(said(call)).toMatch(sentence);
  });
});
