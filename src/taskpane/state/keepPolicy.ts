import type { Ageing } from '../../domain/ageing/types';
import type { Policy } from '../../domain/policy/types';
import type { Services } from '../services';
import type { PaneSettings } from './model';
import type { Store } from './store';

interface Along {
  /** The figures by the changed policy, where it changes them. */
  readonly age?: (policy: Policy) => Promise<Ageing | null>;
  /** Pane settings that are changed with it. */
  readonly settings?: PaneSettings;
}

/**
 * Changes the policy in the pane, in the document and in the Policy sheet. `change` starts from what the sheet says now:
 * cells edited since the pane read it keep what is in them.
 */
export async function keepPolicy(
  store: Store,
  { host, language }: Services,
  change: (standing: Policy) => Policy,
  { age, settings }: Along = {},
): Promise<void> {
  const opened = store.getState();
  const policy = change((await host.readBook()).policy ?? opened.policy);
  const ageing = age ? await age(policy) : opened.ageing;
  store.dispatch({ type: 'policySaved', policy, settings: settings ?? opened.settings, ageing });
  await host.saveSettings('policy', policy);
  await host.savePolicy(policy, language);
  store.dispatch({ type: 'bookRead', book: await host.readBook() });
  if (settings) await host.saveSettings('pane', settings);
}
