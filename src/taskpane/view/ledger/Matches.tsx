import { Button } from '@fluentui/react-components';
import type { LedgerReading } from '../../../domain/ledger/types';
import { useActions, useBusy, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

/** Which receipt of a running account settled which charge: on request, as a sheet. */
export function Matches({ reading }: { readonly reading: LedgerReading }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { writeMatches } = useActions();
  const busy = useBusy();
  const { matches } = reading;
  if (matches.length === 0) return null;
  return (
    <section className={shared.card}>
      <div>{speaker.text('reading.matches.explained', { count: matches.length })}</div>
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => void writeMatches()}>
          {speaker.text('reading.matches.button')}
        </Button>
      </div>
    </section>
  );
}
