import type { Message } from '../message';
import type { Steps } from '../steps';
import { cellText } from './cells';
import { fit } from './fit';
import { isBucketHeader, type MatchKind } from './headerMatch';
import { levelCandidates, type HeaderBlock } from './headerRows';
import { normaliseHeader } from './normalise';
import { tableRows } from './notes';
import { profileInSteps, type ColumnProfile } from './profile';
import type { Cell, Field, Mapping } from './types';

/** Which column means what, how sure that is, and why. Columns are zero-based within the rows given. */
export interface Assignment {
  readonly mapping: Mapping;
  readonly scores: Partial<Record<Field, number>>;
  readonly why: Partial<Record<Field, Message>>;
  readonly buckets: readonly { readonly column: number; readonly label: string }[];
}

interface Claim {
  readonly field: Field;
  readonly column: number;
  readonly score: number;
  readonly kind: MatchKind;
  /** The header alone would have led elsewhere or nowhere: the cells decided. */
  readonly byCells: boolean;
}

/** A claim below this is no more than a coincidence of words. */
const LEAST = 0.4;

/** Gives each field its best column and each column at most one field, the surest claims first. */
export function* assignColumns(header: HeaderBlock, body: readonly (readonly Cell[])[]): Steps<Assignment> {
  const profiles = yield* profilesOf(header, body);
  const buckets = header.levels.flatMap((texts, column) => {
    const label = texts[texts.length - 1] ?? '';
    const isAmount = (profiles[column]?.filled ?? 0) === 0 || (profiles[column]?.amounts ?? 0) > 0.5;
    return isBucketHeader(label) && isAmount ? [{ column, label }] : [];
  });
  const isBucket = new Set(buckets.map(({ column }) => column));
  const claims: Claim[] = [];
  for (const [column, texts] of header.levels.entries()) {
    if (isBucket.has(column)) continue;
    claims.push(...columnClaims(texts, column, profiles[column]));
    yield 0;
  }
  claims.sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: Mapping = {};
  const scores: Partial<Record<Field, number>> = {};
  const why: Partial<Record<Field, Message>> = {};
  const taken = new Set<number>();
  for (const claim of claims) {
    if (mapping[claim.field] !== undefined || taken.has(claim.column)) continue;
    mapping[claim.field] = claim.column;
    scores[claim.field] = Math.min(1, claim.score);
    why[claim.field] = reason(claim, header.levels[claim.column] ?? []);
    taken.add(claim.column);
  }
  return { mapping, scores, why, buckets };
}

/** What lies beneath each column of the header. */
function* profilesOf(header: HeaderBlock, body: readonly (readonly Cell[])[]): Steps<ColumnProfile[]> {
  const profiles: ColumnProfile[] = [];
  const rows = tableRows(header, body);
  for (const column of header.levels.keys()) {
    profiles.push(yield* profileInSteps(rows.map((row) => row[column] ?? null)));
  }
  return profiles;
}

function columnClaims(texts: readonly string[], column: number, profile: ColumnProfile | undefined): Claim[] {
  const candidates = levelCandidates(texts);
  const first = candidates[0]?.field;
  const claims = candidates.map(({ field, score, kind }) => ({
    field,
    column,
    kind,
    score: score * (profile ? fit(field, kind === 'name' ? unlessRowNumbers(texts, profile) : profile) : 1),
    byCells: false,
  }));
  const ranked = claims.filter(({ score }) => score >= LEAST).sort((a, b) => b.score - a.score);
  return ranked.map((claim, i) => ({ ...claim, byCells: i === 0 && claim.field !== first }));
}

const BARE_NUMBER = /^(?:no|id|编号|号码|序号|单号)$/;

/** Customers or documents may well be numbered from one on where the header says whose numbers they are. */
function unlessRowNumbers(texts: readonly string[], profile: ColumnProfile): ColumnProfile {
  if (!profile.isSerial) return profile;
  const isBare = BARE_NUMBER.test(normaliseHeader(texts[texts.length - 1] ?? '').bare);
  return isBare ? profile : { ...profile, isSerial: false };
}

function reason(claim: Claim, texts: readonly string[]): Message {
  const values = { header: cellText(texts.join(' ')) };
  if (claim.byCells) return { key: 'ledger.why.cells', values };
  return { key: `ledger.why.${claim.kind}`, values };
}
