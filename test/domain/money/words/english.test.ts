import fc from 'fast-check';
import { minorDigits } from '../../../../src/domain/money/minor';
import { amountInWords } from '../../../../src/domain/money/words';
import { readEnglish } from './readWords';

test.each([
  [0, 'CNY', 'Say CNY zero only'],
  [5, 'USD', 'Say USD zero and 05/100 only'],
  [10507, 'USD', 'Say USD one hundred and five and 07/100 only'],
  [123450, 'CNY', 'Say CNY one thousand two hundred and thirty-four and 50/100 only'],
  [100001000, 'EUR', 'Say EUR one million and ten only'],
  [1200345600, 'GBP', 'Say GBP twelve million three thousand four hundred and fifty-six only'],
  [2100, 'JPY', 'Say JPY two thousand one hundred only'],
  [1500, 'KWD', 'Say KWD one and 500/1000 only'],
  [-19900, 'USD', 'Say USD minus one hundred and ninety-nine only'],
])('%i minor units of %s are "%s"', (minor, currency, words) => {
  expect(amountInWords(minor, currency, 'en')).toBe(words);
});

test('the words say the number in currencies of no, two and three decimals', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom('JPY', 'CNY', 'KWD'), (minor, currency) => {
      const words = amountInWords(minor, currency, 'en');
      expect(readEnglish(words, 10 ** minorDigits(currency))).toBe(BigInt(minor));
    }),
    { numRuns: 2000 },
  );
});
