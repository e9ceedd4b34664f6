import fc from 'fast-check';
import { civilDay, isoDate, ymd } from '../../../../src/domain/calendar/civilDay';
import type { Cell } from '../../../../src/domain/ledger/types';
import type { Row } from '../sheet';
import { HOME } from './items';
import { AS_OF, column, type Fate, type WrittenColumn, type WrittenSheet } from './types';

const cents = fc.integer({ min: 1, max: 9_000_000 });
const sometimesNone = fc.oneof({ arbitrary: cents, weight: 3 }, fc.constant(0));
const error: Cell = { error: '#N/A' };

/** Label in all languages, and for how many days at least what stands below it is overdue. */
const BUCKETS: readonly (readonly [late: number, simplified: string, english: string])[] = [
  [0, '未到期', 'Current'],
  [1, '1-30天', '1-30'],
  [31, '31-60天', '31-60'],
  [61, '61-90天', '61-90'],
  [91, '90天以上', '90+'],
];

/** Customers whose balances stand in columns by age. */
export function bucketSheets(isDirty: boolean): fc.Arbitrary<WrittenSheet> {
  const bucket = fc.record({ minor: sometimesNone, dirt: isDirty ? fc.nat({ max: 12 }) : fc.constant(0) });
  const customer = fc.record({
    buckets: fc.tuple(bucket, bucket, bucket, bucket, bucket),
    currency: fc.constantFrom(HOME, 'USD', 'EUR'),
  });
  return fc.array(customer, { minLength: 4, maxLength: 20 }).map((customers) => {
    const fates: Fate[] = [];
    const units = customers.map(({ buckets, currency }, i): Row[] => {
      const name = `客户${String(i)}公司`;
      const cells = buckets.map(({ minor, dirt }, at): Cell => {
        const bad: Cell = i % 3 !== 1 ? null : dirt === 1 ? '待核对' : dirt === 2 ? error : null;
        const fate = { currency, number: '' };
        if (bad !== null)
          fates.push({
            ...fate,
            becomes: dirt === 1 ? 'invalid_amount' : 'error_value',
            minor: null,
            field: 'amountOriginal',
          });
        else if (minor !== 0) {
          const due = AS_OF - (BUCKETS[at]?.[0] ?? 0);
          fates.push({ ...fate, becomes: 'kept', customer: name, minor, due, notes: ['due assumed'] });
        }
        return bad ?? minor / 100;
      });
      // A customer who owes nothing at all is an item of zero.
      if (cells.every((cell) => cell === 0))
        fates.push({ becomes: 'zero_balance', currency, minor: 0, number: '', field: 'balance' });
      return [[name, currency, ...cells]];
    });
    return {
      kind: 'bucket_report',
      columns: [
        column('name', '客户名称', '客戶名稱', 'Customer Name'),
        column('currency', '币种', '幣別', 'Currency'),
        ...BUCKETS.map(([, han, english]) => column('amount', han, han, english)),
      ],
      units,
      fates,
      options: {},
      takesFurniture: true,
    };
  });
}

/** Customers with what they owe and no day at all; with and without the user's word since when. */
export function balanceSheets(isDirty: boolean): fc.Arbitrary<WrittenSheet> {
  const balance = fc.record({
    minor: cents,
    isOwed: fc.boolean(),
    dirt: isDirty ? fc.nat({ max: 8 }) : fc.constant(0),
  });
  return fc
    .tuple(
      fc.array(balance, { minLength: 4, maxLength: 20 }),
      fc.option(fc.integer({ min: 45_000, max: AS_OF })),
    )
    .map(([balances, owedSince]) => {
      const lines = balances.map(({ minor, isOwed, dirt }, i) => {
        const name = `客户${String(i)}公司`;
        const own = isOwed ? minor : -minor;
        const fate = { currency: HOME, number: '', field: 'balance' };
        const isOdd = i % 3 === 1;
        const line = (cell: Cell, said: Pick<Fate, 'becomes' | 'minor'>) =>
          ({ row: [name, cell] as Row, fate: { ...fate, ...said } }) as const;
        if (isOdd && dirt === 1) return line('待核对', { becomes: 'invalid_amount', minor: null });
        if (isOdd && dirt === 2) return line(error, { becomes: 'error_value', minor: null });
        if (isOdd && dirt === 3) return line(0, { becomes: 'zero_balance', minor: 0 });
        const plain = line(own / 100, { becomes: 'age_unknown', minor: own });
        if (owedSince === null) return plain;
        const notes: Fate['notes'] = own < 0 ? ['credit note', 'due assumed'] : ['due assumed'];
        const kept: Fate = { ...plain.fate, becomes: 'kept', customer: name, due: owedSince, notes };
        return { ...plain, fate: kept };
      });
      return {
        kind: 'balances',
        columns: [
          column('name', '单位名称', '客戶名稱', 'Customer'),
          column('amount', '欠款金额', '未收餘額', 'Amount Owed'),
        ],
        units: lines.map(({ row }) => [row]),
        fates: lines.map(({ fate }) => fate),
        options: owedSince === null ? {} : { owedSince },
        takesFurniture: true,
      };
    });
}

const STAGES: readonly (readonly [simplified: string, traditional: string, english: string])[] = [
  ['预付款', '訂金', 'Deposit'],
  ['验收款', '驗收款', 'Acceptance'],
  ['质保金', '保固款', 'Retention'],
];

/** Orders whose stages have an amount and a day each. Numbers are told apart by their stage, in the sheet's language. */
export function milestoneSheets(isDirty: boolean): fc.Arbitrary<WrittenSheet> {
  const stage = fc.record({ minor: sometimesNone, dirt: isDirty ? fc.nat({ max: 12 }) : fc.constant(0) });
  const order = fc.record({ stages: fc.tuple(stage, stage, stage), on: fc.nat({ max: 400 }) });
  return fc.array(order, { minLength: 4, maxLength: 15 }).map((orders) => {
    const fates: Fate[] = [];
    const units = orders.map(({ stages, on }, i): Row[] => {
      const cells = stages.flatMap(({ minor, dirt }, at): Cell[] => {
        const day = 45_500 + on + at * 30;
        const amount = minor === 0 ? null : minor / 100;
        // A day without an amount is no item: nobody has to ask about it.
        if (minor === 0) return [amount, isoDate(day)];
        const fate = { currency: HOME, number: `SO-${i} ${STAGES[at]?.[0] ?? ''}`, minor };
        const apart = (becomes: Fate['becomes'], field: string, cell: Cell, own: Cell): Cell[] => {
          fates.push({ ...fate, becomes, field, minor: own === amount ? minor : null });
          return [own, cell];
        };
        const which = i % 3 === 1 ? dirt : 0;
        if (which === 1) return apart('missing_due_date', 'dueDate', '1990/01/01', amount);
        if (which === 2) return apart('invalid_date', 'dueDate', '待验收', amount);
        if (which === 3) return apart('error_value', 'dueDate', error, amount);
        if (which === 4) return apart('invalid_amount', 'amountOriginal', day, '待核对');
        if (which === 5) return apart('error_value', 'amountOriginal', day, error);
        fates.push({ ...fate, becomes: 'kept', customer: '甲公司', due: day });
        return [amount, day];
      });
      return [['甲公司', `SO-${i}`, ...cells]];
    });
    return {
      kind: 'milestones',
      columns: [
        column('name', '客户名称', '客戶名稱', 'Customer Name'),
        column('number', '订单号', '訂單單號', 'Document No'),
        ...STAGES.flatMap(stageColumns),
      ],
      units,
      fates,
      options: {},
      takesFurniture: true,
    };
  });
}

function stageColumns([simplified, traditional, english]: (typeof STAGES)[number]): WrittenColumn[] {
  return [
    column('amount', simplified, traditional, english),
    column('date', `${simplified}到期日`, `${traditional}到期日`, `${english} Due Date`),
  ];
}

/** Orders whose terms (3331, 3-4-3) say the shares of the stages, each due some days after its event. */
export function orderSheets(isDirty: boolean): fc.Arbitrary<WrittenSheet> {
  const order = fc.record({
    minor: cents,
    terms: fc.constantFrom<readonly [Cell, readonly number[]]>(
      [3331, [30, 30, 30, 10]],
      ['3-4-3', [30, 40, 30]],
    ),
    on: fc.nat({ max: 300 }),
    received: fc.nat({ max: 100 }),
    dirt: isDirty ? fc.nat({ max: 8 }) : fc.constant(0),
  });
  return fc.array(order, { minLength: 4, maxLength: 12 }).map((orders) => {
    const fates: Fate[] = [];
    const units = orders.map(({ minor, terms: [text, percents], on, received, dirt }, i): Row[] => {
      const isOdd = i % 3 === 1;
      const signed = 45_400 + on;
      const [delivered, accepted] = [
        isOdd && dirt === 2 ? null : signed + 20,
        isOdd && dirt === 1 ? null : signed + 40,
      ];
      const amount: Cell = isOdd && dirt === 3 ? '待核对' : minor / 100;
      const paid = Math.round((minor * received) / 100);
      const row: Row = [
        '甲公司',
        `SO-${i}`,
        amount,
        text,
        7,
        30,
        30,
        0,
        signed,
        delivered,
        accepted,
        '一年',
        paid / 100,
      ];
      if (amount === '待核对')
        fates.push({
          becomes: 'invalid_amount',
          currency: HOME,
          minor: null,
          number: `SO-${i} 预付款付款天数`,
          field: 'amountOriginal',
        });
      else {
        const days = [
          signed + 7,
          delivered === null ? null : delivered + 30,
          accepted === null ? null : accepted + 30,
        ];
        fates.push(
          ...stagesOf(
            `SO-${i}`,
            minor,
            percents,
            [...days, accepted === null ? null : yearAfter(accepted)],
            paid,
          ),
        );
      }
      return [row];
    });
    return { kind: 'milestones', columns: ORDER_COLUMNS, units, fates, options: {}, takesFurniture: true };
  });
}

/** Shares rounded to the cent, the last one the rest; what was received is taken off in their order. */
function stagesOf(
  number: string,
  minor: number,
  percents: readonly number[],
  dues: readonly (number | null)[],
  paid: number,
): Fate[] {
  let [left, rest] = [minor, paid];
  return percents.flatMap((percent, at): Fate[] => {
    const isLast = at === percents.length - 1;
    const share = isLast ? left : Math.round((minor * percent) / 100);
    left -= share;
    if (share === 0) return [];
    const taken = isLast ? rest : Math.min(rest, share);
    rest -= taken;
    const due = dues[at] ?? null;
    const fate = {
      currency: HOME,
      number: `${number} ${ORDER_COLUMNS[4 + at]?.headers['zh-CN'] ?? ''}`,
      minor: share - taken,
    };
    if (share === taken) return [{ ...fate, becomes: 'zero_balance', field: 'balance' }];
    return due === null
      ? [{ ...fate, becomes: 'missing_due_date', field: 'dueDate' }]
      : [{ ...fate, becomes: 'kept', customer: '甲公司', due, notes: share < taken ? ['credit note'] : [] }];
  });
}

function yearAfter(day: number): number {
  const { year, month, day: date } = ymd(day);
  return civilDay(year + 1, month, date) ?? day + 365;
}

const ORDER_COLUMNS: readonly WrittenColumn[] = [
  column('name', '公司名称', '公司名稱', 'Company'),
  column('number', '订单号', '訂單單號', 'Document No'),
  column('amount', '含税金额', '含稅金額', 'Invoice Amount'),
  column('plain', '结款方式', '結帳方式', 'Payment Terms'),
  column('plain', '预付款付款天数', '預付款付款天數', 'Advance payment days'),
  column('plain', '出货款付款天数', '出貨款付款天數', 'Delivery payment days'),
  column('plain', '验收款付款天数', '驗收款付款天數', 'Acceptance payment days'),
  column('plain', '质保款付款天数', '保固款付款天數', 'Retention payment days'),
  column('date', '订单签订日期', '訂單簽訂日期', 'Order Date'),
  column('date', '实际出货日期', '實際出貨日期', 'Delivery Date'),
  column('date', '终验收时间', '終驗收時間', 'Acceptance Date'),
  column('plain', '质保期', '保固期', 'Warranty period'),
  column('amount', '回款原币金额', '已收金額', 'Amount Received'),
];
