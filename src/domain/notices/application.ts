import type { CivilDay } from '../calendar/types';
import { allocate } from '../law';
import type { NoticeLine } from './line';

/** How receipts nobody could match would be applied to the items of a notice; amounts in minor units. */
export interface ReceiptApplication {
  readonly receipt: number;
  readonly lines: readonly {
    readonly docNo: string;
    readonly dueDay: CivilDay;
    readonly open: number;
    readonly applied: number;
  }[];
  /** What no item was left for. */
  readonly rest: number;
}

/**
 * The order of the law where the customer named none (民法典 560: the debt due first): a proposal that the notice
 * states, in no total.
 */
export function receiptApplication(receipt: number, items: readonly NoticeLine[]): ReceiptApplication {
  const debts = items.filter(({ open }) => open > 0);
  const { applied, unapplied } = allocate(
    receipt,
    debts.map(({ open, dueDay }) => ({
      due: dueDay,
      principal: open,
      interest: 0,
      costs: 0,
      designated: null,
    })),
  );
  const lines = debts.map(({ docNo, dueDay, open }, index) => ({
    docNo,
    dueDay,
    open,
    applied: applied[index]?.principal ?? 0,
  }));
  return { receipt, lines: lines.filter((line) => line.applied > 0), rest: unapplied };
}
