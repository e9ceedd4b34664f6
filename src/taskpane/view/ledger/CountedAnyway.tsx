import { Button } from '@fluentui/react-components';
import type { LedgerReading } from '../../../domain/ledger/types';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { useActions, useLocked, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { RowLine } from './SetAside';

/** Rows counted by the user's wish, each of which can be set aside again. */
export function CountedAnyway({ reading }: { readonly reading: LedgerReading }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { countRow } = useActions();
  const locked = useLocked();
  const { countedAnyway } = reading;
  if (countedAnyway.length === 0) return null;
  const title = speaker.text('reading.counted.title');
  return (
    <Fold title={title} count={speaker.text('taskpane.rows', { count: countedAnyway.length })}>
      <div className={shared.muted}>{speaker.text('reading.counted.explained')}</div>
      <ChunkedList
        label={title}
        items={countedAnyway}
        keyOf={(row) => row.rowKey ?? String(row.sheetRow)}
        rowHeight={84}
        render={(row) => (
          <RowLine
            row={row}
            action={
              <Button size="small" disabled={locked} onClick={() => void countRow(row.rowKey ?? '', false)}>
                {speaker.text('reading.uncount')}
              </Button>
            }
          />
        )}
      />
    </Fold>
  );
}
