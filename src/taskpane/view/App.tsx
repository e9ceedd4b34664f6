import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, type ComponentType, type KeyboardEvent } from 'react';
import { Bars } from '../parts/Bars';
import { Boundary } from '../parts/Boundary';
import { focusPlace } from '../parts/focus';
import { SettingsIcon } from '../parts/icons';
import { useActions, useBusy, usePaneState, useSpeaker } from '../parts/pane';
import { PLACES, type Place } from '../state/model';
import { LedgerPlace } from './ledger/LedgerPlace';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  header: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Excel draws its own menu over the top right 34 × 32 px.
  top: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXXS} 42px 0 ${tokens.spacingHorizontalM}`,
  },
  where: {
    margin: 0,
    fontSize: 'inherit',
    fontWeight: 'inherit',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  main: {
    flexGrow: 1,
    overflowY: 'auto',
    // Texts for screen readers stand where they belong, out of sight; without this they would lengthen the whole pane.
    position: 'relative',
    overflowX: 'hidden',
    padding: tokens.spacingHorizontalM,
    // What the keyboard goes to is never left beneath the bar that stays at the bottom.
    scrollPaddingBottom: '72px',
  },
  place: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXL,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '4px' },
  },
});

/** The ledger comes with the pane; the other places are fetched when they are first gone to. */
const VIEWS: Readonly<Record<Place, ComponentType>> = {
  today: lazy(async () => ({ default: (await import('./today/TodayPlace')).TodayPlace })),
  ledger: LedgerPlace,
  notices: lazy(async () => ({ default: (await import('./notices/NoticesPlace')).NoticesPlace })),
  insights: lazy(async () => ({ default: (await import('./insights/InsightsPlace')).InsightsPlace })),
  policy: lazy(async () => ({ default: (await import('./policy/PolicyPlace')).PolicyPlace })),
};

export function App() {
  const styles = useStyles();
  const speaker = useSpeaker();
  const { go, openCustomer } = useActions();
  const place = usePaneState((state) => state.place);
  const cameFrom = usePaneState((state) => state.cameFrom);
  const customer = usePaneState((state) => state.customer);
  const main = useRef<HTMLElement>(null);
  const View = VIEWS[place];

  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (main.current) main.current.scrollTop = 0;
    // What was clicked may be gone with the former place; the keyboard goes on from the new one's top.
    if (document.activeElement === document.body) focusPlace();
  }, [place]);

  // A button may go with the work that it began: the keyboard must not stand nowhere then.
  const busy = useBusy();
  useEffect(() => {
    const nowhere = document.hasFocus() && document.activeElement === document.body;
    if (!busy && nowhere) focusPlace({ preventScroll: true });
  }, [busy]);

  /** Where Escape leads back to from what was opened over a place, if from anywhere. */
  const back =
    place === 'policy'
      ? () => go(cameFrom)
      : place === 'today' && customer !== null
        ? () => openCustomer(null)
        : null;
  const leave = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target } = event;
    if (key !== 'Escape' || !back || !(target instanceof HTMLElement)) return;
    // In a field Escape belongs to the field: it closes its list or its calendar.
    if (target.matches('input, select, textarea')) return;
    // What comes back takes the keyboard where that stands nowhere.
    target.blur();
    back();
    // The next Escape goes to the sheet, by office.js.
    event.stopPropagation();
  };

  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <div className={styles.top}>
          <Where />
          <Button
            appearance="subtle"
            size="small"
            icon={<SettingsIcon />}
            aria-label={speaker.text('taskpane.place.policy')}
            title={speaker.text('taskpane.place.policy')}
            aria-pressed={place === 'policy'}
            onClick={() => go(place === 'policy' ? cameFrom : 'policy')}
          />
        </div>
        <TabList
          size="small"
          selectedValue={place}
          onTabSelect={(_, data) => go(data.value as Place)}
          aria-label={speaker.text('taskpane.places')}
        >
          {PLACES.map((name) => (
            <Tab key={name} value={name} id={`tab-${name}`} aria-controls="place">
              {speaker.text(`taskpane.place.${name}`)}
            </Tab>
          ))}
        </TabList>
      </header>
      <Boundary>
        <Bars />
      </Boundary>
      <main ref={main} className={styles.main}>
        <div
          id="place"
          aria-busy={busy}
          // In Excel on the web office.js moves the focus itself, and from what has no place in its order out of the pane.
          tabIndex={0}
          className={styles.place}
          onKeyDown={leave}
          {...(place === 'policy'
            ? { role: 'region', 'aria-label': speaker.text('taskpane.place.policy') }
            : { role: 'tabpanel', 'aria-labelledby': `tab-${place}` })}
        >
          <Boundary key={place}>
            <Suspense fallback={null}>
              <View />
            </Suspense>
          </Boundary>
        </div>
      </main>
    </div>
  );
}

/** Whose figures these are, and of which day. */
function Where() {
  const styles = useStyles();
  const speaker = useSpeaker();
  const source = usePaneState((state) => state.source);
  const reading = usePaneState((state) => state.reading);
  const text =
    source && reading
      ? speaker.text('taskpane.where', { sheet: source.sheetName, asOf: { day: reading.asOf } })
      : speaker.text('taskpane.name');
  return (
    <h1 className={styles.where} title={text}>
      {text}
    </h1>
  );
}
