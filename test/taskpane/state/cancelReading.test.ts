import { nextTurn } from '../../../src/domain/nextTurn';
import { engine } from '../../../src/taskpane/engine';
import type { Services } from '../../../src/taskpane/services';
import { createActions } from '../../../src/taskpane/state/actions';
import { initialState } from '../../../src/taskpane/state/model';
import { createStore } from '../../../src/taskpane/state/store';
import { createFakeHost } from '../../support/fakeHost';
import { day, readingOf } from '../../support/ledgers';

const TODAY = day('2025-03-31');
const ITEMS = [{ customer: 'Acme Ltd', due: '2024-12-20', amount: 1200.5 }];

test.each([
  ['readBook', 'at first', 'inspect'],
  ['readBook', 'later', 'read'],
  ['noticeHistory', 'at first', 'read'],
] as const)(
  'Cancel is heard while Excel leaves %s without an answer %s, and no figures arrive',
  async (question, when, job) => {
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
    const actions = createActions(store, services);
    if (when === 'later') await actions.start();
    let isAsked = false;
    jest.spyOn(host, question).mockImplementation(() => {
      isAsked = true;
      return new Promise<never>(() => undefined);
    });
    const reading = actions.lookAgain();
    while (!isAsked) await nextTurn();
    actions.cancel();
    await reading;
    expect(store.getState()).toMatchObject({
      job: null,
      failure: null,
      said: { key: `taskpane.cancelled.${job}` },
    });
    expect(store.getState().reading === null).toBe(when === 'at first');
  },
);
