import { readDateText } from '../domain/calendar/dateText';
import { RISK_EVENTS } from '../domain/risk';
import type { RiskEvent, RiskOccurrence } from '../domain/risk';
import { isDay } from './cells';
import { CATALOGUES } from './language';

/** Words people write for an event, beside its key and its name in the three languages. */
const ALIASES: Readonly<Record<RiskEvent, readonly string[]>> = {
  bankrupt: ['bankruptcy', 'insolvent', 'insolvency', '破产', '破產', '倒闭', '倒閉', '歇业', '歇業'],
  seized: ['attached', '查封', '扣押', '冻结', '凍結', '假扣押'],
  bounced_bill: ['bounced', 'bounced cheque', 'bounced check', 'dishonoured', '退票', '跳票', '拒付'],
  supply_stopped: ['stop supply', 'supply stop', '停供', '断供', '斷供', '停止供货', '停止供貨', '停止出貨'],
  lawsuit: ['sued', 'litigation', '诉讼', '訴訟', '起诉', '起訴', '立案', '强制执行', '強制執行'],
  deregistered: ['dissolved', '注销', '註銷', '吊销', '撤销登记', '撤銷登記', '解散'],
  written_off: ['write-off', 'written off', '核销', '核銷', '沖銷', '冲销', '转销', '轉銷'],
};

const EVENT_OF: ReadonlyMap<string, RiskEvent> = new Map(
  RISK_EVENTS.flatMap((event) =>
    [
      event,
      ...ALIASES[event],
      ...Object.values(CATALOGUES).map((catalogue) => catalogue[`risk.event.${event}`] ?? event),
    ].map((word): [string, RiskEvent] => [plain(word), event]),
  ),
);

/**
 * Reads the events in a cell: keys or names in any of the three languages, several separated by
 * commas, semicolons or "+", each with or without the day it happened ("bankrupt 2026-01-05").
 * `null` when any of it is not understood: a word passed over could be the one that matters.
 */
export function readEvents(cell: unknown): readonly RiskOccurrence[] | null {
  if (typeof cell !== 'string') return null;
  const occurrences: RiskOccurrence[] = [];
  for (const part of cell.normalize('NFKC').split(/[,;、+\n]/)) {
    if (part.trim() === '') continue;
    const occurrence = readEvent(part.trim());
    if (occurrence === null) return null;
    occurrences.push(occurrence);
  }
  return occurrences;
}

function readEvent(text: string): RiskOccurrence | null {
  const whole = EVENT_OF.get(plain(text));
  if (whole !== undefined) return { event: whole };
  const [, word = '', date = ''] = /^(.*?\D)\s*[@(]?(\d{4}[-/.年].*?)\)?$/.exec(text) ?? [];
  const event = EVENT_OF.get(plain(word));
  const day = readDateText(date);
  return event !== undefined && isDay(day) ? { event, day } : null;
}

/** Case, underscores, hyphens and spaces do not tell events apart. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_@(-]+/g, '');
}
