import type { CivilDay } from '../calendar/types';

/**
 * 知会函 ① reminder, ② warning, ③ preparing to sue (seed S1:330), and what comes before, beside and after
 * them: reminder before the due date, statement of account, stop of supply, notice before legal action; and what
 * answers the customer: confirmation of a promise, instalment agreement, dispute, thanks, short payment, set-off or
 * assignment (E2).
 */
export type NoticeKind =
  | 'pre_due'
  | 'statement'
  | 'reminder'
  | 'warning'
  | 'stop_supply'
  | 'final'
  | 'pre_litigation'
  | 'promise'
  | 'instalments'
  | 'dispute'
  | 'thanks'
  | 'short_payment'
  | 'set_off';
export type Language = 'en' | 'zh-CN' | 'zh-TW';

export interface NoticeLine {
  readonly docNo: string;
  readonly docDay: CivilDay;
  readonly dueDay: CivilDay;
  readonly daysOverdue: number;
  /** Minor units; NaN where unknown. */
  readonly original: number;
  readonly open: number;
  readonly contractNo: string;
  readonly disputed: boolean;
  /** Whether the due date was assumed, because neither the sheet nor terms say it. */
  readonly dueAssumed?: boolean;
  readonly sheetRow: number;
}
