import type { EventName, Workbook } from '../model';
import { createStore, type Store } from './store';

const EVENTS: readonly EventName[] = [
  'dataChanged',
  'formatChanged',
  'calculated',
  'selectionChanged',
  'sheetAdded',
  'sheetDeleted',
  'sheetActivated',
  'sheetRenamed',
  'sheetMoved',
  'sheetVisibilityChanged',
  'protectionChanged',
  'tableAdded',
  'tableChanged',
  'tableDeleted',
  'tableFiltered',
  'chartAdded',
  'chartChanged',
  'chartDeleted',
  'rowsHiddenChanged',
  'layoutChanged',
  'namesChanged',
];

export interface Revision {
  /** Counts frames in which anything changed, the selection included. */
  readonly count: number;
  /** Counts frames in which the sheets themselves changed. */
  readonly content: number;
}

/** Turns the many events of a change into one redraw a frame. */
export function watchWorkbook(book: Workbook): {
  readonly revision: Store<Revision>;
  readonly stop: () => void;
} {
  const revision = createStore<Revision>({ count: 0, content: 0 });
  let due = 0;
  let contentChanged = false;
  const redraw = (): void => {
    due = 0;
    const { count, content } = revision.get();
    revision.set({ count: count + 1, content: contentChanged ? content + 1 : content });
    contentChanged = false;
  };
  const stops = EVENTS.map((name) =>
    book.events.on(name, () => {
      contentChanged ||= name !== 'selectionChanged';
      if (due === 0) due = requestAnimationFrame(redraw);
    }),
  );
  return {
    revision,
    stop: () => {
      cancelAnimationFrame(due);
      for (const stop of stops) stop();
    },
  };
}
