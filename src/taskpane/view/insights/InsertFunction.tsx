import { Fold } from '../../parts/Fold';
import { usePaneState, useSpeaker } from '../../parts/pane';
import { InsertFunctionForm } from './InsertFunctionForm';

/** Picks one of DUES.*, fills it from the ledger's columns and writes it into a cell. */
export function InsertFunction() {
  const speaker = useSpeaker();
  const source = usePaneState((state) => state.source);
  const reading = usePaneState((state) => state.reading);
  if (!source || !reading) return null;
  return (
    <Fold title={speaker.text('insert.title')}>
      <InsertFunctionForm key={source.sheetId} source={source} reading={reading} />
    </Fold>
  );
}
