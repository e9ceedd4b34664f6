import { Link } from '@fluentui/react-components';
import type { Message } from '../../../domain/message';
import type { Recognition } from '../../../domain/ledger/types';
import { useActions, useLocked, usePaneState, useSpeaker } from '../../parts/pane';
import { columnLetters } from '../../../workbook/cells';
import { wayName } from '../../state/source';

/** Other tables on the sheet, and other ways to read this one: one click each. */
export function Ways() {
  const speaker = useSpeaker();
  const { chooseWay } = useActions();
  const locked = useLocked();
  const others = usePaneState((state) => state.source?.recognition.others) ?? [];
  return others.map((other) => (
    <div key={wayName(other)}>
      <Link as="button" inline disabled={locked} onClick={() => void chooseWay(wayName(other))}>
        {speaker.say(offer(other))}
      </Link>
    </div>
  ));
}

function offer({ kind, span }: Recognition): Message {
  if (span) {
    const [first, last] = span;
    return {
      key: 'reading.way.by_columns',
      values: { first: columnLetters(first), last: columnLetters(last) },
    };
  }
  if (kind === 'open_items' || kind === 'bucket_report') return { key: `reading.way.${kind}` };
  return { key: 'reading.way.other', values: { kind: { key: `ledger.kind.${kind}` } } };
}
