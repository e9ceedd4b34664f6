import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { similarCustomers, type MergeProposal, type Standing } from '../../../domain/customers/similar';
import { nameKey } from '../../../domain/ledger/normalise';
import type { Customer, Ledger, LedgerReading } from '../../../domain/ledger/types';
import { inTurns } from '../../../workbook/turns';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { useActions, useLocked, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

interface Props {
  readonly reading: LedgerReading;
}

/** Customers with several spellings: proposed with what speaks for it, merged or left apart by one click, never unasked. */
export function SimilarCustomers({ reading: { ledger } }: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { keepApart } = useActions();
  const locked = useLocked();
  const same = usePaneState((state) => state.source?.options.sameCustomers);
  const apart = usePaneState((state) => state.readings.apart);
  const found = useProposals(ledger, apart);
  const merged = useMemo(() => mergedOf(ledger, same ?? {}), [ledger, same]);
  const hasBegun = merged.length > 0 || apart.length > 0;
  const isLooking = found !== null && found.apart !== apart;
  if (found === null || (found.proposals.length === 0 && !hasBegun && !isLooking)) return null;
  const { proposals } = found;
  const title = speaker.text('asked.same.title');
  return (
    <Fold
      title={title}
      count={speaker.text('asked.same.count', { count: proposals.length })}
      open={hasBegun && proposals.length > 0}
    >
      {proposals.length > 0 && <div className={shared.muted}>{speaker.text('asked.same.explained')}</div>}
      <ChunkedList
        label={title}
        items={proposals}
        keyOf={({ id }) => id}
        rowHeight={130}
        render={(proposal) => <Proposal proposal={proposal} customers={ledger.customers} />}
      />
      {merged.length > 0 && <Merged merged={merged} />}
      {apart.length > 0 && (
        <div>
          <Button size="small" appearance="subtle" disabled={locked} onClick={() => void keepApart([])}>
            {speaker.text('asked.same.askAgain', { count: apart.length })}
          </Button>
        </div>
      )}
    </Fold>
  );
}

interface Found {
  /** What was known to be two when these were looked for. */
  readonly apart: readonly string[];
  readonly proposals: readonly MergeProposal[];
}

/** Looked for in turns behind the figures; null until they have been looked for. */
function useProposals(ledger: Ledger, apart: readonly string[]): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    inTurns(similarCustomers(ledger, new Set(apart)), abort.signal).then(
      (proposals) => setFound({ apart, proposals }),
      () => undefined,
    );
    return () => abort.abort();
  }, [ledger, apart]);
  return found;
}

interface ProposalProps {
  readonly proposal: MergeProposal;
  readonly customers: readonly Customer[];
}

function Proposal({ proposal, customers }: ProposalProps) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { changeOptions, keepApart } = useActions();
  const locked = useLocked();
  const same = usePaneState((state) => state.source?.options.sameCustomers) ?? {};
  const apart = usePaneState((state) => state.readings.apart);
  const keyOf = ({ customer }: Standing) => customers[customer]?.key ?? '';
  const merge = () =>
    void changeOptions({ sameCustomers: { ...same, [keyOf(proposal.from)]: keyOf(proposal.into) } });
  const why = proposal.differences.map((difference) => speaker.text(`asked.same.why.${difference}`));
  return (
    <div className={shared.item}>
      {[proposal.into, proposal.from].map((standing) => (
        <Who key={standing.customer} standing={standing} customer={customers[standing.customer]} />
      ))}
      <div className={shared.muted}>
        {speaker.text('asked.same.why', { why: why.join(speaker.text('taskpane.comma')) })}
      </div>
      <div className={shared.row}>
        <Button size="small" disabled={locked} onClick={merge}>
          {speaker.text('asked.same.merge')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabled={locked}
          onClick={() => void keepApart([...apart, proposal.id])}
        >
          {speaker.text('asked.same.apart')}
        </Button>
      </div>
    </div>
  );
}

function Who({
  standing,
  customer,
}: {
  readonly standing: Standing;
  readonly customer: Customer | undefined;
}) {
  const shared = useShared();
  const speaker = useSpeaker();
  const amounts = standing.amounts.map(({ currency, amount }) => speaker.money(amount, currency));
  const name = [customer?.code ?? '', customer?.name ?? ''].filter((text) => text !== '').join(' ');
  return (
    <div className={shared.between}>
      <strong>{name}</strong>
      <span>{[speaker.text('reading.terms.items', { count: standing.count }), ...amounts].join(' · ')}</span>
    </div>
  );
}

interface MergedPair {
  readonly from: string;
  readonly fromName: string;
  readonly intoName: string;
}

/** What was merged and stands in the ledger, by the names that people know. */
function mergedOf({ customers }: Ledger, same: Readonly<Record<string, string>>): readonly MergedPair[] {
  const byKey = new Map(customers.map((customer) => [customer.key, customer]));
  const endOf = (key: string) => {
    const seen = new Set<string>();
    let at = key;
    for (let next = same[at]; next !== undefined && !seen.has(at); next = same[at]) {
      seen.add(at);
      at = next;
    }
    return byKey.get(at);
  };
  return Object.keys(same).flatMap((from) => {
    const into = byKey.has(from) ? undefined : endOf(from);
    const fromName = into?.otherNames.find((name) => nameKey(name) === from) ?? from;
    return into ? [{ from, fromName, intoName: into.name }] : [];
  });
}

function Merged({ merged }: { readonly merged: readonly MergedPair[] }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { changeOptions } = useActions();
  const locked = useLocked();
  const same = usePaneState((state) => state.source?.options.sameCustomers) ?? {};
  const takeApart = (from: string) =>
    void changeOptions({
      sameCustomers: Object.fromEntries(Object.entries(same).filter(([key]) => key !== from)),
    });
  return (
    <ChunkedList
      label={speaker.text('asked.same.merged')}
      items={merged}
      keyOf={({ from }) => from}
      rowHeight={70}
      render={({ from, fromName, intoName }) => (
        <div className={shared.item}>
          <div>{speaker.text('asked.same.countedWith', { from: fromName, into: intoName })}</div>
          <div>
            <Button size="small" appearance="subtle" disabled={locked} onClick={() => takeApart(from)}>
              {speaker.text('asked.same.undo')}
            </Button>
          </div>
        </div>
      )}
    />
  );
}
