import type { Cause, CustomerProfile } from '../../customers/types';
import type { Message } from '../../message';
import type { Policy } from '../../policy/types';
import type { RiskClass } from '../../risk/types';
import { keptShare } from '../promises/grade';
import type { CustomerHistory } from '../history';
import type { Approach, ApproachMode, Measure } from './types';

export interface ApproachFacts {
  readonly profile: CustomerProfile | null;
  readonly past: CustomerHistory;
  readonly cause: Cause | null;
  readonly riskClass: RiskClass;
  /** Share of the demand in its currency, over the share that makes a customer large. */
  readonly weight: number;
}

/** Not known counts half: it pulls to neither side. */
const UNKNOWN = 0.5;

/** A1.9: who could pay and will not is spoken to otherwise than who would and cannot [P]. */
const CAUSE_SOFTNESS: Readonly<Record<Cause, number>> = {
  oversight: 1,
  invoice_or_reconciliation: 0.9,
  force_majeure: 0.9,
  process: 0.8,
  dissatisfied: 0.7,
  chain_debt: 0.6,
  short_of_cash: 0.6,
  contract_doubt: 0.6,
  deliberate: 0,
};

const AGE_SOFTNESS: Readonly<Record<RiskClass, number>> = {
  not_due: 1,
  uncollected: 0.9,
  chasing: 0.6,
  doubtful: 0.3,
  bad: 0.1,
  dead: 0,
};

/** Help first (A7: 帮助他催收他下面客户欠他的款, 抵 …), then what the law gives; nothing else (A16, B9). */
const SOFT: readonly Measure[] = ['instalments', 'assignment', 'set_off', 'goods_for_debt', 'promotion_help'];
const HARD: readonly Measure[] = [
  'stop_supply',
  'formal_demand',
  'lawyer_letter',
  'payment_order',
  'preservation',
  'suit',
];

/** 文收, 先文后武 or 武收 (A7, S1:302-306, S1:397 「标准主要是看客户是否与公司友好配合」), with the points of each factor. */
export function chooseApproach(facts: ApproachFacts, policy: Policy): Approach {
  const { approachWeights: weights, approachLimits: limits } = policy;
  const soft = softness(facts);
  const reasons: Message[] = [];
  let [points, most] = [0, 0];
  for (const [factor, key] of FACTORS) {
    const gained = tenths(weights[factor] * soft[factor]);
    points += gained;
    most += weights[factor];
    reasons.push({ key, values: { points: gained, most: weights[factor] } });
  }
  const share = most > 0 ? points / most : UNKNOWN;
  const mode: ApproachMode = share >= limits.soft ? 'soft' : share < limits.hard ? 'hard' : 'soft_then_hard';
  return { mode, score: tenths(share * 100), reasons, ...measuresOf(mode, facts.profile) };
}

const FACTORS = [
  ['cooperation', 'approach.reason.cooperation'],
  ['cause', 'approach.reason.cause'],
  ['age', 'approach.reason.age'],
  ['dependence', 'approach.reason.dependence'],
  ['evidence', 'approach.reason.evidence'],
  ['strategic', 'approach.reason.strategic'],
] as const satisfies readonly (readonly [keyof Policy['approachWeights'], string])[];

function softness({ profile, past, cause, riskClass, weight }: ApproachFacts) {
  return {
    cooperation: cooperation(profile, past),
    cause: cause === null ? UNKNOWN : CAUSE_SOFTNESS[cause],
    age: AGE_SOFTNESS[riskClass],
    // A large debtor on whom much depends is kept at the table longer [P].
    dependence: Math.min(1, weight),
    // With proof in hand the hard way is open; without it, first get the statement signed.
    evidence: profile?.evidence === true ? 0.2 : profile?.evidence === false ? 1 : UNKNOWN,
    strategic: strategic(profile),
  };
}

/** The user's own number, else how often calls were answered and promises kept. */
function cooperation(profile: CustomerProfile | null, past: CustomerHistory): number {
  if (profile?.cooperation !== null && profile !== null) return profile.cooperation / 100;
  const tried = past.log.filter(({ result }) => result !== 'note');
  const answered = tried.filter(({ result }) => result !== 'not_reached' && result !== 'sent');
  const kept = keptShare(past.promises);
  const replies = tried.length >= 3 ? answered.length / tried.length : null;
  const known = [kept, replies].filter((value) => value !== null);
  return known.length === 0 ? UNKNOWN : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function strategic(profile: CustomerProfile | null): number {
  switch (profile?.relation) {
    case 'long_term':
      return 1;
    case 'dealer':
      return 0.6;
    case 'new':
      return 0.3;
    default:
      return UNKNOWN;
  }
}

function measuresOf(
  mode: ApproachMode,
  profile: CustomerProfile | null,
): Pick<Approach, 'measures' | 'cautions'> {
  if (mode === 'soft') return { measures: SOFT, cautions: [{ key: 'approach.caution.goods_for_debt' }] };
  const hard: Measure[] = profile?.retentionOfTitle === true ? [...HARD, 'retake_goods'] : [...HARD];
  const cautions: Message[] = [
    { key: 'approach.caution.stop_supply' },
    { key: profile?.retentionOfTitle === true ? 'approach.caution.retake' : 'approach.caution.no_retake' },
    ...(profile?.evidence === true ? [] : [{ key: 'approach.caution.evidence' }]),
  ];
  return { measures: mode === 'hard' ? hard : ['instalments', 'set_off', ...hard.slice(0, 3)], cautions };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
