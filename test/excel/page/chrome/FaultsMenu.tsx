import { useState, type ReactNode } from 'react';
import { HostErrorCode } from '../../protocol/hostErrors';
import type { Fault } from '../../protocol/faults';
import { reloadPane, setCellEditing, setLatency, setReadOnlyBook } from '../state/commands';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker, type TextKey } from '../texts/texts';
import { CoauthorBox } from './CoauthorBox';
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

/** Kinds beside the error codes, with what each of them needs to be told. */
const KINDS = [
  ['silence', 'faultSilence'],
  ['sessionLost', 'faultSessionLost'],
  ['paneReload', 'faultPaneReload'],
  ['delay', 'faultDelay'],
  ['timeout', 'faultTimeout'],
  ['throttle', 'faultThrottle'],
] as const satisfies readonly (readonly [Fault['kind'], TextKey])[];

function Faults({ page }: { page: PageStore }): ReactNode {
  const { connection, language } = useStore(page, (state) => state);
  const say = speaker(language);
  const codes = Object.entries(HostErrorCode).filter(([, code]) => code !== 0);
  const [kind, setKind] = useState<string>(codes[0]?.[0] ?? 'sessionLost');
  const [trip, setTrip] = useState(1);
  const [amount, setAmount] = useState(1000);
  const [armed, setArmed] = useState(0);
  const faults = connection?.host.faults;
  const isTimed = kind === 'delay' || kind === 'timeout';
  return (
    <div className="faults">
      <p>{say('faultsIntro')}</p>
      <label>
        {say('faultNext')}
        <select value={kind} data-testid="fault-kind" onChange={(event) => setKind(event.target.value)}>
          {codes.map(([name, code]) => (
            <option key={name} value={name}>
              {`${code} ${name}`}
            </option>
          ))}
          {KINDS.map(([name, text]) => (
            <option key={name} value={name}>
              {say(text)}
            </option>
          ))}
        </select>
      </label>
      <Amount label={say('faultNth')} value={trip} least={1} set={setTrip} />
      {(isTimed || kind === 'throttle') && (
        <Amount
          label={say(isTimed ? 'faultMilliseconds' : 'faultRequests')}
          value={amount}
          least={1}
          set={setAmount}
        />
      )}
      <div className="faults-buttons">
        <button
          type="button"
          className="primary"
          onClick={() => {
            faults?.add(faultOf(kind, trip, amount));
            setArmed(armed + 1);
          }}
        >
          {say('faultApply')}
        </button>
        <button
          type="button"
          onClick={() => {
            faults?.clear();
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
          defaultValue={faults?.latency ?? 0}
          onChange={(event) => setLatency(page, Number(event.target.value))}
        />
      </label>
      <Conditions page={page} />
      <CoauthorBox page={page} atRoundTrip={trip} />
    </div>
  );
}

/** States of Excel that last until they are switched off. */
function Conditions({ page }: { page: PageStore }): ReactNode {
  const { book, language } = useStore(page, (state) => state);
  const say = speaker(language);
  const [readOnly, setReadOnly] = useState(book.readOnly);
  const [editing, setEditing] = useState(book.editing);
  return (
    <>
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
    </>
  );
}

interface AmountProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly set: (value: number) => void;
}

function Amount({ label, value, least, set }: AmountProps): ReactNode {
  return (
    <label>
      {label}
      <input
        type="number"
        min={least}
        value={value}
        onChange={(event) => set(Math.max(least, Number(event.target.value)))}
      />
    </label>
  );
}

function faultOf(kind: string, atRoundTrip: number, amount: number): Fault {
  if (kind === 'silence' || kind === 'sessionLost' || kind === 'paneReload') return { kind, atRoundTrip };
  if (kind === 'delay' || kind === 'timeout') return { kind, atRoundTrip, milliseconds: amount };
  if (kind === 'throttle') return { kind, atRoundTrip, requests: amount };
  return { kind: 'error', atRoundTrip, code: HostErrorCode[kind as keyof typeof HostErrorCode] };
}
