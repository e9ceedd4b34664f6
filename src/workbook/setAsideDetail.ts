import type { SetAsideRow } from '../domain/ledger/types';
import type { Speaker } from '../locales/speaker';

/** What is said beside the reason: the rows that a row repeats or was matched with by their numbers, else what its cell holds. */
export function setAsideDetail(speaker: Speaker, { reason, detail }: SetAsideRow): string {
  if (detail === '' || (reason !== 'duplicate' && reason !== 'matched')) return detail;
  const rows = detail.split(', ');
  return speaker.text('setAside.rows', {
    count: rows.length,
    rows: rows.join(speaker.text('taskpane.comma')),
  });
}
