import { TextDecoder, TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import en from '../../src/locales/en';
import type { Language } from '../../src/locales/language';
import { createSpeaker } from '../../src/locales/speaker';
import zhCN from '../../src/locales/zh-CN';
import zhTW from '../../src/locales/zh-TW';
import { engine } from '../../src/taskpane/engine';
import { PaneProvider } from '../../src/taskpane/parts/pane';
import type { OutFile } from '../../src/taskpane/outFile';
import type { Platform, Services } from '../../src/taskpane/services';
import { createActions } from '../../src/taskpane/state/actions';
import { initialState, type Place } from '../../src/taskpane/state/model';
import { createStore } from '../../src/taskpane/state/store';
import { App } from '../../src/taskpane/view/App';
import { createFakeHost, type FakeHost, type FakeSheet } from '../support/fakeHost';
import { day, readingOf, type OpenItem } from '../support/ledgers';

// A whole pane in jsdom takes seconds on a machine that is busy with other tests.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

// Every browser has these; jsdom does not, and the letters are made with them.
Object.assign(globalThis, { TextDecoder, TextEncoder, MessageChannel });

export const CATALOGUES = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } as const;
// Fluent moves the mark of a tab in the next frame: what a frame brings belongs to the test, as a click does.
const frame = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => frame((time) => act(() => callback(time)));
const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 17));
const TODAY = day('2025-03-31');

export const ITEMS: readonly OpenItem[] = [
  { customer: 'Acme Ltd', due: '2024-12-20', amount: 1200.5 },
  { customer: 'Acme Ltd', due: '2025-03-01', amount: 300 },
  { customer: 'Birch & Co', due: '2025-02-10', amount: 8000 },
  { customer: 'Cedar GmbH', due: '2025-03-25', amount: 99.99, currency: 'EUR' },
  { customer: 'Later Ltd', due: '2025-09-30', amount: 500 },
];

export const LEDGER_SHEET: FakeSheet = { id: 's1', name: 'Receivables' };

interface Options {
  readonly language?: Language;
  readonly sheets?: readonly FakeSheet[];
  readonly items?: readonly OpenItem[];
  readonly platform?: Platform;
  readonly host?: FakeHost;
  /** Shows the three points of the first run. */
  readonly firstRun?: boolean;
}

/** The whole pane over a workbook in memory, started as Excel starts it. */
export async function renderPane(options: Options = {}) {
  const {
    language = 'en',
    sheets = [LEDGER_SHEET],
    items = ITEMS,
    platform = 'windows',
    firstRun = false,
  } = options;
  const host =
    options.host ?? createFakeHost(sheets, (_, { asOf }) => ({ ...readingOf(items, '2025-03-31'), asOf }));
  const files: OutFile[] = [];
  const clock = { today: TODAY };
  const kept = new Map<string, string>(firstRun ? [] : [['welcome-seen', '1']]);
  const services: Services = {
    host,
    engine,
    language,
    platform,
    preferences: { get: (name) => kept.get(name) ?? null, set: (name, value) => kept.set(name, value) },
    today: () => clock.today,
    startThread: null,
    download: (file) => files.push(file),
  };
  const speaker = createSpeaker(language, CATALOGUES[language]);
  const store = createStore(
    initialState(TODAY, engine.defaultPolicy, { baseCurrency: '', noticeLanguage: language }),
  );
  const actions = createActions(store, services);
  const view = render(
    <FluentProvider theme={webLightTheme}>
      <PaneProvider value={{ store, actions, services, speaker }}>
        <App />
      </PaneProvider>
    </FluentProvider>,
  );
  await act(() => actions.start());
  /** Goes to a place as a click on its tab does: it may have to be fetched, and its tab moves for a frame. */
  const visit = (place: Place) =>
    act(async () => {
      actions.go(place);
      await nextFrame();
      await nextFrame();
    });
  return { ...view, host, store, actions, speaker, files, clock, visit, user: userEvent.setup() };
}
