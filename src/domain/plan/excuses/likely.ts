import type { ExcuseCode } from '../../contacts/types';
import type { Case } from '../case';
import type { PlanRow } from '../types';

const HOW_MANY = 3;

/**
 * The three excuses to be ready for (A3.2, A12): the ones this customer gave, the last first; then what its
 * profile and its debt suggest; then the commonest of the seeds' cases (A9) for its age.
 */
export function likelyExcuses(
  row: Pick<PlanRow, 'stage' | 'maxDaysOverdue' | 'disputed' | 'unapplied'>,
  { profile, past, dispute }: Case['standing'],
): readonly ExcuseCode[] {
  const given = past.log.flatMap(({ excuse }) => (excuse === null ? [] : [excuse])).reverse();
  const suggested: ExcuseCode[] = [];
  if (row.disputed > 0 || dispute) suggested.push('recon_diff', 'quality');
  if (row.unapplied < 0) suggested.push('payment_stuck');
  if (profile?.warnings.includes('contact_changed')) suggested.push('new_staff');
  if (profile?.strength === 'weak' || profile?.cause === 'short_of_cash') suggested.push('no_cash');
  if (profile?.cause === 'chain_debt') suggested.push('back_to_back');
  if (profile && profile.payDays.length > 0) suggested.push('fixed_day');
  if (profile?.size === 'large' || profile?.size === 'government') suggested.push('process');
  if (profile?.settlement === 'deliver_two_settle_one' || profile?.relation === 'dealer')
    suggested.push('no_supply_no_pay');
  return [...new Set([...given, ...suggested, ...common(row)])].slice(0, HOW_MANY);
}

/** A9: fresh debts meet process and papers, old ones promises and empty tills [P order]. */
function common({ stage, maxDaysOverdue }: Pick<PlanRow, 'stage' | 'maxDaysOverdue'>): readonly ExcuseCode[] {
  if (stage === 'pre_due') return ['invoice_late', 'scheduled_no_date', 'missing_documents'];
  if (maxDaysOverdue < FRESH) return ['scheduled_no_date', 'invoice_late', 'not_scheduled'];
  return maxDaysOverdue < OLD ? ['vague_date', 'will_call', 'no_cash'] : ['no_cash', 'bargain', 'refuse'];
}

const FRESH = 30;
const OLD = 120;
