import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { lazy, Suspense, type ComponentType } from 'react';
import { LANGUAGES } from '../../src/locales/language';
import { Boundary } from '../../src/taskpane/parts/Boundary';
import { PaneProvider } from '../../src/taskpane/parts/pane';
import { createSpeaker } from '../../src/locales/speaker';
import { engine } from '../../src/taskpane/engine';
import type { Services } from '../../src/taskpane/services';
import { createActions } from '../../src/taskpane/state/actions';
import { initialState } from '../../src/taskpane/state/model';
import { createStore } from '../../src/taskpane/state/store';
import { createFakeHost } from '../support/fakeHost';
import { readingOf } from '../support/ledgers';
import { CATALOGUES } from './renderPane';

const Throws: ComponentType = () => {
  throw new Error('cannot be drawn');
};
const NotFetched = lazy<ComponentType>(() => Promise.reject(new Error('Loading chunk 7 failed')));

// React tells the console of every error, caught or not.
beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([
    ['cannot be drawn', Throws],
    ['cannot be fetched', NotFetched],
  ])('a part that %s is told in a sentence with a way to load the pane again', async (_, Part) => {
    const speaker = createSpeaker(language, CATALOGUES[language]);
    const services: Services = {
      host: createFakeHost([], () => readingOf([], '2025-03-31')),
      engine,
      language,
      platform: 'windows',
      preferences: { get: () => null, set: () => undefined },
      today: () => 45747,
      startThread: null,
      download: () => undefined,
    };
    const settings = { baseCurrency: '', noticeLanguage: language };
    const store = createStore(initialState(45747, engine.defaultPolicy, settings));
    const actions = createActions(store, services);
    render(
      <FluentProvider theme={webLightTheme}>
        <PaneProvider value={{ store, actions, services, speaker }}>
          <Boundary>
            <Suspense fallback={null}>
              <Part />
            </Suspense>
          </Boundary>
          <p>the rest</p>
        </PaneProvider>
      </FluentProvider>,
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(speaker.text('taskpane.broken'));
    expect(screen.getByRole('button', { name: speaker.text('taskpane.reload') })).toBeTruthy();
    expect(screen.getByText('the rest')).toBeTruthy();
  });
});
