import { language } from './shared';
import type { FunctionDeclaration } from './types';

export const AMOUNTINWORDS = {
  id: 'AMOUNTINWORDS',
  parameters: [
    { name: 'amounts', type: 'any', matrix: true },
    { name: 'currency', type: 'any', optional: true },
    language,
  ],
  result: { type: 'string', matrix: true },
  formula: ['the amount, rounded half away from zero to the currency’s smallest unit, in words'],
  rules: [
    'zh-CN: 大写 as 《支付结算办法》 asks for it: 人民币 without a gap, 壹 never left out before 拾, 整 after a whole amount, none after 分. zh-TW: 新臺幣…元整 with 壹貳參肆伍陸柒捌玖拾佰仟萬億. en: the wording of trade documents, with the cents as a fraction.',
    'Currency by ISO code or name (CNY, 人民币, US$). Left out it is CNY in en and zh-CN, TWD in zh-TW.',
    'Chinese has a custom for CNY, TWD, HKD and MOP only; another currency in Chinese is refused rather than invented.',
    'Blank cells of a range stay blank. A minus is said (负, 負, minus).',
  ],
  sources: [
    '《支付结算办法》附件一《正确填写票据和结算凭证的基本规定》',
    'Published examples: 1,409.50, 6,007.14, 1,680.32, 16,409.02, 325.04, 107,000.53',
  ],
  differs:
    'The TEXT(…,"[DBNum2]") recipe writes 拾 for 壹拾 in some versions, has no 元角分 and loses 整. Here the whole rule is kept.',
  examples: [
    {
      formula: '=DUES.AMOUNTINWORDS({1409.5;100000},,"zh-CN")',
      arguments: [[[1409.5], [100000]], null, 'zh-CN'],
      result: [['人民币壹仟肆佰零玖元伍角'], ['人民币壹拾万元整']],
      note: 'Renminbi.',
    },
    {
      formula: '=DUES.AMOUNTINWORDS(1234.5,"USD","en")',
      arguments: [[[1234.5]], 'USD', 'en'],
      result: [['Say USD one thousand two hundred and thirty-four and 50/100 only']],
      note: 'A dollar invoice.',
    },
  ],
} as const satisfies FunctionDeclaration;
