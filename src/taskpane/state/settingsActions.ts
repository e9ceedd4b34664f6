import { parse, string, object, fallback, picklist, record, number, optional } from 'valibot';
import type { Mapping } from '../../domain/ledger/types';
import type { Policy } from '../../domain/policy/types';
import { LANGUAGES } from '../../locales/language';
import type { Services } from '../services';
import type { Jobs } from './jobs';
import type { MappingMemory, PaneSettings } from './model';
import type { Store } from './store';

/** What other versions or hands wrote into the document is read with defaults, never trusted. */
export function restoreSettings(saved: unknown, defaults: PaneSettings): PaneSettings {
  const schema = object({
    baseCurrency: fallback(string(), defaults.baseCurrency),
    noticeLanguage: fallback(picklist(LANGUAGES), defaults.noticeLanguage),
  });
  return parse(fallback(schema, defaults), saved);
}

export function restoreMemory(saved: unknown): MappingMemory {
  const schema = fallback(record(string(), record(string(), optional(number()))), {});
  return parse(schema, saved) as Record<string, Mapping>;
}

/** Policy, pane settings and corrected mappings, kept in the workbook. */
export function settingsActions(store: Store, services: Services, jobs: Jobs) {
  const { host, engine } = services;

  async function loadSettings(): Promise<void> {
    const [policy, settings, memory] = await Promise.all([
      host.loadSettings('policy'),
      host.loadSettings('pane'),
      host.loadSettings('mappings'),
    ]);
    store.dispatch({
      type: 'settingsLoaded',
      policy: engine.restorePolicy(policy),
      settings: restoreSettings(settings, store.getState().settings),
      memory: restoreMemory(memory),
    });
  }

  const savePolicy = (policy: Policy, settings: PaneSettings) =>
    jobs.run('save', async ({ signal }) => {
      const { reading } = store.getState();
      const ageing = reading && (await engine.age(reading, policy, signal));
      store.dispatch({ type: 'policySaved', policy, settings, ageing });
      await host.saveSettings('policy', policy);
      await host.saveSettings('pane', settings);
      return { key: 'taskpane.said.policySaved' };
    });

  return { loadSettings, savePolicy };
}
