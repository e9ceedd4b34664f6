import type { Message } from '../message';
import { unnamedOriginal } from './localAmounts';
import { isNetOfTax } from './missing';
import { isByPeriod } from './partKinds';
import type { Recognition } from './types';

type Found = Omit<Recognition, 'messages'>;

/** What the first look says about a sheet: its kind, where its header is, and how open amounts will be found. */
export function foundMessages(found: Found, rowCount: number): Message[] {
  const { kind, headerRow: row, missing } = found;
  const lacking = missing.map((field): Message => ({ key: `ledger.missing.${field}` }));
  const rows = Math.max(0, rowCount - row);
  switch (kind) {
    case 'bucket_report':
      return [bucketMessage(found), ...lacking];
    case 'balances':
      return [{ key: 'ledger.found.balances', values: { row, rows } }, ...lacking];
    case 'running_account':
      return [
        { key: 'ledger.found.runningAccount', values: { row, rows } },
        ...lacking,
        ...dueOfRunning(found),
      ];
    case 'milestones': {
      const values = { row, rows, count: found.parts?.length ?? 0, stages: stagesOf(found) };
      const how = (key: string, is: boolean): Message[] => (is ? [{ key: `ledger.found.${key}` }] : []);
      return [
        { key: 'ledger.found.milestones', values },
        ...how('stagesByTerms', found.parts?.some(({ share }) => share !== undefined) ?? false),
        ...how('stagesByEvent', found.parts?.some(({ after }) => after !== undefined) ?? false),
        ...lacking,
      ];
    }
    case 'not_a_ledger':
      return [{ key: 'ledger.found.notALedger', values: { row } }, ...lacking];
    default: {
      const key = kind === 'all_items' ? 'ledger.found.allItems' : 'ledger.found.openItems';
      const said: Message = { key, values: { row, rows } };
      if (isByPeriod(found.parts))
        return [said, { key: 'ledger.found.byPeriod', values: { columns: ends(found) } }, ...lacking];
      if (missing.length > 0) return [said, ...lacking];
      if (found.parts?.length)
        return [said, { key: 'ledger.found.openByCurrency', values: { columns: stagesOf(found) } }];
      return found.mapping.balance === undefined ? [said, ...amountSources(found)] : [said];
    }
  }
}

/** The first and the last of many columns. */
function ends({ parts = [] }: Found): string {
  return [parts[0], parts.at(-1)].map((part) => part?.label ?? '').join(' … ');
}

function stagesOf({ parts = [] }: Found): string {
  return parts.map(({ label }) => label).join(' · ');
}

/** A report with documents and dates of its own still cannot be aged from its buckets: say which is which. */
function bucketMessage({ headerRow, mapping, bucketColumns }: Found): Message {
  const key =
    mapping.dueDate === undefined ? 'ledger.found.bucketReport' : 'ledger.found.bucketReportWithDates';
  return { key, values: { row: headerRow, count: bucketColumns.length } };
}

/** An account has dates of posting; unless it also says when charges fall due, that is assumed. */
function dueOfRunning({ mapping, missing }: Found): Message[] {
  const isDated = mapping.dueDate !== undefined || mapping.terms !== undefined;
  return isDated || missing.length > 0 ? [] : [{ key: 'ledger.found.dueOnPosting' }];
}

function amountSources({ mapping, headers, deductions = [] }: Found): Message[] {
  if (mapping.amountOriginal === undefined) {
    const original = unnamedOriginal({ mapping, headers });
    const local = headers[mapping.balanceLocal ?? -1] ?? '';
    return original === null
      ? [{ key: 'ledger.found.openIsLocal' }]
      : [{ key: 'ledger.found.localForUnnamed', values: { original, local } }];
  }
  const key = mapping.amountPaid === undefined ? 'openIsOriginal' : 'openIsOriginalLessPaid';
  const source =
    deductions.length === 0 ? { key: `ledger.found.${key}` } : lessColumns(mapping, headers, deductions);
  return isNetOfTax({ mapping, headers }) ? [source, { key: 'ledger.found.taxAdded' }] : [source];
}

function lessColumns(
  mapping: Found['mapping'],
  headers: Found['headers'],
  deductions: readonly number[],
): Message {
  const all = mapping.amountPaid === undefined ? deductions : [mapping.amountPaid, ...deductions];
  const columns = all.map((column) => headers[column] ?? '').join(' · ');
  return { key: 'ledger.found.openIsOriginalLessColumns', values: { columns } };
}
