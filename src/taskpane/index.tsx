import { createRoot } from 'react-dom/client';
import { loadCatalogue } from '../locales/catalogue';
import { resolveLanguage } from '../locales/language';
import { createSpeaker } from '../locales/speaker';
import { excelHost } from '../workbook';
import { createPreferences, download, platformOf, today } from './browser';
import { associateCommands } from './commands';
import { engine } from './engine';
import { Root } from './Root';
import type { Services } from './services';
import { createActions } from './state/actions';
import { initialState } from './state/model';
import { createStore } from './state/store';
import { startThread } from './thread';

async function open(): Promise<void> {
  await Office.onReady();
  const language = resolveLanguage(Office.context.displayLanguage);
  document.documentElement.lang = language;
  const services: Services = {
    host: excelHost,
    engine,
    language,
    platform: platformOf(Office.context.platform),
    preferences: createPreferences(Office.context.partitionKey),
    today,
    startThread,
    download,
  };
  const speaker = createSpeaker(language, await loadCatalogue(language));
  const settings = { baseCurrency: '', noticeLanguage: language };
  const store = createStore(initialState(today(), engine.defaultPolicy, settings));
  const actions = createActions(store, services);
  const ready = actions.start();
  associateCommands(actions, ready);
  const container = document.getElementById('root');
  if (!container) throw new Error('The page has no place for the pane.');
  createRoot(container).render(<Root pane={{ store, actions, services, speaker }} />);
  await ready;
}

void open();
