import { engine } from '../../../src/taskpane/engine';
import type { Services } from '../../../src/taskpane/services';
import { createActions } from '../../../src/taskpane/state/actions';
import { initialState } from '../../../src/taskpane/state/model';
import { createStore } from '../../../src/taskpane/state/store';
import { createFakeHost } from '../../support/fakeHost';
import { day, readingOf } from '../../support/ledgers';

export const TODAY = day('2025-03-31');
const ITEMS = [{ customer: 'Acme Ltd', due: '2024-12-20', amount: 1200.5 }];

/** What stands behind a pane, without any pane: a workbook with one sheet of one open item. */
export function bareSession() {
  const host = createFakeHost([{ id: 's1', name: 'Receivables' }], () => readingOf(ITEMS, '2025-03-31'));
  const services: Services = {
    host,
    engine,
    language: 'en',
    platform: 'windows',
    preferences: { get: () => null, set: () => undefined },
    today: () => TODAY,
    startThread: null,
    download: () => undefined,
  };
  const settings = { baseCurrency: '', noticeLanguage: 'en' } as const;
  const store = createStore(initialState(TODAY, engine.defaultPolicy, settings));
  return { host, store, settings, actions: createActions(store, services) };
}
