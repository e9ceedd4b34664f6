import { Button } from '@fluentui/react-components';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

const SHEETS = ['policy', 'customers', 'contacts'] as const;

/** The way to the sheets the user keeps: made where they are not there yet. */
export function BookSheets() {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { showBookSheet, keepSnapshot } = useActions();
  const hasFigures = usePaneState((state) => state.ageing !== null && state.stale === null);
  const names = usePaneState((state) => state.book.sheets);
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('book.pane.sheets')}</h2>
      <div className={shared.muted}>{speaker.text('book.pane.sheetsExplained')}</div>
      <div className={shared.row}>
        {SHEETS.map((kind) => (
          <Button key={kind} size="small" disabledFocusable={busy} onClick={() => void showBookSheet(kind)}>
            {speaker.text('book.pane.open', { sheet: names[kind] ?? speaker.text(`book.${kind}.title`) })}
          </Button>
        ))}
      </div>
      <div>
        <Button size="small" disabledFocusable={busy || !hasFigures} onClick={() => void keepSnapshot()}>
          {speaker.text('book.pane.keepSnapshot')}
        </Button>
      </div>
    </section>
  );
}
