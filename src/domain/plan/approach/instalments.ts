import type { Cause, CustomerProfile, Grade } from '../../customers/types';
import type { Policy } from '../../policy/types';
import type { InstalmentOffer } from './types';

/** [P] Small and long-term customers get up to three parts, hardship up to six, others two. */
const PARTS = { usual: 2, trusted: 3, hardship: 6 } as const;

/**
 * Whether parts may be offered (A14: full → undisputed → a written plan; A6: small firms and long-term
 * customers, S0:59, S3:74; A1.13: real hardship). A payer of grade C is offered none of itself, and under
 * strict rules (S2:9) nobody is.
 */
export function instalmentOffer(
  profile: CustomerProfile | null,
  cause: Cause | null,
  grade: Grade | null,
  policy: Policy,
): InstalmentOffer {
  if (policy.demandOrder === 'full_only') return no('full_only');
  if (policy.strictness === 'strict') return no('strict');
  const settlement = profile?.settlement;
  const ruleBound =
    profile?.relation === 'dealer' || settlement === 'cash' || settlement === 'deliver_two_settle_one';
  if (policy.strictness === 'by_customer' && ruleBound) return no('rule_bound');
  if (cause === 'deliberate') return no('deliberate');
  if (cause === 'force_majeure') return offer('yes', 'manager', PARTS.hardship, 'hardship');
  if (grade === 'C') return offer('if_asked', 'director', PARTS.usual, 'grade_c');
  if (profile?.relation === 'long_term') return offer('yes', 'manager', PARTS.trusted, 'long_term');
  if (profile?.size === 'small') return offer('yes', 'manager', PARTS.trusted, 'small');
  if (policy.demandOrder === 'parts_for_all') return offer('yes', 'manager', PARTS.usual, 'for_all');
  return offer('if_asked', 'director', PARTS.usual, 'others');
}

function no(why: string): InstalmentOffer {
  return { offer: 'no', approval: 'none', mostParts: 1, why: { key: `approach.instalments.${why}` } };
}

function offer(
  kind: 'yes' | 'if_asked',
  approval: InstalmentOffer['approval'],
  mostParts: number,
  why: string,
): InstalmentOffer {
  return {
    offer: kind,
    approval,
    mostParts,
    why: { key: `approach.instalments.${why}`, values: { parts: mostParts } },
  };
}
