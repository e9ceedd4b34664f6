import type { Policy, Seller } from '../../domain/policy/types';
import type { Language } from '../../locales/language';
import type { PaneSettings } from './model';

/** The policy as it is typed: text where text is typed, so that nothing half-written is lost. */
export interface PolicyForm {
  readonly seller: Seller;
  readonly edges: string;
  readonly graceDays: Readonly<Record<keyof Policy['graceDays'], string>>;
  readonly credits: Policy['credits'];
  readonly riskScheme: Policy['riskScheme'];
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
    baseCurrency: settings.baseCurrency,
    noticeLanguage: settings.noticeLanguage,
  };
}

/** The form as a policy, unchecked: what is no number becomes NaN and is named by the check. */
export function policyOf(form: PolicyForm, base: Policy): Policy {
  return {
    ...base,
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
  };
}

export function settingsOf(form: PolicyForm): PaneSettings {
  return { baseCurrency: form.baseCurrency, noticeLanguage: form.noticeLanguage };
}

function toNumber(text: string): number {
  const plain = text.normalize('NFKC').trim();
  return plain === '' ? NaN : Number(plain);
}
