import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { QUIET_JOBS } from '../state/model';
import { focusPlace } from './focus';
import { CrossIcon } from './icons';
import { useActions, useBusy, usePaneState, useSpeaker } from './pane';
import { useShared } from './shared.styles';

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  job: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  said: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  grow: { flexGrow: 1, minWidth: 0 },
});

/** What is under way, what went wrong and what became of the sheet: above every place. */
export function Bars() {
  const styles = useStyles();
  return (
    <div className={styles.bars}>
      <JobBar />
      <FailureBar />
      <StaleBar />
      <LiveRegion />
    </div>
  );
}

function JobBar() {
  const styles = useStyles();
  const speaker = useSpeaker();
  const { cancel } = useActions();
  const job = usePaneState((state) => state.job);
  const bar = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  const shown = job !== null && !QUIET_JOBS.has(job.kind);

  // The Cancel button goes away with the work; whoever stood on it is put at the place's heading.
  useEffect(() => {
    if (shown || !held.current) return;
    held.current = false;
    if (document.activeElement === document.body) focusPlace();
  }, [shown]);

  if (!shown) return null;
  const counted = job.total > 0;
  const rows = counted ? speaker.text('taskpane.job.rows', { done: job.done, total: job.total }) : '';
  const label = speaker.text(`taskpane.job.${job.kind}`);
  return (
    <div
      className={styles.job}
      ref={bar}
      onFocus={() => (held.current = true)}
      onBlur={() => (held.current = false)}
    >
      <div className={styles.grow}>
        <div>
          {label} {rows}
        </div>
        <ProgressBar
          aria-label={label}
          max={counted ? job.total : 1}
          value={counted ? job.done : undefined}
        />
      </div>
      <Button size="small" onClick={cancel}>
        {speaker.text('taskpane.cancel')}
      </Button>
    </div>
  );
}

function FailureBar() {
  const shared = useShared();
  const speaker = useSpeaker();
  const { retry, dismissFailure } = useActions();
  const failure = usePaneState((state) => state.failure);
  if (!failure) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody className={shared.wrap}>
        <MessageBarTitle>{speaker.text(`taskpane.failed.${failure.kind}`)}</MessageBarTitle>
        {speaker.say(failure.error.message)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<CrossIcon />}
            aria-label={speaker.text('taskpane.dismiss')}
            onClick={() => {
              focusPlace();
              dismissFailure();
            }}
          />
        }
      >
        <Button size="small" onClick={() => void retry()}>
          {speaker.text('taskpane.retry')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function StaleBar() {
  const shared = useShared();
  const speaker = useSpeaker();
  const { read, lookAgain } = useActions();
  const busy = useBusy();
  const stale = usePaneState((state) => state.stale);
  const sheet = usePaneState((state) => state.source?.sheetName ?? '');
  if (!stale) return null;
  const again = stale === 'changed' ? read : lookAgain;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody className={shared.wrap}>
        <MessageBarTitle>{speaker.text(`taskpane.stale.${stale}.title`)}</MessageBarTitle>
        {speaker.text(`taskpane.stale.${stale}.body`, { sheet })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={() => void again()}>
          {speaker.text(`taskpane.stale.${stale}.do`)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/**
 * The last thing done, in a sentence that stays; while work is under way the same live region says,
 * unseen, how far it is – in quarters, not at every block.
 */
function LiveRegion() {
  const styles = useStyles();
  const speaker = useSpeaker();
  const job = usePaneState((state) => state.job);
  const said = usePaneState((state) => state.said);
  const running = job !== null && !QUIET_JOBS.has(job.kind);
  let text = said ? speaker.say(said) : '';
  if (running) {
    const percent = job.total > 0 ? Math.floor((job.done / job.total) * 4) * 25 : 0;
    text = speaker.text('taskpane.job.percent', { what: speaker.text(`taskpane.job.${job.kind}`), percent });
  }
  return (
    <div role="status" aria-live="polite" className={running || !text ? 'duesheet-unseen' : styles.said}>
      {text}
    </div>
  );
}
