import { createRoot } from 'react-dom/client';
import { profiles, type ProfileName } from '../protocol/profiles';
import type { HostConfig } from '../server/hostServer';
import { readManifest } from './addin/manifest';
import { App } from './App';
import { scriptingApi } from './scripting';
import { emptyWorkbook } from './state/files';
import { THEMES, type PageState, type Theme } from './state/page';
import { watchWorkbook } from './state/revision';
import { createStore } from './state/store';
import { pageLanguage, speaker } from './texts/texts';
import { openSample } from './state/commands';
import './style/page.css';
import './style/grid.css';

/**
 * Query parameters of the page: `lang`, `theme`, `profile`, `sample` (index), `pane=closed`, `width`, `hints=no`.
 */
async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const [config, manifestXml] = await Promise.all([
    fetch('/config.json').then((answer) => answer.json() as Promise<HostConfig>),
    fetch('/manifest.xml').then((answer) => answer.text()),
  ]);
  const language = pageLanguage(query.get('lang') ?? navigator.language);
  const theme = THEMES.find((each) => each === query.get('theme')) ?? preferredTheme();
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = theme;
  const book = emptyWorkbook(`${speaker(language)('untitled')}.xlsx`, language);
  const page = createStore<PageState>({
    config,
    manifestXml,
    book,
    revision: watchWorkbook(book).revision,
    language,
    theme,
    profile: profileNamed(query.get('profile')),
    addin: readManifest(manifestXml, language, config.addinOrigin),
    functions: [],
    connection: null,
    paneOpen: query.get('pane') !== 'closed',
    paneWidth: Number(query.get('width')) || 350,
    paneLoad: 0,
    editing: null,
    message: null,
    hints: query.get('hints') !== 'no',
  });
  window.standIn = scriptingApi(page);
  const sample = query.get('sample');
  if (sample !== null) await openSample(page, Number(sample));
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App page={page} />);
}

function profileNamed(name: string | null): ProfileName {
  return name !== null && name in profiles ? (name as ProfileName) : 'web';
}

function preferredTheme(): Theme {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

void start();
