import { simulateNotices } from '../../../src/domain/notices';
import type { NoticeKind, PastNotice } from '../../../src/domain/notices/types';
import { day } from '../plan/ledgerOf';
import { spelled } from '../plan/spelled';
import { letterDay, orderFor } from './orderFor';

const { row, ledger, policy, calendar } = orderFor('en', 'reminder');

function skipped(document: NoticeKind | null, sent: readonly PastNotice[], kind: NoticeKind | null = null) {
  const known = { ledger, policy, calendar, letterDay, sent, profiles: [], log: [] };
  const rows = [Object.assign(spelled(row), { document })];
  return simulateNotices({ ...known, rows, language: 'en', approvedBy: 'Ms Lee', kind })[0]?.skipped.map(
    ({ key }) => key,
  );
}

describe('Who gets a letter', () => {
  it('is nobody whose step in the plan is no letter, unless a kind is chosen', () => {
    expect(skipped(null, [])).toContain('notices.skip.no_letter');
    expect(skipped(null, [], 'statement')).toEqual([]);
    expect(skipped('reminder', [])).toEqual([]);
  });

  it('is nobody whose last demand still gives days to pay', () => {
    const earlier = (payBy: number): PastNotice[] => [
      {
        customerKey: row.customerKey,
        currency: row.currency,
        kind: 'reminder',
        number: '1',
        day: letterDay - 3,
        payBy,
      },
    ];
    expect(skipped('warning', earlier(letterDay))).toEqual(['notices.skip.running']);
    expect(skipped('warning', earlier(day('2020-01-01')))).not.toContain('notices.skip.running');
  });
});
