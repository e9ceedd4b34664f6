import { useState, type ReactNode } from 'react';
import type { Worksheet } from '../model';
import { change } from '../state/commands';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker } from '../texts/texts';
import { distinctTexts, type FilterHeader } from './filters';

interface Props {
  readonly page: PageStore;
  readonly sheet: Worksheet;
  readonly header: FilterHeader;
  /** On the screen: the quadrants of the grid would cut the menu off. */
  readonly place: { readonly left: number; readonly top: number };
  readonly close: () => void;
}

/** Sort commands and the list of values to show. */
export function FilterMenu({ page, sheet, header, place, close }: Props): ReactNode {
  const say = speaker(useStore(page, (state) => state.language));
  const [texts] = useState(() => distinctTexts(sheet, header.data));
  const [shown, setShown] = useState<ReadonlySet<string>>(() =>
    header.criteria?.on === 'Values'
      ? new Set([...header.criteria.values, ...(header.criteria.blanks ? [''] : [])])
      : new Set(texts),
  );
  const run = (work: () => void): void => {
    change(page, work);
    close();
  };
  const toggle = (text: string): void => {
    const next = new Set(shown);
    if (!next.delete(text)) next.add(text);
    setShown(next);
  };
  const apply = (): void =>
    run(() => {
      if (texts.every((text) => shown.has(text))) header.clear();
      else header.apply({ on: 'Values', values: [...shown].filter(Boolean), blanks: shown.has('') });
    });
  const all = texts.every((text) => shown.has(text));
  return (
    <div className="backdrop" onPointerDown={close}>
      <div
        className="filter-menu popup"
        role="dialog"
        aria-label={say('filterOf', { name: header.name })}
        style={{
          left: Math.min(place.left, window.innerWidth - 240),
          top: Math.min(place.top, window.innerHeight - 330),
        }}
        onPointerDown={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        <button type="button" className="menu-item" onClick={() => run(() => header.sort(true))}>
          {say('sortAscending')}
        </button>
        <button type="button" className="menu-item" onClick={() => run(() => header.sort(false))}>
          {say('sortDescending')}
        </button>
        <div className="filter-values">
          <label>
            <input type="checkbox" checked={all} onChange={() => setShown(new Set(all ? [] : texts))} />{' '}
            {say('filterAll')}
          </label>
          {texts.map((text) => (
            <label key={text}>
              <input type="checkbox" checked={shown.has(text)} onChange={() => toggle(text)} />{' '}
              {text || say('filterBlank')}
            </label>
          ))}
        </div>
        <div className="filter-foot">
          <button type="button" className="primary" onClick={apply}>
            {say('filterApply')}
          </button>
          <button type="button" onClick={() => run(() => header.clear())}>
            {say('filterClear')}
          </button>
        </div>
      </div>
    </div>
  );
}
