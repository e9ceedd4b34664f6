import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { OwnTurn } from '../../parts/OwnTurn';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { LedgerReading } from '../../../domain/ledger/types';
import type { Source } from '../../state/model';
import { canRead, isEmptyWorkbook, lacksOnlyTerms } from '../../state/source';
import { FallbackQuestion } from './FallbackTerm';
import { Figures } from './Figures';
import { NotRead } from './NotRead';
import { SourceCard } from './SourceCard';
import { Welcome } from './Welcome';

/** Fetched where it is asked: most ledgers have due dates of their own. */
const TermsQuestion = lazy(async () => ({ default: (await import('./TermsQuestion')).TermsQuestion }));

const TermsToConfirm = lazy(async () => ({
  default: (await import('./TermsToConfirm')).TermsToConfirm,
}));

const DaysQuestion = lazy(async () => ({ default: (await import('./Asked')).DaysQuestion }));

/** What lies below the figures comes after them: the pane opens with what is asked first. */
const Rows = lazy(async () => ({ default: (await import('./Rows')).Rows }));
const HowRead = lazy(async () => ({ default: (await import('./HowRead')).HowRead }));

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
      {source && readable && asksDays(source, reading) && (
        <Suspense fallback={null}>
          <DaysQuestion source={source} reading={reading} />
        </Suspense>
      )}
      {reading?.termsTexts && (
        <Suspense fallback={null}>
          <TermsToConfirm texts={reading.termsTexts} />
        </Suspense>
      )}
      {reading && reading.monthlyTerms.length > 0 && (
        <Suspense fallback={null}>
          <TermsQuestion reading={reading} />
        </Suspense>
      )}
      {reading && (
        <OwnTurn>
          <Figures reading={reading} />
          <Suspense fallback={null}>
            <Rows reading={reading} />
          </Suspense>
        </OwnTurn>
      )}
      {source && source.recognition.kind !== 'empty' && (
        <OwnTurn>
          <Suspense fallback={null}>
            <HowRead source={source} />
          </Suspense>
        </OwnTurn>
      )}
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

/** Dates without a year, or balances without any date. */
function asksDays({ recognition }: Source, reading: LedgerReading | null): boolean {
  return recognition.kind === 'balances' || reading?.years !== undefined;
}

/** An account that says nothing of due dates is read on an assumption until the user says more. */
function isUndatedAccount({ recognition, options }: Source): boolean {
  const { kind, mapping } = recognition;
  const isDated = mapping.dueDate !== undefined || mapping.terms !== undefined;
  return kind === 'running_account' && !isDated && (options.terms?.fallback ?? '') === '';
}
