import { useEffect, useState, type ReactNode } from 'react';
import type { Meters as Readings } from '../../protocol/meters';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker, type Say } from '../texts/texts';
import { Menu } from './Menu';

const REFRESH = 500;

/** What the add-in has cost so far: in short on the status bar, in full behind it. */
export function Meters({ page }: { page: PageStore }): ReactNode {
  const connection = useStore(page, (state) => state.connection);
  const say = speaker(useStore(page, (state) => state.language));
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), REFRESH);
    return () => clearInterval(timer);
  }, []);
  const meters = connection?.host.meters;
  if (!meters) return null;
  const short = `${say('meterTrips', { count: meters.roundTrips })} · ${say('meterBytes', { out: bytes(meters.bytesIn), in: bytes(meters.bytesOut) })}`;
  return (
    <Menu className="meters" testId="meters" label={<span title={say('meterTitle')}>{short}</span>}>
      {() => (
        <div className="meter-list" data-testid="meter-list">
          <table>
            <tbody>
              {lines(meters, say).map(([label, value]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <button type="button" onClick={() => meters.reset()}>
            {say('meterReset')}
          </button>
        </div>
      )}
    </Menu>
  );
}

function lines(meters: Readings, say: Say): [string, string][] {
  const count = (value: number): string => value.toLocaleString('en-US');
  return [
    [say('meterRoundTrips'), count(meters.roundTrips)],
    [say('meterOut'), bytes(meters.bytesIn)],
    [say('meterIn'), bytes(meters.bytesOut)],
    [say('meterRead'), count(meters.cellsRead)],
    [say('meterWritten'), count(meters.cellsWritten)],
    [say('meterBusy'), `${Math.round(meters.busyMilliseconds)} ms`],
    [say('meterBatches'), count(meters.customFunctionBatches)],
    ...[...meters.customFunctionCalls].map(([name, calls]): [string, string] => [name, count(calls)]),
  ];
}

function bytes(count: number): string {
  return count < 1e6 ? `${(count / 1e3).toFixed(1)} kB` : `${(count / 1e6).toFixed(1)} MB`;
}
