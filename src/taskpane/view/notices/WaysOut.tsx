import { Button, Link } from '@fluentui/react-components';
import { DownloadIcon } from '../../parts/icons';
import { useActions, useBusy, usePane, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { Recorded } from '../../state/model';

interface Props {
  readonly recorded: Recorded | null;
  /** Drafts that are not in the sheet, or no longer as they are. */
  readonly open: number;
}

/** How letters leave the pane, the ways that work on this machine first. */
export function WaysOut({ recorded, open }: Props) {
  const shared = useShared();
  const { services, speaker } = usePane();
  const { goTo } = useActions();
  const onMac = services.platform === 'mac';
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('taskpane.out.title')}</h2>
      {recorded && (
        <div>
          {speaker.text('taskpane.out.recorded', { count: recorded.numbers.length })}{' '}
          <Link as="button" inline onClick={() => void goTo(recorded.written.sheetName, 1, 0)}>
            {speaker.text('taskpane.goToSheet', { sheet: recorded.written.sheetName })}
          </Link>
        </div>
      )}
      {open > 0 && <div>{speaker.text('taskpane.out.recordFirst')}</div>}
      <div>{speaker.text('taskpane.out.copy')}</div>
      {onMac && <strong>{speaker.text('taskpane.out.mac')}</strong>}
      <Archive />
    </section>
  );
}

function Archive() {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { download } = useActions();
  return (
    <div className={shared.row}>
      {(['archive', 'print'] as const).map((what) => (
        <Button
          key={what}
          size="small"
          icon={<DownloadIcon />}
          disabledFocusable={busy}
          onClick={() => void download(what, null)}
        >
          {speaker.text(`taskpane.out.${what}`)}
        </Button>
      ))}
    </div>
  );
}
