import { Button } from '@fluentui/react-components';
import type { PlanRow } from '../../../domain/plan/types';
import { DownloadIcon } from '../../parts/icons';
import { useActions, useBusy, usePane, usePaneState } from '../../parts/pane';
import type { OutFile } from '../../outFile';

/** All that is on record against the customer, as one file for a lawyer or a tax office. */
export function EvidenceButton({ row }: { readonly row: PlanRow }) {
  const { services, speaker } = usePane();
  const busy = useBusy();
  const { handOut } = useActions();
  const log = usePaneState((state) => state.book.log);
  const day = usePaneState((state) => state.today);
  const pack = async (): Promise<OutFile> => {
    const { customerKey, customerName } = row;
    const notices = await services.host.noticeRecords(customerKey);
    const own = log.filter((entry) => entry.customerKey === customerKey);
    const { evidencePack } = await import('../../../documents/evidencePack');
    return evidencePack({ customerName, day, notices, log: own }, speaker);
  };
  return (
    <Button
      size="small"
      icon={<DownloadIcon />}
      title={speaker.text('evidence.explained')}
      disabledFocusable={busy}
      onClick={() => void handOut(pack)}
    >
      {speaker.text('evidence.pack')}
    </Button>
  );
}
