import { currencyCode } from '../../domain/money/currency';
import { nest, SETTINGS, valueAt, type Setting } from '../../domain/policy/settingsTable';
import type { Policy, Seller } from '../../domain/policy/types';
import type { Language } from '../../locales/language';
import { settingsIn, type PaneSettings } from './model';
import { listTexts, readLists, type ListTexts } from './policyLists';

/** Settings with a field of their own in the form. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'seller',
  'edges',
  'graceDays',
  'credits',
  'riskScheme',
  'baseCurrency',
  'noticeLanguage',
]);

/** The rest: shown group by group as the settings table declares them. */
export const OTHER_SETTINGS: readonly Setting[] = SETTINGS.filter(({ setting }) => !OWN_FIELDS.has(setting));

/** The policy as it is typed: text where text is typed, so that nothing half-written is lost. */
export interface PolicyForm {
  readonly seller: Seller;
  readonly edges: string;
  readonly graceDays: Readonly<Record<keyof Policy['graceDays'], string>>;
  readonly credits: Policy['credits'];
  readonly riskScheme: Policy['riskScheme'];
  /** Every other setting as text, by path. */
  readonly others: Readonly<Record<string, string>>;
  readonly lists: ListTexts;
  readonly baseCurrency: string;
  readonly noticeLanguage: Language;
}

export function formOf(policy: Policy, settings: PaneSettings): PolicyForm {
  const { reminder, warning, final } = policy.graceDays;
  return {
    seller: policy.seller,
    edges: policy.edges.join(', '),
    graceDays: { reminder: String(reminder), warning: String(warning), final: String(final) },
    credits: policy.credits,
    riskScheme: policy.riskScheme,
    others: Object.fromEntries(OTHER_SETTINGS.map(({ path }) => [path, String(valueAt(policy, path))])),
    lists: listTexts(policy),
    ...settingsIn(policy, settings),
  };
}

/** The form as a policy, unchecked: what is no number becomes NaN and is named by the check. */
export function policyOf(form: PolicyForm, base: Policy): Policy {
  return {
    ...withOthers(base, form.others),
    ...readLists(form.lists).lists,
    seller: form.seller,
    edges: form.edges
      .split(/[,，、;；\s]+/)
      .filter(Boolean)
      .map(toNumber),
    graceDays: {
      reminder: toNumber(form.graceDays.reminder),
      warning: toNumber(form.graceDays.warning),
      final: toNumber(form.graceDays.final),
    },
    credits: form.credits,
    riskScheme: form.riskScheme,
    ...settingsOf(form),
  };
}

export function settingsOf(form: PolicyForm): PaneSettings {
  return { baseCurrency: form.baseCurrency, noticeLanguage: form.noticeLanguage };
}

/** Codes and yes or no stand in the form as such; numbers are read. */
function withOthers(base: Policy, others: PolicyForm['others']): Policy {
  const values = OTHER_SETTINGS.map(({ path, kind }): [string, unknown] => {
    const text = others[path] ?? '';
    if (kind.kind === 'number') return [path, toNumber(text)];
    // Whoever writes 美元 or usd means the code.
    if (kind.kind === 'currency') return [path, currencyCode(text) ?? text.trim()];
    return [path, kind.kind === 'yes_no' ? text === 'true' : text];
  });
  return { ...base, ...nest(new Map(values)) };
}

function toNumber(text: string): number {
  const plain = text.normalize('NFKC').trim();
  return plain === '' ? NaN : Number(plain);
}
