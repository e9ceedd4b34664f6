import { NO_DAY } from '../domain/calendar/types';
import { longDate, longMoney } from '../domain/notices/format';
import type { Notice, NoticeBlock, NoticeKind } from '../domain/notices/types';
import { labelsOf } from './labels';

export interface SummaryRow {
  readonly label: string;
  readonly value: string;
  readonly is: 'total' | 'words' | 'payBy';
}

const TOTAL: Readonly<Record<NoticeKind, string>> = {
  pre_due: 'totalDueSoon',
  statement: 'totalOpen',
  reminder: 'totalOverdue',
  warning: 'totalOverdue',
  stop_supply: 'totalOverdue',
  final: 'totalOverdue',
  pre_litigation: 'totalOverdue',
  promise: 'totalListed',
  instalments: 'totalListed',
  dispute: 'totalUndisputed',
  thanks: 'totalOpen',
  short_payment: 'totalOverdue',
  set_off: 'totalListed',
};

/** What a notice comes to, below its table: the total in figures and in words, and the day to pay by if it sets one. */
export function summaryRows({ facts }: Notice): SummaryRow[] {
  const { language, currency } = facts;
  const label = labelsOf(language);
  const rows: SummaryRow[] = [
    { label: label(TOTAL[facts.kind]), value: longMoney(facts.total, currency, language), is: 'total' },
  ];
  if (facts.amountInWords !== '') {
    rows.push({ label: label('inWords'), value: facts.amountInWords, is: 'words' });
  }
  if (facts.payBy !== NO_DAY) {
    rows.push({
      label: label(facts.kind === 'promise' ? 'promisedFor' : 'payBy'),
      value: longDate(facts.payBy, language),
      is: 'payBy',
    });
  }
  return rows;
}

/** Whether a block is nothing but the amount in words, which the summary says already. */
export function onlySaysWords(block: NoticeBlock, notice: Notice): boolean {
  return block.type === 'paragraph' && block.text.replace(/[.。]$/, '') === notice.facts.amountInWords;
}
