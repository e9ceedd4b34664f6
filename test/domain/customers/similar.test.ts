import fc from 'fast-check';
import {
  pairId,
  similarCustomers,
  SLIPS_AMONG_AT_MOST,
  type MergeProposal,
} from '../../../src/domain/customers/similar';
import { nameParts } from '../../../src/domain/customers/nameParts';
import type { Ledger } from '../../../src/domain/ledger/types';
import { runSteps } from '../../../src/domain/steps';
import { readingOf } from '../../support/ledgers';

const NONE = new Set<string>();

function ledgerOf(names: readonly string[], codes: readonly string[] = []): Ledger {
  const items = names.map((_, i) => ({ customer: String(i), due: '2025-03-01', amount: 10 * (i + 1) }));
  const customers = names.map((name, i) => ({ key: codes[i] ?? `${i} ${name}`, code: codes[i] ?? '', name }));
  return readingOf(items, '2025-03-31', { customers }).ledger;
}

const propose = (names: readonly string[], codes: readonly string[] = []): readonly MergeProposal[] =>
  runSteps(similarCustomers(ledgerOf(names, codes), NONE));

test.each<[string, string, readonly string[]]>([
  ['厦门凯盛电子有限公司', '廈門凱盛電子有限公司', ['script']],
  ['厦门凯盛电子有限公司', '厦门凯盛电子有限责任公司', ['form']],
  ['厦门凯盛电子有限公司', '厦门凯盛电子', ['form']],
  ['西门子（中国）有限公司', '西门子有限公司', ['china']],
  ['广州市天河机械有限公司', '广州天河机械有限公司', ['place']],
  ['江苏省通达物流有限公司', '江苏通达物流有限公司', ['place']],
  ['厦门凯盛电子有限公司', '厦门凯盛·电子（有限公司）', ['spelling']],
  ['厦门凯盛电子有限公司', '厦门凯胜电子有限公司', ['slip']],
  ['厦门凯盛电子有限公司', '厦门凯盛盛电子有限公司', ['slip']],
  ['厦门凯盛电子有限公司', '厦门凯电盛子有限公司', ['slip']],
  ['Acme Trading Ltd', 'ACME TRADING LIMITED', ['spelling']],
  ['Acme Trading Ltd.', 'Acme-Trading, Inc.', ['form']],
  ['Bauer & Söhne GmbH', 'Bauer and Söhne', ['form']],
  ['The Acme Trading Co., Ltd', 'Acme Trading Ltd', ['spelling']],
  ['Acme Trading (China) Ltd', 'Acme Trading Ltd', ['china']],
  ['Acme Trading Ltd', 'Acme Tradnig Ltd', ['slip']],
])('%s and %s may be one', (one, other, differences) => {
  const [proposal, ...more] = propose([one, other]);
  expect(more).toEqual([]);
  expect(proposal?.differences).toEqual(differences);
});

test.each([
  ['中石化河南销售有限公司', '中石化湖南销售有限公司'],
  ['上海远东物流有限公司', '上海远西物流有限公司'],
  ['宏达第一机械厂', '宏达第二机械厂'],
  ['甲方建设一公司项目部', '甲方建设二公司项目部'],
  ['宏达机械有限公司北京分公司', '宏达机械有限公司南京分公司'],
  ['宏达机械有限公司', '宏达机械有限公司北京分公司'],
  ['宏达集团有限公司', '宏达有限公司'],
  ['上海凯盛电子有限公司', '海口凯盛电子有限公司'],
  ['凯盛电子', '凯胜电子'],
  ['Acme Trading 1 Ltd', 'Acme Trading 2 Ltd'],
  ['Acme Trading UK Ltd', 'Acme Trading US Ltd'],
  ['Acme Trading East', 'Acme Trading West'],
  ['Acme Ltd', 'Acne Ltd'],
  ['Acme Trading Ltd', 'Acme Logistics Ltd'],
])('%s and %s are left alone', (one, other) => {
  expect(propose([one, other])).toEqual([]);
});

test('one name under two codes is proposed, and what both owe is said', () => {
  const [proposal] = propose(['Acme Trading', 'Birch', 'Acme Trading'], ['C1', 'C2', 'C3']);
  expect(proposal).toEqual({
    id: pairId('C1', 'C3'),
    differences: ['code'],
    from: { customer: 2, count: 1, amounts: [{ currency: 'CNY', amount: 3000 }] },
    into: { customer: 0, count: 1, amounts: [{ currency: 'CNY', amount: 1000 }] },
  });
});

test('the one with a code is the one that the other is counted with', () => {
  const names = ['Acme Trading Limited', 'Acme Trading'];
  const [proposal] = propose(names, ['', 'C1']);
  expect([proposal?.from.customer, proposal?.into.customer]).toEqual([0, 1]);
});

test('what the user declined is not proposed again', () => {
  const ledger = ledgerOf(['Acme Trading Ltd', 'Acme Trading Limited']);
  const [a = '', b = ''] = ledger.customers.map(({ key }) => key);
  expect(runSteps(similarCustomers(ledger, new Set([pairId(b, a)])))).toEqual([]);
});

test('the core of a name has nothing left that does not tell firms apart', () => {
  const name = fc.stringMatching(/^[凯盛电子宏达机械通远]{3,8}$/);
  const dress = fc.constantFrom(
    (core: string) => `${core}有限公司`,
    (core: string) => ` ${core}有限责任公司 `,
    (core: string) => `${core}（中国）有限公司`,
    (core: string) => `${[...core].join(' ')}股份有限公司`,
    (core: string) => `${core}（本部）`,
  );
  fc.assert(fc.property(name, dress, (core, write) => nameParts(write(core)).core === nameParts(core).core));
});

test('twenty thousand names are compared by keys: each is looked at a bounded number of times', () => {
  // Numbered shops and made-up firms: the worst for whoever compares all with all.
  const names = Array.from({ length: 20_000 }, (_, i) =>
    i % 2 ? `宏达超市连锁第${i}店` : `凯盛${String.fromCharCode(0x4e00 + i)}电子有限公司`,
  );
  const steps = similarCustomers(ledgerOf(names), NONE);
  let pieces = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) pieces++;
  expect(pieces).toBeGreaterThan(100);
});

test('among very many names, slips are left alone and whatever else is the same is still found', () => {
  const many = Array.from({ length: SLIPS_AMONG_AT_MOST }, (_, i) => `Firm number ${i}`);
  const found = propose([...many, 'Acme Trading Ltd', 'Acme Tradnig Ltd', 'Acme Trading Inc.']);
  expect(found.map(({ differences }) => differences)).toEqual([['form']]);
});
