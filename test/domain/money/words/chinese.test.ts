import fc from 'fast-check';
import nzh from 'nzh';
import { minorToDecimal } from '../../../../src/domain/money/minor';
import { amountInWords } from '../../../../src/domain/money/words';
import { readChinese } from './readWords';

const cny = (yuan: string): string => amountInWords(Math.round(Number(yuan) * 100), 'CNY', 'zh-CN');

// 《支付结算办法》(银发〔1997〕393号) 附件一, 二、(一)–(四): the examples the rule itself gives.
test.each([
  ['1409.50', '人民币壹仟肆佰零玖元伍角'],
  ['6007.14', '人民币陆仟零柒元壹角肆分'],
  ['1680.32', '人民币壹仟陆佰捌拾元叁角贰分'],
  ['107000.53', '人民币壹拾万柒仟元零伍角叁分'],
  ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '人民币叁佰贰拾伍元零肆分'],
])('支付结算办法附件一: %s is %s', (yuan, words) => expect(cny(yuan)).toBe(words));

test.each([
  ['0', '人民币零元整'],
  ['0.05', '人民币伍分'],
  ['0.50', '人民币伍角'],
  ['1.05', '人民币壹元零伍分'],
  ['10.50', '人民币壹拾元伍角'],
  ['10.05', '人民币壹拾元零伍分'],
  ['10', '人民币壹拾元整'],
  ['10000.00', '人民币壹万元整'],
  ['100000.00', '人民币壹拾万元整'],
  ['105000', '人民币壹拾万伍仟元整'],
  ['1000010', '人民币壹佰万零壹拾元整'],
  ['843496.00', '人民币捌拾肆万叁仟肆佰玖拾陆元整'],
  ['100000000', '人民币壹亿元整'],
  ['100001000', '人民币壹亿零壹仟元整'],
  ['100010000', '人民币壹亿零壹万元整'],
  ['1000000001.01', '人民币壹拾亿零壹元零壹分'],
  ['1200000000000', '人民币壹万贰仟亿元整'],
  ['12000000000000', '人民币壹拾贰万亿元整'],
  ['-1409.50', '人民币负壹仟肆佰零玖元伍角'],
])('%s yuan is %s', (yuan, words) => expect(cny(yuan)).toBe(words));

test('the name and the characters follow the reader, not the money', () => {
  expect(amountInWords(12345678900, 'TWD', 'zh-TW')).toBe('新臺幣壹億貳仟參佰肆拾伍萬陸仟柒佰捌拾玖元整');
  expect(amountInWords(140950, 'CNY', 'zh-TW')).toBe('人民幣壹仟肆佰零玖元伍角');
  expect(amountInWords(140950, 'TWD', 'zh-CN')).toBe('新台币壹仟肆佰零玖元伍角');
  expect(amountInWords(-600000, 'HKD', 'zh-TW')).toBe('港幣負陸仟元整');
  expect(amountInWords(120_000_000_000_000, 'TWD', 'zh-TW')).toBe('新臺幣壹兆貳仟億元整');
});

test('a currency without a settled way of writing it out in Chinese has no words', () => {
  expect(amountInWords(140950, 'USD', 'zh-CN')).toBe('');
  expect(amountInWords(140950, 'KWD', 'zh-TW')).toBe('');
  expect(amountInWords(140950, 'toString', 'zh-CN')).toBe('');
});

test('an amount that is unknown or not exact has no words', () => {
  for (const amount of [NaN, Infinity, 1.5, 2 ** 53]) expect(amountInWords(amount, 'CNY', 'zh-CN')).toBe('');
});

const amounts = fc.oneof(
  fc.integer({ min: -10_000_000, max: 10_000_000 }),
  fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  // Amounts full of zeros, where the rule is hardest.
  fc
    .array(fc.constantFrom('0', '0', '0', '1', '5', '9'), { minLength: 1, maxLength: 15 })
    .map((digits) => Number(digits.join(''))),
);

test('the words say the number and nothing else', () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom<'zh-CN' | 'zh-TW'>('zh-CN', 'zh-TW'), (minor, language) => {
      const words = amountInWords(minor, 'CNY', language).replace(/^人民[币幣]/, '');
      expect(readChinese(words)).toBe(minor === 0 ? 0 : minor);
    }),
    { numRuns: 2000 },
  );
});

test('the form is the one the rule asks for', () => {
  fc.assert(
    fc.property(amounts, (minor) => {
      const words = amountInWords(minor, 'CNY', 'zh-CN');
      expect(words).toMatch(/^人民币负?[零壹贰叁肆伍陆柒捌玖]/);
      expect(words).not.toMatch(/零零|零元零|零[万亿]/);
      expect(words.endsWith('整')).toBe(minor % 100 === 0);
    }),
    { numRuns: 1000 },
  );
});

/**
 * nzh 1.0.14 and its known faults, kept apart: given text it forgets 整 after zeros of a fraction
 * ("10000.00" → 壹万元, so it is asked with a number here), and it never writes 零 before 角
 * (107000.53), which the rule wants where several zeros stand together.
 */
test('another implementation (nzh) says the same outside its known faults', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (minor) => {
      const ours = amountInWords(minor, 'CNY', 'zh-CN');
      const theirs = nzh.cn.toMoney(Number(minorToDecimal(minor, 'CNY')));
      const severalZerosBeforeJiao = Math.abs(minor) >= 10_000 && /00[1-9]\d$/.test(String(Math.abs(minor)));
      expect(severalZerosBeforeJiao ? ours.replace('元零', '元') : ours).toBe(theirs);
    }),
    { numRuns: 2000 },
  );
});
