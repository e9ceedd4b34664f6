import { LIMITS_OF } from '../../../domain/risk/limits';
import { OPTIONAL_STAGES, STAGES } from '../../../domain/plan/stages';
import { defaultPolicy } from '../../../domain/policy/defaults';
import { daysOfYear } from '../../../domain/policy/interest';
import type { Policy } from '../../../domain/policy/types';
import type { FunctionId } from '../../../functions/declarations';

type House = (policy: Policy) => string | null;

/** Arguments in which a house may differ from what a function does by itself: a formula cannot look at the Policy sheet. */
const HOUSE: Readonly<Partial<Record<FunctionId, Readonly<Record<string, House>>>>> = {
  AGING: { edges: ({ edges }) => `{${edges.join(',')}}` },
  RISKCLASS: { limits: riskLimits },
  WHY: { limits: riskLimits },
  NEXTACTION: { holidays: region, stage_days: stageDays, quiet_days: quietDays, letter_days: letterDays },
  DUEDATE: { holidays: region },
  LIMITATION: { holidays: region },
  LATEINTEREST: {
    day_count: ({ dayCount }) =>
      dayCount === '365' ? null : dayCount === 'actual' ? '"actual"' : String(daysOfYear({ dayCount })),
  },
  CARRYCOST: { basis: ({ dayCount }) => (dayCount === '365' ? null : String(daysOfYear({ dayCount }))) },
};

/** What an argument is to be typed as so that the formula goes by the policy; null where it does so by itself. */
export function houseText(id: FunctionId, name: string, policy: Policy): string | null {
  return HOUSE[id]?.[name]?.(policy) ?? null;
}

/** The limits of the classes by the scheme in use, as an array of a formula; null for those of the function itself. */
export function riskLimits({ riskScheme, riskLimits: limits }: Policy): string | null {
  const parts = LIMITS_OF[riskScheme];
  if (parts.every((part) => limits[part] === defaultPolicy.riskLimits[part])) return null;
  return `{${parts.map((part) => limits[part]).join(',')}}`;
}

function region({ region: at }: Policy): string | null {
  return at === defaultPolicy.region ? null : `"${at}"`;
}

/** Stages that begin on another day than by themselves, or that the house does without. */
function stageDays({ stageFromDays, stagesUsed }: Policy): string | null {
  const lines = STAGES.flatMap((stage) => {
    const optional = OPTIONAL_STAGES.find((one) => one === stage);
    if (optional !== undefined && !stagesUsed[optional])
      return defaultPolicy.stagesUsed[optional] ? [`"${stage}",""`] : [];
    const days = stageFromDays[stage];
    return days === defaultPolicy.stageFromDays[stage] ? [] : [`"${stage}",${days}`];
  });
  return lines.length === 0 ? null : `{${lines.join(';')}}`;
}

/** The function takes one number for all classes: where they differ it is left to its own. */
function quietDays({ quietDays: days }: Policy): string | null {
  const [first, ...others] = Object.values(days);
  return first !== undefined && others.every((one) => one === first) ? String(first) : null;
}

function letterDays({ graceDays: { reminder, warning, final } }: Policy): string | null {
  const usual = defaultPolicy.graceDays;
  const same = reminder === usual.reminder && warning === usual.warning && final === usual.final;
  return same ? null : `{${[reminder, warning, final].join(',')}}`;
}
