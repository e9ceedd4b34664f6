import { useState, type ReactNode } from 'react';
import { HostErrorCode } from '../../protocol/hostErrors';
import type { Fault } from '../../protocol/faults';
import { reloadPane, setCellEditing, setLatency, setReadOnlyBook } from '../state/commands';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker } from '../texts/texts';
import { Menu } from './Menu';

/** Lets anyone make this Excel misbehave. */
export function FaultsMenu({ page }: { page: PageStore }): ReactNode {
  const say = speaker(useStore(page, (state) => state.language));
  return (
    <Menu label={say('faults')} className="title-button" testId="faults">
      {() => <Faults page={page} />}
    </Menu>
  );
}

function Faults({ page }: { page: PageStore }): ReactNode {
  const { connection, book, language } = useStore(page, (state) => state);
  const say = speaker(language);
  const codes = Object.entries(HostErrorCode).filter(([, code]) => code !== 0);
  const [kind, setKind] = useState(codes[0]?.[0] ?? 'sessionLost');
  const [trip, setTrip] = useState(1);
  const [armed, setArmed] = useState(0);
  const [readOnly, setReadOnly] = useState(book.readOnly);
  const [editing, setEditing] = useState(book.editing);
  const arm = (): void => {
    connection?.host.faults.add(faultOf(kind, trip));
    setArmed(armed + 1);
  };
  return (
    <div className="faults">
      <p>{say('faultsIntro')}</p>
      <label>
        {say('faultNext')}
        <select value={kind} onChange={(event) => setKind(event.target.value)}>
          {codes.map(([name, code]) => (
            <option key={name} value={name}>
              {`${code} ${name}`}
            </option>
          ))}
          <option value="silence">silence</option>
          <option value="sessionLost">sessionLost</option>
        </select>
      </label>
      <label>
        {say('faultNth')}
        <input
          type="number"
          min={1}
          value={trip}
          onChange={(event) => setTrip(Math.max(1, Number(event.target.value)))}
        />
      </label>
      <div className="faults-buttons">
        <button type="button" className="primary" onClick={arm}>
          {say('faultApply')}
        </button>
        <button
          type="button"
          onClick={() => {
            connection?.host.faults.clear();
            setArmed(0);
          }}
        >
          {say('faultClear')}
        </button>
        <span>{armed > 0 && say('faultArmed', { count: armed })}</span>
      </div>
      <label>
        {say('faultLatency')}
        <input
          type="number"
          min={0}
          step={50}
          defaultValue={connection?.host.faults.latency ?? 0}
          onChange={(event) => setLatency(page, Number(event.target.value))}
        />
      </label>
      <label>
        <input
          type="checkbox"
          checked={editing}
          onChange={(event) => {
            setCellEditing(page, event.target.checked);
            setEditing(event.target.checked);
          }}
        />
        {say('faultEditMode')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={readOnly}
          onChange={(event) => {
            setReadOnlyBook(page, event.target.checked);
            setReadOnly(event.target.checked);
          }}
        />
        {say('faultReadOnly')}
      </label>
      <button type="button" onClick={() => reloadPane(page)}>
        {say('faultReload')}
      </button>
    </div>
  );
}

function faultOf(kind: string, atRoundTrip: number): Fault {
  if (kind === 'silence' || kind === 'sessionLost') return { kind, atRoundTrip };
  return { kind: 'error', atRoundTrip, code: HostErrorCode[kind as keyof typeof HostErrorCode] };
}
