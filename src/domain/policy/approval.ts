import type { Approval } from '../notices/kind';
import type { Approver, Policy } from './types';

const APPROVERS_OF: Readonly<Record<Approval, readonly Approver[]>> = {
  none: [],
  manager: ['manager'],
  manager_and_sales: ['manager', 'sales'],
  director: ['director'],
  legal: ['legal'],
};

/** The names the house has given of those who have to agree. */
export function approversOf(approval: Approval, { approvers }: Pick<Policy, 'approvers'>): readonly string[] {
  return APPROVERS_OF[approval].map((who) => approvers[who]).filter((name) => name !== '');
}
