import fc from 'fast-check';
import { endOfMonth, isoDate, parseIsoDate } from '../../../src/domain/calendar/civilDay';
import { createWorkCalendar } from '../../../src/domain/calendar/workCalendar';
import { discountDay, dueDay, MONTHLY_CONVENTIONS, onWorkday, parseTerm } from '../../../src/domain/terms';
import type { MonthlyConvention } from '../../../src/domain/terms';

const at = (text: string) => parseIsoDate(text) ?? NaN;

function due(
  invoice: string,
  text: unknown,
  convention: MonthlyConvention = 'month_end_days',
  cutoffDay?: number,
) {
  const term = parseTerm(text);
  if (term?.kind !== 'single')
    return term === null ? 'unknown' : `${term.kind}: ${'why' in term ? term.why : term.what}`;
  return isoDate(dueDay(at(invoice), term, { convention, cutoffDay }));
}

describe('月结N天 has five readings', () => {
  test.each<[MonthlyConvention, string, string, string]>([
    ['invoice_days', '2026-02-14', '2026-03-02', '2026-03-12'],
    ['month_end_days', '2026-03-02', '2026-03-02', '2026-03-30'],
    ['month_end_months', '2026-02-28', '2026-02-28', '2026-03-31'],
    ['invoice_months', '2026-02-15', '2026-02-28', '2026-03-10'],
    ['next_month_days', '2026-03-03', '2026-03-03', '2026-03-31'],
  ])('%s', (convention, first, second, third) => {
    const dates = ['2026-01-15', '2026-01-31', '2026-02-10'];
    expect(dates.map((date) => due(date, '月结30天', convention))).toEqual([first, second, third]);
  });

  test.each<[string, string, MonthlyConvention, string]>([
    ['hanhuihui.com', '2026-05-15', 'month_end_days', '2026-06-30'],
    ['m.s1u.com.cn', '2026-03-10', 'invoice_months', '2026-04-10'],
    ['m.s1u.com.cn, 次月结', '2026-03-10', 'next_month_days', '2026-05-01'],
  ])('as %s counts an invoice of %s', (_, invoice, convention, result) => {
    expect(due(invoice, '月结30天', convention)).toBe(result);
  });

  test('sixty days are two months where months are counted', () => {
    expect(due('2026-02-10', '月结60天', 'month_end_months')).toBe('2026-04-30');
    expect(due('2026-01-31', '月结45天', 'invoice_months')).toBe('2026-03-15');
  });

  test('the text 次月结 overrules the convention', () => {
    for (const convention of MONTHLY_CONVENTIONS) {
      expect(due('2026-01-15', '次月结30天', convention)).toBe('2026-03-03');
    }
  });

  test('an invoice after the cut-off day belongs to the next month, by text or by setting', () => {
    expect(due('2026-03-20', '月结30天（25号截止）')).toBe('2026-04-30');
    expect(due('2026-03-26', '月结30天（25号截止）')).toBe('2026-05-30');
    expect(due('2026-03-26', '月結30天 結帳日25日')).toBe('2026-05-30');
    expect(due('2026-03-25', '月结30天', 'month_end_days', 25)).toBe('2026-04-30');
    expect(due('2026-03-26', '月结30天', 'month_end_days', 25)).toBe('2026-05-30');
    expect(due('2026-03-26', '月结30天', 'invoice_days', 25)).toBe('2026-04-25');
    expect(due('2026-03-26', '次月10日', 'month_end_days', 25)).toBe('2026-05-10');
  });
});

describe('An invoice of 2026-01-15', () => {
  test.each<[unknown, string]>([
    [30, '2026-02-14'],
    ['30', '2026-02-14'],
    ['３０', '2026-02-14'],
    ['30天', '2026-02-14'],
    ['三十天', '2026-02-14'],
    ['叁拾日', '2026-02-14'],
    ['一百二十天', '2026-05-15'],
    ['账期60天', '2026-03-16'],
    ['信用期六十日', '2026-03-16'],
    ['net 30', '2026-02-14'],
    ['Net 30 days', '2026-02-14'],
    ['N/30', '2026-02-14'],
    ['n30', '2026-02-14'],
    ['O/A 30 days', '2026-02-14'],
    ['开票后30天内付款', '2026-02-14'],
    ['30 days after invoice date', '2026-02-14'],
    ['3个月', '2026-04-15'],
    ['账期2个月', '2026-03-15'],
    ['现结', '2026-01-15'],
    ['款到发货', '2026-01-15'],
    ['预付', '2026-01-15'],
    ['T/T in advance', '2026-01-15'],
    ['货到付款', '2026-01-15'],
    ['COD', '2026-01-15'],
    ['货到30天', '2026-02-14'],
    ['收货后15天', '2026-01-30'],
    ['票到30天', '2026-02-14'],
    ['收到发票后30天', '2026-02-14'],
    ['验收合格后30天', '2026-02-14'],
    ['对账后10天', '2026-01-25'],
    ['B/L 30 days', '2026-02-14'],
    ['月结', '2026-01-31'],
    ['月結', '2026-01-31'],
    ['当月结', '2026-01-31'],
    ['EOM', '2026-01-31'],
    ['次月结', '2026-02-28'],
    ['次月底', '2026-02-28'],
    ['下个月底付款', '2026-02-28'],
    ['次月25日', '2026-02-25'],
    ['次月二十五日', '2026-02-25'],
    ['次月31日', '2026-02-28'],
    ['每月25日付上月', '2026-02-25'],
    ['每月25号付款', '2026-01-25'],
    ['每月10号', '2026-02-10'],
    ['隔月10日', '2026-03-10'],
    ['隔月', '2026-03-31'],
    ['net 30 EOM', '2026-03-02'],
    ['EOM+30', '2026-03-02'],
    ['N10 EOM', '2026-02-10'],
    ['30天月末', '2026-03-02'],
    ['15 MFI', '2026-02-15'],
    ['15th prox', '2026-02-15'],
    ['10th of the following month', '2026-02-10'],
    ['2/10 n/30', '2026-02-14'],
    ['2/10, net 30', '2026-02-14'],
    ['30天，10天内付款享2%折扣', '2026-02-14'],
    ['周结', '2026-01-18'],
    ['半月结', '2026-01-15'],
    ['半月结15天', '2026-01-30'],
    ['季结', '2026-03-31'],
    ['季结30天', '2026-04-30'],
    ['季度结算', '2026-03-31'],
    ['半年结', '2026-06-30'],
    ['年结30天', '2027-01-30'],
    ['月底结算', '2026-01-31'],
    ['月结三个月', '2026-05-01'],
    ['月结30天（次月1号起算）', '2026-03-03'],
    ['D/A 30 days', '2026-02-14'],
    ['Within 30 days', '2026-02-14'],
    ['NT30', '2026-02-14'],
    ['Net 15th of following month', '2026-02-15'],
    ['30 days after receipt of invoice', '2026-02-14'],
    ['45 days after delivery', '2026-03-01'],
    ['Due upon receipt', '2026-01-15'],
    ['Payable immediately Due net', '2026-01-15'],
    ['1% 10 Net 30', '2026-02-14'],
    ['2%10, net 60', '2026-03-16'],
    ['Within 14 days 2 % cash discount, within 30 days Due net', '2026-02-14'],
    ['100%预付', '2026-01-15'],
    ['預付全款', '2026-01-15'],
    ['貨到付現', '2026-01-15'],
    ['货到后30天内', '2026-02-14'],
    ['收货后一个月', '2026-02-15'],
    ['货到票到30天', '2026-02-14'],
    ['票到次月结', '2026-02-28'],
    ['开票后次月底付款', '2026-02-28'],
    ['收货后次月25日付款', '2026-02-25'],
    ['验收后付款', '2026-01-15'],
    ['結帳後30天', '2026-02-14'],
    ['月结30天电汇', '2026-03-02'],
    ['月結60天（電匯）', '2026-04-01'],
    ['T/T 30 days', '2026-02-14'],
    ['电汇30天', '2026-02-14'],
    ['60天（含税）', '2026-03-16'],
    ['月结60天，6个月承兑', '2026-04-01'],
    ['月结60天开具银行承兑汇票', '2026-04-01'],
  ])('under the term %s is due on %s', (term, result) => {
    expect(due('2026-01-15', term)).toBe(result);
  });

  test.each<[unknown, string]>([
    ['送二结一', 'open: batch'],
    ['压一批', 'open: batch'],
    ['滚动结算', 'open: batch'],
    ['实销实结', 'open: consignment'],
    ['寄售', 'open: consignment'],
    ['铺底10万', 'open: standing_amount'],
    ['背靠背', 'open: pay_when_paid'],
    ['业主付款后', 'open: pay_when_paid'],
    ['银承6个月', 'open: bill'],
    ['承兑三个月', 'open: bill'],
    ['票期90天', 'open: bill'],
    ['60天承兑', 'open: bill'],
    ['T/T+90', 'open: bill'],
    ['月結60天期票', 'open: bill'],
    ['D/A', 'open: documents'],
    ['託收', 'open: documents'],
    ['L/C at sight', 'open: documents'],
    ['D/P', 'open: documents'],
    ['2/10 net 20 EOM', 'open: ambiguous'],
    ['10天内付款享2%折扣', 'open: ambiguous'],
    ['双周结', 'open: ambiguous'],
    [3331, 'several: milestones'],
    ['3331', 'several: milestones'],
    ['三三三一', 'several: milestones'],
    ['3-3-3-1', 'several: milestones'],
    ['30/30/30/10', 'several: milestones'],
    ['(2.5)(3.5)(3)(1)', 'several: milestones'],
    ['30%预付，60%发货，10%验收', 'several: milestones'],
    ['质保金5%一年', 'several: retention'],
    ['保留款10%', 'several: retention'],
    ['分三期付款', 'several: instalments'],
  ])('has no single due day under %s: %s', (term, why) => {
    expect(due('2026-01-15', term)).toBe(why);
  });

  test.each([
    'NAA8',
    '0001',
    '030',
    '电汇',
    '',
    '   ',
    '次月结30天15天',
    '面议',
    'see contract',
    -5,
    1.5,
    99999,
    null,
    true,
    '次月45日',
  ])('is left to people under the term %s', (term) => {
    expect(due('2026-01-15', term)).toBe('unknown');
  });
});

describe('Terms', () => {
  test('say what they count from', () => {
    const base = (text: string) => {
      const term = parseTerm(text);
      return term?.kind === 'single' ? term.base : null;
    };
    expect(
      [
        'net 30',
        '预付',
        '货到30天',
        '票到30天',
        '验收后30天',
        '对账后5天',
        '提单日后30天',
        '收货后次月25日',
        '货到票到30天',
      ].map(base),
    ).toEqual([
      'invoice',
      'order',
      'delivery',
      'receipt_of_invoice',
      'acceptance',
      'statement',
      'bill_of_lading',
      'delivery',
      'receipt_of_invoice',
    ]);
  });

  test('2/10 n/30 gives two per cent until ten days after the invoice', () => {
    const term = parseTerm('2/10 n/30');
    expect(term).toMatchObject({ discount: { percent: 2, days: 10 } });
    expect(term?.kind === 'single' && isoDate(discountDay(at('2026-01-15'), term) ?? 0)).toBe('2026-01-25');
    const plain = parseTerm('net 30');
    expect(plain?.kind === 'single' && discountDay(at('2026-01-15'), plain)).toBeNull();
  });

  test('milestones add up to the whole', () => {
    for (const text of ['3331', '30/30/30/10', '(2.5)(3.5)(3)(1)', '6-4']) {
      const term = parseTerm(text);
      expect(term?.kind === 'several' && term.percents.reduce((sum, part) => sum + part, 0)).toBe(100);
    }
  });

  test('every reading of 月结N天 is due on or after the invoice day, and later for more days', () => {
    const invoice = fc.integer({ min: 40_000, max: 60_000 });
    fc.assert(
      fc.property(invoice, fc.nat(365), fc.constantFrom(...MONTHLY_CONVENTIONS), (day, days, convention) => {
        const on = (count: number) => {
          const term = parseTerm(`月结${count}天`);
          return term?.kind === 'single' ? dueDay(day, term, { convention }) : NaN;
        };
        expect(on(days)).toBeGreaterThanOrEqual(day);
        expect(on(days + 30)).toBeGreaterThan(on(days));
        if (convention === 'month_end_days') expect(on(days)).toBe(endOfMonth(day) + days);
      }),
    );
  });

  test('a due day off moves to the working day after or before, if told to', () => {
    const calendar = createWorkCalendar();
    // National Day week of 2026: 1 to 7 October; Saturday the 10th is worked.
    const day = at('2026-10-03');
    expect(onWorkday(day, 'none', calendar)).toBe(day);
    expect(isoDate(onWorkday(day, 'next', calendar))).toBe('2026-10-08');
    expect(isoDate(onWorkday(day, 'previous', calendar))).toBe('2026-09-30');
    expect(isoDate(onWorkday(at('2026-10-10'), 'next', calendar))).toBe('2026-10-10');
  });
});

test.each<[string, string]>([
  ['两周', '2026-01-29'],
  ['2 weeks', '2026-01-29'],
  ['net 2 weeks', '2026-01-29'],
  ['发货后一周', '2026-01-22'],
  ['貨到兩週', '2026-01-29'],
  ['六个星期', '2026-02-26'],
  ['净30天', '2026-02-14'],
  ['一个半月', '2026-03-01'],
])('%s counts weeks of seven days and half months of fifteen', (text, expected) => {
  expect(due('2026-01-15', text, 'month_end_days')).toBe(expected);
});

test.each([
  ['30天月结', '2026-03-02'],
  ['月结（30天）', '2026-03-02'],
  ['月結 T/T 30天', '2026-03-02'],
  ['月底', '2026-01-31'],
  ['当月25日', '2026-01-25'],
  ['次月起30天', '2026-03-03'],
  ['月結次月10日', '2026-02-10'],
  ['月結次月底', '2026-02-28'],
  ['隔月結10日', '2026-03-10'],
  ['次次月10日', '2026-03-10'],
  ['下下月底', '2026-03-31'],
  ['End of month following', '2026-02-28'],
  ['Due end of next month', '2026-02-28'],
  ['20th of the month following', '2026-02-20'],
  ['month end + 30', '2026-03-02'],
  ['AMS 30', '2026-03-02'],
  ['半个月', '2026-01-30'],
  ['30天账期', '2026-02-14'],
  ['发票日期后60日', '2026-03-16'],
  ['先票后款30天', '2026-02-14'],
  ['credit 30 days', '2026-02-14'],
  ['60 days credit', '2026-03-16'],
  ['Payable in 30 days', '2026-02-14'],
  ['payment within 45 days of invoice', '2026-03-01'],
  ['100% TT before shipment', '2026-01-15'],
  ['押一批付一批', 'open: batch'],
  ['30天票', 'open: bill'],
  ['開立票據60天', 'open: bill'],
  ['月结30天 次月15日付款', 'unknown'],
  ['双月结', 'unknown'],
])('%s as people also say it gives %s', (text, result) => {
  expect(due('2026-01-15', text)).toBe(result);
});
