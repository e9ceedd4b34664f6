import {
  array,
  fallback,
  integer,
  minValue,
  number,
  object,
  optional,
  parse,
  picklist,
  pipe,
  record,
  regex,
  string,
} from 'valibot';
import type { RateTable } from '../../domain/money/rates';
import { LIST_SETTINGS, nest, SETTINGS, valueAt } from '../../domain/policy/settingsTable';
import type { Policy } from '../../domain/policy/types';
import { LANGUAGES } from '../../locales/language';
import type { Services } from '../services';
import type { Jobs } from './jobs';
import { keepPolicy } from './keepPolicy';
import type { MappingMemory, PaneSettings } from './model';
import { restoreReadings } from './readingMemory';
import type { Store } from './store';

const CODE = pipe(string(), regex(/^[A-Z]{3}$/));
const POSITIVE = pipe(number(), minValue(Number.MIN_VALUE));
const RATES = object({
  reporting: CODE,
  rates: array(object({ currency: CODE, day: pipe(number(), integer(), minValue(1)), rate: POSITIVE })),
});

/** What other versions or hands wrote into the document is read with defaults, never trusted. */
export function restoreSettings(saved: unknown, defaults: PaneSettings): PaneSettings {
  const schema = object({
    baseCurrency: fallback(string(), defaults.baseCurrency),
    noticeLanguage: fallback(picklist(LANGUAGES), defaults.noticeLanguage),
  });
  return parse(fallback(schema, defaults), saved);
}

export function restoreMemory(saved: unknown): MappingMemory {
  return parse(fallback(record(string(), record(string(), string())), {}), saved);
}

/** Rates that workbooks of before the policy had them keep beside it, while the policy has none. */
function withFormerRates(policy: Policy, saved: unknown): Policy {
  const { conversion } = parse(fallback(object({ conversion: optional(RATES) }), {}), saved);
  if (!conversion || policy.reportingCurrency !== '') return policy;
  return { ...policy, reportingCurrency: conversion.reporting, exchangeRates: conversion.rates };
}

/** `standing` with the settings in which `form` differs from the policy it was `opened` from. */
function withChanges(standing: Policy, opened: Policy, form: Policy): Policy {
  const paths = [...SETTINGS.map(({ path }) => path), ...LIST_SETTINGS];
  const values = paths.map((path): [string, unknown] => {
    const typed = valueAt(form, path);
    const changed = JSON.stringify(typed) !== JSON.stringify(valueAt(opened, path));
    return [path, changed ? typed : valueAt(standing, path)];
  });
  return { ...standing, ...nest(new Map(values)) };
}

/** Policy, pane settings and corrected mappings, kept in the workbook. */
export function settingsActions(store: Store, services: Services, jobs: Jobs) {
  const { host, engine } = services;

  async function loadSettings(): Promise<void> {
    const [policy, settings, memory, readings] = await Promise.all([
      host.loadSettings('policy'),
      host.loadSettings('pane'),
      host.loadSettings('mappings'),
      host.loadSettings('reading'),
    ]);
    const book = await host.readBook();
    store.dispatch({ type: 'readingsLoaded', readings: restoreReadings(readings) });
    store.dispatch({
      type: 'settingsLoaded',
      // Workbooks of before the Policy sheet, and those whose sheet was deleted, have them in the document alone.
      policy: withFormerRates(book.policy ?? engine.restorePolicy(policy), settings),
      settings: restoreSettings(settings, store.getState().settings),
      memory: restoreMemory(memory),
    });
    store.dispatch({ type: 'bookRead', book });
  }

  /** Saves what was changed in the form. */
  const savePolicy = (form: Policy, settings: PaneSettings) => {
    const opened = store.getState().policy;
    return jobs.run('save', async ({ signal }) => {
      const { reading } = store.getState();
      const changed = (standing: Policy) => engine.restorePolicy(withChanges(standing, opened, form));
      const age = async (policy: Policy) => reading && engine.age(reading, policy, signal);
      await keepPolicy(store, services, changed, { age, settings });
      return { key: 'taskpane.said.policySaved' };
    });
  };

  /** Rates change no figure in a currency of its own, so nothing is aged or planned anew. */
  const saveConversion = ({ reporting, rates }: RateTable) =>
    jobs.run('save', async () => {
      const converted = { reportingCurrency: reporting, exchangeRates: [...rates] };
      await keepPolicy(store, services, (standing) => ({ ...standing, ...converted }));
      return { key: 'rates.saved' };
    });

  return { loadSettings, savePolicy, saveConversion };
}
