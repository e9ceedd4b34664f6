import { Button, Link } from '@fluentui/react-components';
import { Choice } from '../../parts/Choice';
import { DayField } from '../../parts/DayField';
import { RefreshIcon } from '../../parts/icons';
import { useActions, useBusy, useLocked, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { canRead, isEmptyWorkbook, isLedger, offeredSheets } from '../../state/source';
import { Ways } from './Ways';

/** Which sheet, what it is, as of when. */
export function SourceCard() {
  const shared = useShared();
  const speaker = useSpeaker();
  const actions = useActions();
  const busy = useBusy();
  const inspection = usePaneState((state) => state.inspection);
  const source = usePaneState((state) => state.source);
  if (!inspection) return null;
  const sheets = offeredSheets(inspection);
  if (isEmptyWorkbook(inspection)) return <EmptyWorkbook />;
  return (
    <section className={shared.card}>
      <div className={shared.row}>
        <div className={shared.grow}>
          <Choice
            label={speaker.text('taskpane.ledger.sheet')}
            value={source?.sheetId ?? ''}
            disabled={busy}
            options={sheets.map((sheet) => ({
              value: sheet.id,
              text: speaker.text('taskpane.ledger.sheetOption', {
                name: sheet.name,
                kind: {
                  key: `ledger.kind.${(sheet.id === source?.sheetId ? source : sheet).recognition.kind}`,
                },
              }),
            }))}
            onChange={(id) => void actions.chooseSheet(id)}
          />
        </div>
        <Button
          size="small"
          appearance="subtle"
          icon={<RefreshIcon />}
          disabledFocusable={busy}
          onClick={() => void actions.lookAgain()}
        >
          {speaker.text('taskpane.ledger.lookAgain')}
        </Button>
      </div>
      <InView />
      {source && <Recognised />}
      <Ways />
      {canRead(source) && <AsOf />}
    </section>
  );
}

function Recognised() {
  const shared = useShared();
  const speaker = useSpeaker();
  const source = usePaneState((state) => state.source);
  const inspection = usePaneState((state) => state.inspection);
  if (!source || !inspection) return null;
  const { recognition } = source;
  const guessed = recognition.confidence >= 0.5 ? 'likely' : 'unsure';
  const sure = source.corrected ? 'corrected' : recognition.confidence >= 0.8 ? 'sure' : guessed;
  return (
    <div className={shared.tight}>
      {source.sheetId === inspection.suggestedSheetId && <div>{speaker.say(inspection.why)}</div>}
      {recognition.messages.map((message, index) => (
        <div key={index}>{speaker.say(message)}</div>
      ))}
      {canRead(source) && <div className={shared.muted}>{speaker.text(`taskpane.sure.${sure}`)}</div>}
    </div>
  );
}

/** The user is looking at another sheet that could be read: one click changes over. */
function InView() {
  const speaker = useSpeaker();
  const { chooseSheet } = useActions();
  const busy = useBusy();
  const inspection = usePaneState((state) => state.inspection);
  const source = usePaneState((state) => state.source);
  const sheet = inspection?.sheets.find(({ id }) => id === inspection.activeSheetId);
  if (!sheet || sheet.isOurs || sheet.id === source?.sheetId || !isLedger(sheet.recognition)) return null;
  return (
    <div>
      <Link as="button" inline disabled={busy} onClick={() => void chooseSheet(sheet.id)}>
        {speaker.text('taskpane.ledger.readInView', { sheet: sheet.name })}
      </Link>
    </div>
  );
}

function AsOf() {
  const speaker = useSpeaker();
  const { changeOptions } = useActions();
  const locked = useLocked();
  const source = usePaneState((state) => state.source);
  const today = usePaneState((state) => state.today);
  if (!source) return null;
  const { asOf } = source.options;
  const own = source.recognition.asOf;
  return (
    <div>
      <DayField
        label={speaker.text('taskpane.ledger.asOf')}
        hint={speaker.text('taskpane.ledger.asOfHint', { day: { day: asOf } })}
        value={asOf}
        disabled={locked}
        onChange={(day) => void changeOptions({ asOf: day })}
      />
      {own !== null && own !== asOf && (
        <Link as="button" inline disabled={locked} onClick={() => void changeOptions({ asOf: own })}>
          {speaker.text('taskpane.ledger.useSheetDay', { day: { day: own } })}
        </Link>
      )}{' '}
      {asOf !== today && (
        <Link as="button" inline disabled={locked} onClick={() => void changeOptions({ asOf: today })}>
          {speaker.text('taskpane.ledger.useToday', { day: { day: today } })}
        </Link>
      )}
    </div>
  );
}

function EmptyWorkbook() {
  const shared = useShared();
  const speaker = useSpeaker();
  const { insertSample, lookAgain } = useActions();
  const busy = useBusy();
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('taskpane.empty.title')}</h2>
      <div>{speaker.text('taskpane.empty.body')}</div>
      <div className={shared.row}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void insertSample()}>
          {speaker.text('taskpane.empty.sample')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void lookAgain()}>
          {speaker.text('taskpane.ledger.lookAgain')}
        </Button>
      </div>
    </section>
  );
}
