import { Link } from '@fluentui/react-components';
import type { Message } from '../../../domain/message';
import { isByCurrency } from '../../../domain/ledger';
import type { Recognition } from '../../../domain/ledger/types';
import { useActions, useLocked, usePaneState, useSpeaker } from '../../parts/pane';
import { columnLetters } from '../../../workbook/cells';
import { wayName } from '../../state/source';

/** Other tables on the sheet, and other ways to read this one: one click each. */
export function Ways() {
  const speaker = useSpeaker();
  const { chooseWay } = useActions();
  const locked = useLocked();
  const recognition = usePaneState((state) => state.source?.recognition);
  const others = recognition?.others ?? [];
  return others.map((other) => (
    <div key={wayName(other)}>
      <Link as="button" inline disabled={locked} onClick={() => void chooseWay(wayName(other))}>
        {speaker.say(offer(other, recognition))}
      </Link>
    </div>
  ));
}

function offer(other: Recognition, current: Recognition | undefined): Message {
  const { kind, span, parts = [] } = other;
  if (span) {
    const [first, last] = span;
    return {
      key: 'reading.way.by_columns',
      values: { first: columnLetters(first), last: columnLetters(last) },
    };
  }
  if (isByCurrency(parts))
    return {
      key: 'reading.way.by_currency',
      values: { columns: parts.map(({ label }) => label).join(' · ') },
    };
  if (current && isByCurrency(current.parts)) return { key: 'reading.way.one_amount' };
  if (kind === 'open_items' || kind === 'bucket_report') return { key: `reading.way.${kind}` };
  return { key: 'reading.way.other', values: { kind: { key: `ledger.kind.${kind}` } } };
}
