import type { Message } from '../message';
import { defaultPolicy } from './defaults';
import { nest } from './settingsTable';
import type { Policy } from './types';
import { validatePolicy } from './validate';

/** A policy from values of which some may be wrong, and what is wrong with those, by path. */
export interface Salvaged {
  readonly policy: Policy;
  readonly problems: readonly { readonly path: string; readonly message: Message }[];
}

/**
 * Settings by path as people typed them: each that holds is taken, each that does not is named and falls back to the
 * house's default, one by one, so that a slip in one cell never costs its neighbours.
 */
export function salvagePolicy(values: ReadonlyMap<string, unknown>): Salvaged {
  const left = new Map(values);
  const problems: { path: string; message: Message }[] = [];
  while (left.size > 0) {
    const result = validatePolicy(nest(left));
    if ('policy' in result) return { policy: result.policy, problems };
    for (const message of result.problems) {
      const at = String(message.values?.['path'] ?? '');
      const parts = [...left.keys()].filter((path) => path === at || isPart(path, at) || isPart(at, path));
      const wrong = culprit(left, parts, at);
      for (const path of wrong) left.delete(path);
      problems.push({ path: wrong[0] ?? at, message });
      if (wrong.length === 0) left.clear();
    }
  }
  return { policy: defaultPolicy, problems };
}

const isPart = (path: string, of: string): boolean => path.startsWith(`${of}.`);

/** Where a group as a whole is out of order, the one part without which it is in order; all of them when none is. */
function culprit(
  values: ReadonlyMap<string, unknown>,
  parts: readonly string[],
  at: string,
): readonly string[] {
  const one = parts.find((part) => {
    const without = new Map(values);
    without.delete(part);
    const result = validatePolicy(nest(without));
    return 'policy' in result || !result.problems.some(({ values: of }) => of?.['path'] === at);
  });
  return one === undefined ? parts : [one];
}
