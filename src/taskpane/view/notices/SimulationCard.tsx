import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { Simulated } from '../../../domain/notices';
import { ChunkedList } from '../../parts/ChunkedList';
import { useActions, useBusy, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { rowKey, type Simulation } from '../../state/model';
import { TextField } from './EntryFields';

/** Who gets what and who is left out, with the reason; the user decides, and only then is anything drafted. */
export function SimulationCard({ simulation }: { readonly simulation: Simulation }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { draftSimulated, dismissSimulation } = useActions();
  const [approvedBy, setApprovedBy] = useState('');
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { entries } = simulation;
  const goes = (entry: Simulated): boolean =>
    changed.get(rowKey(entry.row)) ??
    (entry.skipped.length === 0 || (approvedBy !== '' && entry.skipped.every(isApproval)));
  const chosen = entries.filter(goes);
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('notices.simulation')}</h2>
      <div>
        {speaker.text('notices.simulation.count', {
          count: chosen.length,
          left: entries.length - chosen.length,
        })}
      </div>
      {entries.some(({ approval }) => approval !== 'none') && (
        <TextField label={speaker.text('notices.approvedBy')} value={approvedBy} onChange={setApprovedBy} />
      )}
      <ChunkedList
        label={speaker.text('notices.simulation')}
        items={entries}
        keyOf={(entry) => rowKey(entry.row)}
        rowHeight={64}
        render={(entry) => (
          <div className={shared.item}>
            <Checkbox
              label={speaker.text('notices.simulation.entry', {
                customer: entry.row.customerName,
                notice: { key: `plan.notice.${entry.kind}` },
                language: { key: `taskpane.language.${entry.language}` },
              })}
              checked={goes(entry)}
              onChange={(_, data) =>
                setChanged(new Map(changed).set(rowKey(entry.row), data.checked === true))
              }
            />
            {entry.skipped.map((why, index) => (
              <div key={index} className={shared.muted}>
                {speaker.say(why)}
              </div>
            ))}
          </div>
        )}
      />
      <div className={shared.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy || chosen.length === 0}
          onClick={() => void draftSimulated(chosen, approvedBy)}
        >
          {speaker.text('taskpane.worklist.draft', { count: chosen.length })}
        </Button>
        <Button disabledFocusable={busy} onClick={dismissSimulation}>
          {speaker.text('notices.simulation.dismiss')}
        </Button>
      </div>
    </section>
  );
}

function isApproval({ key }: { readonly key: string }): boolean {
  return key.startsWith('notices.skip.approval.');
}
