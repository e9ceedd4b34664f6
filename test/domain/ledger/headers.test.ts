import fc from 'fast-check';
import { HEADER_NAMES } from '../../../src/domain/ledger/headers';
import { isBucketHeader, likelyNames } from '../../../src/domain/ledger/headerMatch';
import { foldScript, normaliseHeader } from '../../../src/domain/ledger/normalise';
import type { Field } from '../../../src/domain/ledger/types';

interface Name {
  readonly field: Field;
  readonly name: string;
}

const ALL: readonly Name[] = (Object.entries(HEADER_NAMES) as [Field, string][]).flatMap(([field, list]) =>
  list.split('|').map((name) => ({ field, name })),
);
const isHan = ({ name }: Name) => /\p{Script=Han}/u.test(name);
const isTraditional = (one: Name) => isHan(one) && foldScript(one.name) !== one.name;
const LANGUAGES: readonly (readonly [string, readonly Name[]])[] = [
  ['English', ALL.filter((one) => !isHan(one))],
  ['simplified Chinese', ALL.filter((one) => isHan(one) && !isTraditional(one))],
  ['traditional Chinese', ALL.filter(isTraditional)],
];

/** Share of names whose field is among the candidates of the header made from them. */
function share(names: readonly Name[], write: (name: string) => string): number {
  const found = names.filter(({ field, name }) =>
    likelyNames(write(name)).some((candidate) => candidate.field === field),
  );
  return found.length / names.length;
}

describe.each(LANGUAGES)('of the headers in %s', (_, names) => {
  test('there are enough to speak of, and every one is known', () => {
    expect(names.length).toBeGreaterThan(150);
    expect(share(names, (name) => name)).toBe(1);
  });

  test.each<[string, (name: string) => string]>([
    [
      'full-width letters',
      (name) => name.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
    ['spaces around and within', (name) => ` ${isHanText(name) ? [...name].join(' ') : name}  `],
    ['a line break', (name) => `${name}\n`],
    ['a star for what is required', (name) => `*${name}`],
    ['capitals', (name) => name.toUpperCase()],
    ['a unit in brackets', (name) => `${name}(元)`],
    ['a note in full-width brackets', (name) => `${name}（必填）`],
  ])('all are known with %s, but for a few that have brackets of their own', (_kind, write) => {
    expect(share(names, write)).toBeGreaterThanOrEqual(0.99);
  });

  test('nine in ten of the longer ones survive a slip of the keyboard', () => {
    const longer = names.filter(({ name }) => normaliseHeader(name).key.length >= (isHanText(name) ? 5 : 8));
    const slip = (name: string) => {
      const signs = [...name];
      const at = Math.floor(signs.length / 2);
      return [...signs.slice(0, at), ...(isHanText(name) ? [] : [signs[at] ?? '']), ...signs.slice(at)].join(
        '',
      );
    };
    expect(share(longer, slip)).toBeGreaterThanOrEqual(0.9);
  });
});

function isHanText(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

test('both scripts of a name mean the same', () => {
  const lost = ALL.filter(isTraditional).filter(
    ({ field, name }) => !likelyNames(foldScript(name)).some((candidate) => candidate.field === field),
  );
  expect(lost).toEqual([]);
});

test.each([
  'Current',
  '0-30',
  '1 - 30',
  '31-60',
  '121-Above',
  '91 and over',
  '> 90',
  '90+',
  '< 1 Month',
  '1 Month',
  'Older',
  '未逾期金额',
  '未到期31天以上',
  '今日到期',
  '1～30天',
  '31-60天',
  '>365天',
  '30天以内',
  '1年以内',
  '1-2年',
  '3年以上',
  '逾期1-30天',
  '30天內',
  '90天以上',
  '當月',
  'currentAmount',
  'period2Amount',
  '2个月',
  '更早',
])('%s is a bucket', (header) => {
  expect(isBucketHeader(header)).toBe(true);
});

test('no text of a customer’s name, an amount or a date is taken for a bucket', () => {
  const texts = fc.oneof(
    fc.constantFrom(
      '甲公司',
      'Acme 30',
      '2025-03-31',
      'INV-1-30',
      '1,234.50',
      '3331',
      '30/30/30/10',
      'C-90+1',
    ),
    fc
      .tuple(fc.integer({ min: 1000, max: 99_999 }), fc.integer({ min: 10_000, max: 99_999 }))
      .map((pair) => pair.join('-')),
  );
  fc.assert(fc.property(texts, (text) => !isBucketHeader(text)));
});

test.each<[string, Field | null, string]>([
  ['Entity', null, 'in books of several firms it is one’s own'],
  ['預計兌現日', null, 'the day a note is cashed is not the day the invoice is due'],
  [
    'Credit Note',
    null,
    'beside Paid it is a part of what is no longer outstanding, and Outstanding says the rest',
  ],
  ['本币余额', 'balanceLocal', 'a balance in the books’ currency is not one in the document’s'],
  ['逾期金额', null, 'what is overdue is a part of what is open'],
  ['Clearing date', 'settledDate', 'a date says more than a flag: what was open on any day can be told'],
])('%s is taken for %s, because %s', (header, field) => {
  expect(likelyNames(header)[0]?.field ?? null).toBe(field);
});

test('one character apart is another column where that character tells: an account is no project', () => {
  expect(likelyNames('科目名称')).toEqual([]);
  expect(likelyNames('大项目名')[0]?.field).toBe('contractNo');
});

test.each(['未逾期金額', '未到期金額', '逾期1~30天', '當月', '１～３０天'])(
  '%s is an age bucket in either script',
  (header) => {
    expect(isBucketHeader(header)).toBe(true);
    expect(isBucketHeader(foldScript(header))).toBe(true);
  },
);
