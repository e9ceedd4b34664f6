import { toBase64 } from '../../documents/base64';
import { restoreWordings, type OwnText, type OwnWordings } from '../../domain/notices/wording/ownTexts';
import type { Language, NoticeKind } from '../../domain/notices/types';
import type { Services } from '../services';
import type { Jobs } from './jobs';
import type { LetterTemplate } from './model';
import type { Store } from './store';

/** The user's own words and letter, kept in the workbook so that everyone who opens it writes alike. */
export function wordingActions(store: Store, services: Services, jobs: Jobs) {
  const { host } = services;

  const wordingsKept = async () => restoreWordings(await host.loadSettings('wordings'));

  /** Part of opening the workbook. Nothing to say where it holds none, which is most of them. */
  async function loadWordings(): Promise<void> {
    const wordings = await wordingsKept();
    const template = restoreTemplate(await host.loadSettings('letterTemplate'));
    const worded = Object.values(wordings).some((texts) => Object.keys(texts ?? {}).length > 0);
    if (worded || template) store.dispatch({ type: 'wordingsLoaded', wordings, template });
  }

  /** Changes the one text in what the workbook holds now, which may be more than the pane has read. */
  const saveWording = (language: Language, kind: NoticeKind, text: OwnText | null) =>
    jobs.run('save', async () => {
      const wordings = await wordingsKept();
      const texts = Object.entries(wordings[language] ?? {}).filter(([of]) => of !== kind);
      const own: OwnWordings = {
        ...wordings,
        [language]: Object.fromEntries(text ? [...texts, [kind, text]] : texts),
      };
      await host.saveSettings('wordings', own);
      store.dispatch({ type: 'wordingsLoaded', wordings: own, template: store.getState().template });
      return { key: text ? 'notices.said.wordingSaved' : 'notices.said.wordingReset' };
    });

  const saveTemplate = (template: LetterTemplate | null) =>
    jobs.run('save', async () => {
      const saved = template ? { name: template.name, data: toBase64(template.bytes) } : null;
      await host.saveSettings('letterTemplate', saved);
      store.dispatch({ type: 'wordingsLoaded', wordings: store.getState().wordings, template });
      return { key: template ? 'notices.said.templateSaved' : 'notices.said.templateReset' };
    });

  return { loadWordings, saveWording, saveTemplate };
}

function restoreTemplate(saved: unknown): LetterTemplate | null {
  if (typeof saved !== 'object' || saved === null || !('name' in saved) || !('data' in saved)) return null;
  const { name, data } = saved;
  if (typeof name !== 'string' || typeof data !== 'string') return null;
  try {
    return { name, bytes: Uint8Array.from(atob(data), (character) => character.charCodeAt(0)) };
  } catch {
    // A damaged entry: the built-in letter is used.
    return null;
  }
}
