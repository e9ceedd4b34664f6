import { parseIsoDate } from '../../src/domain/calendar/civilDay';
import { CENT, useCases } from './useCases';

/** The cases of interest, due dates, dunning, limitation and words; see oracles.test.ts. */
const cases = useCases();

/** One day late, so that the result is a thousandth of the yearly rate of 365,000. */
const firstDayUk = (due: string) =>
  `=DUES.LATEINTEREST(365000,"${due}",DATEVALUE("${due}")+1,"uk",{"2000-01-01",0.01;"2023-12-31",0.02;"2024-01-01",0.03;"2024-06-30",0.04;"2024-07-01",0.05})`;

cases('Late interest', [
  [
    'INT-01',
    'ERPNext test_dunning',
    '=DUES.LATEINTEREST(100,"2026-01-01","2026-01-16","contract",10%)+{0,10,110}',
    [0.41, 10.41, 110.41],
    CENT,
  ],
  [
    'INT-01',
    'ERPNext, the first notice without interest',
    '=DUES.LATEINTEREST(100,"2026-01-01","2026-01-21","contract","0%")',
    0,
  ],
  [
    'INT-03',
    'lib/collections-calculator',
    '=DUES.LATEINTEREST(1000,"2024-10-01","2024-11-15","uk",5.25%)',
    16.34,
    CENT,
  ],
  [
    'INT-03',
    'lib/collections-calculator, principal, interest and fixed sum',
    '=1000+DUES.LATEINTEREST(1000,"2024-10-01","2024-11-15","uk",5.25%,,"both")',
    1086.34,
    CENT,
  ],
  [
    'INT-04',
    'paidnice.com; 169.68 by rounding each day, corrected',
    '=DUES.LATEINTEREST(5000,"2025-01-01","2025-04-12","uk",4.25%)',
    169.49,
    CENT,
  ],
  [
    'INT-07',
    'collections-calculator test, the edges of the fixed sum',
    '=DUES.LATEINTEREST({100;999.98;999.99;1000;1000.01;9999.98;9999.99;10000;1000000},"2024-10-01","2024-11-15","uk",5.25%,,"fixed_sum")',
    [40, 40, 40, 70, 70, 70, 70, 100, 100],
  ],
  ['INT-08', 'SI 2002/1675 art. 4, from 1 January', firstDayUk('2023-12-31'), 100, 1e-6],
  ['INT-08', 'SI 2002/1675 art. 4, from 30 June', firstDayUk('2024-06-29'), 100, 1e-6],
  ['INT-08', 'SI 2002/1675 art. 4, from 1 July', firstDayUk('2024-06-30'), 120, 1e-6],
  ['INT-08', 'SI 2002/1675 art. 4, from 31 December', firstDayUk('2024-12-30'), 120, 1e-6],
  [
    'INT-10',
    'late-payment-interest test, Sweden',
    '=DUES.LATEINTEREST(10000,"2024-12-15","2025-02-15","eu",{"2024-07-01",0.04;"2025-01-01",0.03})',
    191.23,
    CENT,
  ],
  [
    'INT-10',
    'late-payment-interest test, its other figures',
    '=DUES.LATEINTEREST({10000;10000;10000;12345},"2026-01-01",DATE(2026,1,1)+{30;30;30;17},"contract",{0.1;0.05;0.115;0.115})',
    [82.19, 41.1, 94.52, 66.12],
    CENT,
  ],
  [
    'INT-10',
    'late-payment-interest test, on the due day, before it, and of a credit',
    '=DUES.LATEINTEREST({100;100;-100},{"2026-01-15";"2026-02-15";"2026-01-01"},"2026-01-15","contract",10%,,,"en")',
    [0, 0, 'Credit: no interest'],
  ],
  [
    'INT-11',
    'electedteal.com, the claim as half a year',
    '=DUES.LATEINTEREST(6973215.42,"2023-08-31","2024-02-29","cn_lpr_150",3.45%,"30/360")',
    180431.95,
    CENT,
  ],
  [
    'INT-11',
    'electedteal.com, its 182 days by 365',
    '=DUES.LATEINTEREST(6973215.42,"2023-08-31","2024-02-29","cn_lpr_150",3.45%)',
    179937.4,
    0.6,
  ],
  [
    'INT-11',
    'electedteal.com, its 182 days by 360',
    '=DUES.LATEINTEREST(6973215.42,"2023-08-31","2024-02-29","cn_lpr_150",3.45%,360)',
    182436.8,
    0.6,
  ],
  [
    'INT-12',
    '国令第802号 art. 17',
    '=DUES.LATEINTEREST(100000,"2026-01-01","2026-01-31","cn_sme")',
    1500,
    1e-6,
  ],
  [
    'INT-12',
    '国令第802号 art. 17, a year of 360 and of 365 days in percent',
    '=DUES.LATEINTEREST(100,"2026-01-01",DATE(2026,1,1)+{360,365},"cn_sme")',
    [18, 18.25],
  ],
  [
    'INT-14',
    'Business Central ERMCreateFinanceChargeMemo',
    '=DUES.LATEINTEREST(10000,DATE(2026,1,1),DATE(2026,1,26),"contract",1.5%,30)',
    125,
    1e-6,
  ],
  [
    'vectors interest 1',
    '国令第802号 art. 17, 90 days',
    '=DUES.LATEINTEREST(100000,"2026-01-01","2026-04-01","cn_sme")',
    4500,
    1e-6,
  ],
  [
    'vectors interest 2',
    '买卖合同司法解释 art. 18, LPR 3 % × 1.3',
    '=DUES.LATEINTEREST(100000,"2026-01-01","2026-04-01","cn_lpr_130",3%,{365})',
    961.64,
    CENT,
  ],
  [
    'vectors interest 2',
    '买卖合同司法解释 art. 18, LPR 3 % × 1.3 by 360',
    '=DUES.LATEINTEREST(100000,"2026-01-01","2026-04-01","cn_lpr_130",3%,360)',
    975,
    CENT,
  ],
  [
    'vectors interest 3',
    '买卖合同司法解释 art. 18, LPR 3 % × 1.5',
    '=DUES.LATEINTEREST(100000,"2026-01-01","2026-04-01","cn_lpr_150",3%)',
    1109.59,
    CENT,
  ],
]);

const day = (iso: string): number => parseIsoDate(iso) ?? NaN;
const due = (invoice: string, term: string, convention: string, cutoff: number | ''): string =>
  `=DUES.DUEDATE("${invoice}","${term}","${convention}",${cutoff})`;

cases('Due dates', [
  ['vectors due 1', 'net 30', due('2026-01-15', 'net 30', '', ''), day('2026-02-14')],
  ['vectors due 2', 'hanhuihui.com', due('2026-01-15', '月结30天', 'month_end_days', ''), day('2026-03-02')],
  ['vectors due 3', 'common usage', due('2026-01-15', '月结30天', 'month_end_months', ''), day('2026-02-28')],
  ['vectors due 4', 'm.s1u.com.cn', due('2026-01-15', '月结30天', 'invoice_months', ''), day('2026-02-15')],
  ['vectors due 5', 'm.s1u.com.cn', due('2026-01-15', '次月结30天', '', ''), day('2026-03-03')],
  ['vectors due 6', '次月25日', due('2026-01-15', '次月25日', '', ''), day('2026-02-25')],
  ['vectors due 7', 'clamped', due('2026-01-31', '月结30天', 'invoice_months', ''), day('2026-02-28')],
  ['vectors due 8', '60 days', due('2026-02-10', '月结60天', 'month_end_months', ''), day('2026-04-30')],
  ['vectors due 9', 'cut-off, before', due('2026-03-20', '月结30', 'month_end_days', 25), day('2026-04-30')],
  ['vectors due 10', 'cut-off, after', due('2026-03-26', '月结30', 'month_end_days', 25), day('2026-05-30')],
  [
    'DUN-06',
    'OCA credit_control_policy, end of month of due + 30',
    due('2024-01-15', '月结30天', 'month_end_months', ''),
    day('2024-02-29'),
  ],
]);

cases('Dunning and limitation', [
  [
    'DUN-01',
    'SAP grace days: with none it is chased on the first day, with three not before the fourth',
    '=INDEX(DUES.NEXTACTION("1997-03-12","1997-03-13",,,"1997-01-01","en",{"reminder",1}),1,2)',
    day('1997-03-13'),
  ],
  [
    'DUN-01',
    'SAP grace days, three of them (a Sunday moves to Monday)',
    '=INDEX(DUES.NEXTACTION("1997-03-12","1997-03-13",,,"1997-01-01","en",{"reminder",4}),1,2)',
    day('1997-03-17'),
  ],
  [
    'DUN-03',
    'Tryton account_dunning, days 5 and 20 and 40: on day 30, the first level unsent and then sent',
    '=INDEX(DUES.NEXTACTION({"2026-06-01";"2026-06-01"},"2026-07-01",{"";"reminder"},{"";"2026-06-08"},,"en",{"reminder",5;"phone","";"warning",20;"stop_supply","";"visit","";"executive","";"final",40}),{1;2},1)',
    ['① Reminder', '② Warning'],
  ],
  [
    'DUN-05',
    'OCA account_credit_control, a year old and nothing sent: the first level again',
    '=INDEX(DUES.NEXTACTION("2025-06-10","2026-06-10",,,,"en"),1,1)',
    '① Reminder',
  ],
  [
    'DUN-06',
    'OCA credit_control_policy, ten days net',
    '=INDEX(DUES.NEXTACTION("2024-01-15","2024-01-16",,,,"en",{"reminder",10}),1,2)',
    day('2024-01-25'),
  ],
  ['vectors limitation', '民法典 art. 188', '=DUES.LIMITATION("2024-03-31","cn")', day('2027-03-31')],
]);

cases(
  'Amounts in words, 支付结算办法 附件一',
  (
    [
      ['1409.50', '人民币壹仟肆佰零玖元伍角'],
      ['6007.14', '人民币陆仟零柒元壹角肆分'],
      ['1680.32', '人民币壹仟陆佰捌拾元叁角贰分'],
      ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
      ['325.04', '人民币叁佰贰拾伍元零肆分'],
      ['10000.00', '人民币壹万元整'],
      ['100000.00', '人民币壹拾万元整'],
      ['0.05', '人民币伍分'],
      ['843496.00', '人民币捌拾肆万叁仟肆佰玖拾陆元整'],
      ['1000000001.01', '人民币壹拾亿零壹元零壹分'],
    ] as const
  ).map(([amount, words], i) => [
    `vectors rmb ${i + 1}`,
    amount,
    `=DUES.AMOUNTINWORDS(${amount},"CNY","zh-CN")`,
    words,
  ]),
);
