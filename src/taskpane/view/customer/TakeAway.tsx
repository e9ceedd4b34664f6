import { Button } from '@fluentui/react-components';
import type { CallCard } from '../../../domain/plan/callCard/types';
import type { PlanRow } from '../../../domain/plan/types';
import { pageFile } from '../../collecting';
import { CopyButton } from '../../parts/CopyButton';
import { DownloadIcon } from '../../parts/icons';
import { useActions, useBusy, usePane, usePaneState } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { cardPage, pageText } from './cardPage';
import { EvidenceButton } from './EvidenceButton';

/** The card on paper, or as text where no file can be handed out. */
export function TakeAway({ row, card }: { readonly row: PlanRow; readonly card: CallCard }) {
  const shared = useShared();
  const { services, speaker } = usePane();
  const busy = useBusy();
  const { handOut } = useActions();
  const today = usePaneState((state) => state.today);
  const page = cardPage(row, card, speaker, today);
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('customer.takeAway')}</h2>
      {services.platform === 'mac' && <strong>{speaker.text('taskpane.out.mac')}</strong>}
      <div className={shared.row}>
        <Button
          size="small"
          icon={<DownloadIcon />}
          disabledFocusable={busy}
          onClick={() => void handOut(() => pageFile(page))}
        >
          {speaker.text('customer.print')}
        </Button>
        <CopyButton text={pageText(page)} label={speaker.text('customer.copyCard')} />
        <EvidenceButton row={row} />
      </div>
    </section>
  );
}
