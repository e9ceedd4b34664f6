import { useEffect, useState, type ReactNode } from 'react';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { selectionSums } from '../state/sums';
import { speaker, type Say } from '../texts/texts';

/** Mode, sums of the selection, and what the add-in has cost so far. */
export function StatusBar({ page }: { page: PageStore }): ReactNode {
  const { book, editing, language } = useStore(page, (state) => state);
  useStore(
    useStore(page, (state) => state.revision),
    (state) => state.count,
  );
  const say = speaker(language);
  const mode = editing ? say('editing') : book.busyCells > 0 ? say('calculating') : say('ready');
  const sums = selectionSums(book);
  const show = (value: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  return (
    <footer className="status-bar">
      <span role="status" data-testid="mode">
        {mode}
      </span>
      <Meters page={page} say={say} />
      <span className="sums">
        {sums.numbers > 1 && <span>{say('average', { value: show(sums.sum / sums.numbers) })}</span>}
        {sums.filled > 1 && <span>{say('count', { value: show(sums.filled) })}</span>}
        {sums.numbers > 1 && <span>{say('sum', { value: show(sums.sum) })}</span>}
      </span>
    </footer>
  );
}

function Meters({ page, say }: { page: PageStore; say: Say }): ReactNode {
  const connection = useStore(page, (state) => state.connection);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 500);
    return () => clearInterval(timer);
  }, []);
  const meters = connection?.host.meters;
  if (!meters) return null;
  return (
    <button
      type="button"
      className="meters"
      title={say('meterTitle')}
      data-testid="meters"
      onClick={() => meters.reset()}
    >
      {say('meterTrips', { count: meters.roundTrips })} ·{' '}
      {say('meterBytes', { out: bytes(meters.bytesIn), in: bytes(meters.bytesOut) })}
    </button>
  );
}

function bytes(count: number): string {
  return count < 1e6 ? `${(count / 1e3).toFixed(1)} kB` : `${(count / 1e6).toFixed(1)} MB`;
}
