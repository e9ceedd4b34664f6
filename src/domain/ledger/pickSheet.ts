import type { Message } from '../message';
import type { Recognition, SheetKind } from './types';

/** A sheet that might be the ledger. */
export interface SheetCandidate {
  readonly id: string;
  readonly name: string;
  /** The sheet that the user is looking at. */
  readonly active: boolean;
  /** False for hidden sheets and for those that the add-in wrote itself. */
  readonly eligible: boolean;
  readonly recognition: Recognition;
  readonly rowCount: number;
}

/** The sheet to begin with; `id` is null when none can be read, and `why` says so. */
export interface SheetChoice {
  readonly id: string | null;
  readonly why: Message;
}

const KIND_POINTS: Readonly<Record<SheetKind, number>> = {
  open_items: 100,
  all_items: 100,
  milestones: 100,
  running_account: 85,
  bucket_report: 40,
  balances: 20,
  not_a_ledger: 0,
  empty: 0,
};

/**
 * The likeliest ledger among several sheets: readable ledgers before reports, then the sheet in
 * view, then the surer recognition and the longer sheet.
 */
export function pickSheet(sheets: readonly SheetCandidate[]): SheetChoice {
  const ranked = sheets
    .filter(({ eligible, recognition }) => eligible && KIND_POINTS[recognition.kind] > 0)
    .map((sheet) => ({ sheet, points: points(sheet) }))
    .sort((a, b) => b.points - a.points);
  const best = ranked[0]?.sheet;
  if (!best)
    return { id: null, why: { key: sheets.some(isFilled) ? 'ledger.pick.none' : 'ledger.pick.empty' } };
  return { id: best.id, why: reason(best, ranked.length) };
}

function points({ recognition, active, rowCount }: SheetCandidate): number {
  const readable = recognition.missing.length === 0 ? 30 : 0;
  const size = Math.min(10, Math.log10(Math.max(1, rowCount - recognition.headerRow)) * 3);
  return KIND_POINTS[recognition.kind] + readable + (active ? 15 : 0) + recognition.confidence * 15 + size;
}

function reason({ name, recognition, active }: SheetCandidate, contenders: number): Message {
  const values = { sheet: name };
  if (recognition.kind === 'bucket_report') return { key: 'ledger.pick.report', values };
  if (recognition.missing.length > 0) return { key: 'ledger.pick.incomplete', values };
  if (contenders === 1) return { key: 'ledger.pick.only', values };
  return { key: active ? 'ledger.pick.active' : 'ledger.pick.likeliest', values };
}

function isFilled({ recognition }: SheetCandidate): boolean {
  return recognition.kind !== 'empty';
}
