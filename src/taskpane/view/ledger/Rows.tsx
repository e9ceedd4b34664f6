import type { LedgerReading } from '../../../domain/ledger/types';
import { CountedAnyway } from './CountedAnyway';
import { Matches } from './Matches';
import { SetAside } from './SetAside';
import { SimilarCustomers } from './SimilarCustomers';
import { Unapplied } from './Unapplied';
import { Warnings } from './Warnings';

/** What became of rows that are not simply counted, each with the way to its cell. */
export function Rows({ reading }: { readonly reading: LedgerReading }) {
  return (
    <>
      <Matches reading={reading} />
      <SetAside reading={reading} />
      <CountedAnyway reading={reading} />
      <SimilarCustomers reading={reading} />
      <Unapplied reading={reading} />
      <Warnings reading={reading} />
    </>
  );
}
