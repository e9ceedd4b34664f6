import { CENT, useCases } from './useCases';

/**
 * Published worked examples as formulas of a workbook. An id is the case's place in the collections of
 * oracles and of vectors; where a source printed a wrong figure, the corrected one stands here and the
 * title says so.
 */
const cases = useCases();

/** The amounts of a table by bucket, without its header. */
const amounts = (aging: string, lines: number) => `=INDEX(${aging},SEQUENCE(${lines},1,2),2)`;

cases('Ageing', [
  [
    'AGE-01',
    'OCA account-financial-reporting #383, one invoice a bucket',
    amounts(
      'DUES.AGING({"2018-01-15";"2017-12-15";"2017-11-15";"2017-10-15";"2017-09-15";"2017-08-15"},"2017-12-31",{500;1000;2000;4000;8000;160000},,,"own_date","en")',
      7,
    ),
    [500, 1000, 2000, 4000, 8000, 160000, 175500],
  ],
  [
    'AGE-03',
    'GnuCash owner report, a credit note within its bucket, a paid invoice nowhere',
    amounts(
      'DUES.AGING({"1980-07-18";"1980-06-18";"1980-05-18";"1980-04-18";"1980-03-18";"1980-04-18";"1980-06-22"},"1980-07-01",{6.75;4;8.5;7.5;8;0;-3},,{30,60,90},"own_date","en")',
      6,
    ),
    [6.75, 1, 8.5, 7.5, 8, 31.75],
  ],
  [
    'AGE-04',
    'OCA #546, as the reporter expects: by document date; the receipt of May is not in the sheet of April',
    amounts(
      'DUES.AGING({"2019-02-15";"2019-03-15";"2019-04-15"},"2019-04-30",{-1000;50000;100000},,{30,60,90},"own_date","en","document")',
      6,
    ),
    [0, 100000, 50000, -1000, 0, 149000],
  ],
  [
    'AGE-07',
    'ERPNext test_cr_note_flag_to_update_self, the credit note beside the invoice, net −40',
    '=INDEX(DUES.AGING({"2026-01-01";"2026-01-01"},"2026-01-11",{60;-100},{"A";"A"},,"separate","en"),2,{1,3,8,9})',
    ['A', 60, -100, -40],
  ],
  [
    'AGE-10',
    'ERPNext test_accounts_receivable_output_for_minor_outstanding, one cent is shown',
    '=INDEX(DUES.AGING("2026-01-01","2026-01-11",100-99.99,"A",,"own_date","en"),2,{1,3,8})',
    ['A', 0.01, 0.01],
  ],
  [
    'AGE-12',
    'ERPNext set_ageing; its “no bucket” for what is not due (#51596) corrected to a bucket',
    '=DUES.AGING("2026-03-31"-{-1;0;30;31;60;61;120;121},"2026-03-31",,,"erpnext",,"en")',
    [
      'Not due',
      '0-30 days',
      '0-30 days',
      '31-60 days',
      '31-60 days',
      '61-90 days',
      '91-120 days',
      'Over 120 days',
    ],
  ],
  [
    'AGE-13',
    'OCA account_financial_report, _calculate_amounts',
    '=DUES.AGING(DATE(2026,3,31)-{-1;0;1;30;31;60;61;90;91;120;121},"2026-03-31",,,,,"en")',
    [
      'Not due',
      'Not due',
      '1-30 days',
      '1-30 days',
      '31-60 days',
      '31-60 days',
      '61-90 days',
      '61-90 days',
      '91-120 days',
      '91-120 days',
      'Over 120 days',
    ],
  ],
  [
    'AGE-14',
    'OCA partner_statement; its printed labels corrected to the limits it counts by',
    '=DUES.AGING(DATE(2026,3,31)-{0;1;29;30;59;60;119;120},"2026-03-31",,,"statement",,"en")',
    [
      'Not due',
      '1-29 days',
      '1-29 days',
      '30-59 days',
      '30-59 days',
      '60-89 days',
      '90-119 days',
      '120 days or more',
    ],
  ],
  [
    'AGE-16',
    'zztongyun.com, the LOOKUP recipe',
    '=DUES.AGING(DATE(2026,3,31)-{-1;0;29;30;59;60;90},"2026-03-31",,,"lookup",,"en")',
    ['Not due', '0-29 days', '0-29 days', '30-59 days', '30-59 days', '60-89 days', '90 days or more'],
  ],
  [
    'AGE-16',
    'yingxiongyun.com, the SUMPRODUCT book',
    '=DUES.AGING(DATE(2026,3,31)-{-1;0;29;30;59;60;90},"2026-03-31",,,"default",,"en")',
    ['Not due', 'Not due', '1-30 days', '1-30 days', '31-60 days', '31-60 days', '61-90 days'],
  ],
  [
    'AGE-18',
    'Goodshuffle help, a receipt before its invoice: 28 days old and negative',
    amounts('DUES.AGING("2022-04-13","2022-05-11",-3357.37,,,"own_date","en")', 7),
    [0, -3357.37, 0, 0, 0, 0, -3357.37],
  ],
]);

cases('Allocation', [
  [
    'AGE-05',
    'ERPNext …_with_partial_payment, the receipt of 40',
    '=INDEX(DUES.ALLOCATE(40,{60;100;40},{"2026-01-31";"2026-03-02";"2026-04-01"},,,,"en"),{2;3;4},{3,4})',
    [40, 20, 0, 100, 0, 40],
  ],
  [
    'AGE-05',
    'ERPNext …_with_partial_payment, then the credit note of 100',
    '=INDEX(DUES.ALLOCATE(100,{20;100;40},{"2026-01-31";"2026-03-02";"2026-04-01"},,,,"en"),{2;3;4},{3,4})',
    [20, 0, 80, 20, 0, 40],
  ],
  [
    'AGE-06',
    'ERPNext …_with_payment, 40 crosses into the second instalment',
    '=INDEX(DUES.ALLOCATE(40,{30;50;20},{"2026-01-31";"2026-03-02";"2026-04-01"},,,,"en"),{2;3;4},{3,4})',
    [30, 0, 10, 40, 0, 20],
  ],
  [
    'INT-15',
    'nj48.com, 民法典 art. 561',
    '=INDEX(DUES.ALLOCATE(30000,100000,"2026-01-31",,5000,3000,"en"),2,{1,2,3,4})',
    [3000, 5000, 22000, 78000],
  ],
]);

cases('DSO and its kin', [
  ['vectors DSO 1', 'seeds S1:102-121, the company', '=DUES.DSO({75,105},730)', 45],
  ['vectors DSO 2', 'seeds S1:102-121, a customer', '=DUES.DSO({15,21},109.5,365)', 60],
  [
    'vectors DSO 3',
    'seeds S1:102-121, a branch; printed 40.8 by rounding on the way, corrected',
    '=DUES.DSO({23,35},259)',
    40.86872586872587,
  ],
  ['DSO-01', 'trymesha.com', '=DUES.DSO(150000,1800000,365)', 30.4, 0.05],
  ['DSO-03', 'Benji Pays', '=DUES.DSO(212000,{100000,80000,70000},{30,30,30},"countback")', 73.7, 0.05],
  [
    'DSO-04',
    'Oracle HFM; printed 179.7, which belongs to 13,000, corrected',
    '=DUES.DSO(12000,{2500,1750,2250,2500,2000,2250},{30,31,31,30,31,30},"countback")',
    166.333,
    0.01,
  ],
  [
    'DSO-04',
    'Oracle HFM, what its 179.7 is the answer to',
    '=DUES.DSO(13000,{2500,1750,2250,2500,2000,2250},"2025-09-30","countback")',
    179.667,
    0.01,
  ],
  ['DSO-05', 'Odoo test_days_sales_outstanding, nothing paid', '=DUES.DSO(3000,3000,150)', 150],
  ['DSO-05', 'Odoo test_days_sales_outstanding, all paid', '=DUES.DSO(0,3000,150)', 0],
  [
    'DSO-05',
    'Odoo test_days_sales_outstanding, a second invoice',
    '=INDEX(DUES.DSOBYCUSTOMER({"A";"A"},{0;1500},{3000;1500},DATE(2023,5,31)-DATE(2023,1,1),,,"en"),2,2)',
    50,
  ],
  ['DSO-07', 'gaodun.com', '=DUES.TURNOVER(360000,3600000)', 10],
  ['DSO-09', 'growfin.ai', '=DUES.DSO(10000,30000,30,"closing")', 10],
  ['DSO-09', 'growfin.ai, at best', '=DUES.DSO(10000,30000,30,"best",10000-2000)', 8],
  ['DSO-09', 'growfin.ai, of delay', '=DUES.ADD(10000,8000,30000,30)', 2],
  ['DSO-10', 'creditguru.com', '=DUES.CEI(6200,10890,6340,3590,"monthly_average",3)', 55.9, 0.05],
  ['DSO-10', 'creditguru.com’s quarter with all its sales', '=DUES.CEI(6200,10890,6340,3590)', 79.6, 0.05],
  ['DSO-11', 'gaviti.com', '=DUES.CEI(100000,1000000,120000,100000)', 98, 0.05],
  [
    'DSO-12',
    'calculatorshub.net; printed 96 against its own formula, corrected',
    '=DUES.CEI(50000,200000,40000,10000)',
    87.5,
    0.05,
  ],
  [
    'vectors carry',
    'seeds S1:93, 1.19亿元 × 4.31 % = 512.9万元',
    '=DUES.CARRYCOST(119000000,4.31%)',
    5128900,
    1e-6,
  ],
  [
    'vectors limit 1-4',
    'seeds S1:124-134; the slide’s mark for 120 % corrected',
    '=DUES.LIMITCHECK({2600;2200;2000;1000},{2400;2400;2400;400},,"en")',
    ['! Near limit', '✕ Over limit', '✕ Over limit', '√ Within limit'],
  ],
]);

cases('Loss allowances', [
  [
    'ECL-01',
    'ifrscommunity.com, the rates',
    '=DUES.LOSSRATES({100000,50000,23000,8000,2000},2000,"cohort")*100',
    [2, 4, 8.6957, 25, 100],
    0.0001,
  ],
  [
    'ECL-01',
    'ifrscommunity.com, the allowance',
    '=DUES.ALLOWANCE({300000,140000,60000,23000,5000},DUES.LOSSRATES({100000,50000,23000,8000,2000},2000,"cohort"))',
    27567,
    0.6,
  ],
  [
    'vectors ecl',
    'the migration example, its loss rates',
    '=DUES.LOSSRATES({1000,200,90,60;1100,210,80,75;1200,220,95,80},{0;10;5})',
    [0.0175952, 0.08583, 0.2013889, 1],
    1e-6,
  ],
  [
    'vectors ecl',
    'the migration example, the allowance',
    '=DUES.ALLOWANCE({1200,220,95,80},{0.0175952,0.08583,0.2013889,1},1.1)',
    145.04,
    CENT,
  ],
]);
