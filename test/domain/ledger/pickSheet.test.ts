import { pickSheet, recognise } from '../../../src/domain/ledger';
import type { Recognition } from '../../../src/domain/ledger/types';
import { look } from './look';
import { day } from './sheet';

const D = day('2025-02-10');

describe('of several sheets the likeliest is picked', () => {
  const candidate = (
    name: string,
    recognition: Recognition,
    more: { active?: boolean; eligible?: boolean; rowCount?: number } = {},
  ) => ({
    id: name,
    name,
    active: false,
    eligible: true,
    rowCount: 21,
    recognition,
    ...more,
  });
  const ledger = look(['客户名称', '发票号', '到期日', '未收余额'], (i) => ['甲', `F${i}`, D, 12.5]);
  const notes = recognise({ top: [['填表说明'], ['客户名称', '应收余额'], ['示例客户', 1000]], rowCount: 3 });
  const report = look(['Customer', 'Current', '1-30', '31-60', 'Total'], () => ['Acme', 1, 2, 3, 6]);
  const nothing = recognise({ top: [], rowCount: 0 });

  test('a ledger comes before the instructions and the report, even when one of these is in view', () => {
    const sheets = [
      candidate('填表说明', notes, { active: true }),
      candidate('报表', report),
      candidate('明细', ledger),
    ];
    expect(pickSheet(sheets)).toEqual({
      id: '明细',
      why: { key: 'ledger.pick.likeliest', values: { sheet: '明细' } },
    });
  });

  test('of two ledgers the one in view is taken', () => {
    const choice = pickSheet([
      candidate('A', ledger, { rowCount: 5000 }),
      candidate('B', ledger, { active: true }),
    ]);
    expect(choice).toEqual({ id: 'B', why: { key: 'ledger.pick.active', values: { sheet: 'B' } } });
  });

  test('of two ledgers out of view the longer one is taken', () => {
    expect(pickSheet([candidate('A', ledger), candidate('B', ledger, { rowCount: 5000 })]).id).toBe('B');
  });

  test('hidden sheets and our own are never picked; without any ledger it says why', () => {
    expect(pickSheet([candidate('A', ledger, { eligible: false })])).toEqual({
      id: null,
      why: { key: 'ledger.pick.none' },
    });
    expect(pickSheet([candidate('A', nothing)])).toEqual({ id: null, why: { key: 'ledger.pick.empty' } });
    expect(pickSheet([candidate('A', report)]).why.key).toBe('ledger.pick.report');
  });
});
