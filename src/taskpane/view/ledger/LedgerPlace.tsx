import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { Source } from '../../state/model';
import { canRead, isEmptyWorkbook, lacksOnlyTerms } from '../../state/source';
import { CountedAnyway } from './CountedAnyway';
import { FallbackQuestion } from './FallbackTerm';
import { Figures } from './Figures';
import { HowRead } from './HowRead';
import { Matches } from './Matches';
import { NotRead } from './NotRead';
import { SetAside } from './SetAside';
import { SourceCard } from './SourceCard';
import { Unapplied } from './Unapplied';
import { Warnings } from './Warnings';
import { Welcome } from './Welcome';

/** Fetched where it is asked: most ledgers have due dates of their own. */
const TermsQuestion = lazy(async () => ({ default: (await import('./TermsQuestion')).TermsQuestion }));

/** Source, mapping, what was set aside, tie-out: is this my sheet, and was all of it read? */
export function LedgerPlace() {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { buildPlan, read } = useActions();
  const source = usePaneState((state) => state.source);
  const reading = usePaneState((state) => state.reading);
  const emptyWorkbook = usePaneState((state) => isEmptyWorkbook(state.inspection));
  const readable = canRead(source);
  const asksTerms = source !== null && lacksOnlyTerms(source.recognition);
  return (
    <div className={shared.stack}>
      <Welcome />
      <SourceCard />
      {source &&
        !readable &&
        !emptyWorkbook &&
        (asksTerms ? <FallbackQuestion /> : <NotRead source={source} />)}
      {source && readable && isUndatedAccount(source) && <FallbackQuestion />}
      {reading && reading.monthlyTerms.length > 0 && (
        <Suspense fallback={null}>
          <TermsQuestion reading={reading} />
        </Suspense>
      )}
      {reading && <Figures reading={reading} />}
      {reading && (
        <>
          <Matches reading={reading} />
          <SetAside reading={reading} />
          <CountedAnyway reading={reading} />
          <Unapplied reading={reading} />
          <Warnings reading={reading} />
        </>
      )}
      {source && source.recognition.kind !== 'empty' && <HowRead source={source} />}
      {readable && (
        <div className={shared.actionBar}>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void (reading ? buildPlan() : read())}
          >
            {speaker.text(reading ? 'taskpane.plan.build' : 'taskpane.ledger.read')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** An account that says nothing of due dates is read on an assumption until the user says more. */
function isUndatedAccount({ recognition, options }: Source): boolean {
  const { kind, mapping } = recognition;
  const isDated = mapping.dueDate !== undefined || mapping.terms !== undefined;
  return kind === 'running_account' && !isDated && (options.terms?.fallback ?? '') === '';
}
