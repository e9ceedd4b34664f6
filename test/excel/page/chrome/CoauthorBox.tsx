import { useState, type ReactNode } from 'react';
import { applyRemoteEdit, type RemoteEdit } from '../../protocol/coauthoring';
import { cellName } from '../model';
import { change } from '../state/commands';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker } from '../texts/texts';

interface Props {
  readonly page: PageStore;
  /** The round trip before which a planned change arrives. */
  readonly atRoundTrip: number;
}

/** Plays the other person of a shared workbook: types a cell, inserts or deletes a row, now or in the middle of a run. */
export function CoauthorBox({ page, atRoundTrip }: Props): ReactNode {
  const { book, connection, language } = useStore(page, (state) => state);
  const say = speaker(language);
  const { activeCell } = book.selection;
  const [address, setAddress] = useState(cellName(activeCell.row, activeCell.column));
  const [text, setText] = useState('');
  const [planned, setPlanned] = useState(false);
  const act = (edit: RemoteEdit): void => {
    if (planned) connection?.host.faults.add({ kind: 'remoteEdit', atRoundTrip, edit });
    else change(page, () => applyRemoteEdit(book, edit));
  };
  const row = /\d+$/.exec(address)?.[0] ?? '1';
  return (
    <fieldset className="coauthor" data-testid="coauthor">
      <legend>{say('coauthorTitle')}</legend>
      <label>
        {say('coauthorCell')}
        <input value={address} onChange={(event) => setAddress(event.target.value.toUpperCase())} />
      </label>
      <label>
        {say('coauthorText')}
        <input value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <label>
        <input type="checkbox" checked={planned} onChange={(event) => setPlanned(event.target.checked)} />
        {say('coauthorTrip')}
      </label>
      <div className="faults-buttons">
        <button type="button" onClick={() => act({ address, values: [[text]] })}>
          {say('coauthorType')}
        </button>
        <button type="button" onClick={() => act({ address: `${row}:${row}`, insert: 'Down' })}>
          {say('coauthorInsert')}
        </button>
        <button type="button" onClick={() => act({ address: `${row}:${row}`, remove: 'Up' })}>
          {say('coauthorDelete')}
        </button>
      </div>
    </fieldset>
  );
}
