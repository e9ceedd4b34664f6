import type { ReactNode } from 'react';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { selectionSums } from '../state/sums';
import { speaker } from '../texts/texts';
import { Meters } from './Meters';

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
      <Meters page={page} />
      <span className="sums">
        {sums.numbers > 1 && <span>{say('average', { value: show(sums.sum / sums.numbers) })}</span>}
        {sums.filled > 1 && <span>{say('count', { value: show(sums.filled) })}</span>}
        {sums.numbers > 1 && <span>{say('sum', { value: show(sums.sum) })}</span>}
      </span>
    </footer>
  );
}
