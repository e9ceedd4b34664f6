import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { LedgerReading, SetAsideReason, SetAsideRow } from '../../../domain/ledger/types';
import { Choice } from '../../parts/Choice';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { useActions, useBusy, useLocked, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { setAsideDetail } from '../../../workbook/setAsideDetail';
import { GoToCell } from './GoToCell';

const ALL = 'all';

/** Every row that was not counted: where, why, how much; by reason where there are many. */
export function SetAside({ reading }: { readonly reading: LedgerReading }) {
  const speaker = useSpeaker();
  const { countRow, writeSetAside } = useActions();
  const shared = useShared();
  const busy = useBusy();
  const locked = useLocked();
  const [reason, setReason] = useState<SetAsideReason | typeof ALL>(ALL);
  const { setAside } = reading;
  const title = speaker.text('taskpane.setAside.title');
  const counts = new Map<SetAsideReason, number>();
  for (const row of setAside) counts.set(row.reason, (counts.get(row.reason) ?? 0) + 1);
  const shown =
    reason !== ALL && counts.has(reason) ? setAside.filter((row) => row.reason === reason) : setAside;
  return (
    <Fold title={title} count={speaker.text('taskpane.rows', { count: setAside.length })}>
      {setAside.length === 0 && <div>{speaker.text('taskpane.setAside.none')}</div>}
      {setAside.length > 0 && (
        <div className={shared.row}>
          <Button size="small" disabledFocusable={busy} onClick={() => void writeSetAside()}>
            {speaker.text('setAside.button')}
          </Button>
        </div>
      )}
      {counts.size > 1 && (
        <Choice<SetAsideReason | typeof ALL>
          label={speaker.text('reading.reasons.label')}
          value={shown === setAside ? ALL : reason}
          options={[
            { value: ALL, text: speaker.text('reading.reasons.all', { count: setAside.length }) },
            ...[...counts].map(([value, count]) => ({
              value,
              text: `${count} · ${speaker.text(`ledger.reason.${value}`)}`,
            })),
          ]}
          onChange={setReason}
        />
      )}
      {setAside.length > 0 && (
        <ChunkedList
          label={title}
          items={shown}
          keyOf={(row) => [row.sheetRow, row.reason, row.column, row.docNo, row.detail].join('-')}
          rowHeight={84}
          render={(row) => (
            <RowLine
              row={row}
              action={
                row.rowKey !== null && (
                  <Button
                    size="small"
                    disabled={locked}
                    onClick={() => void countRow(row.rowKey ?? '', true)}
                  >
                    {speaker.text('reading.count')}
                  </Button>
                )
              }
            />
          )}
        />
      )}
    </Fold>
  );
}

/** One row: whose, how much, why, where, and what can be done about it. */
export function RowLine({ row, action }: { readonly row: SetAsideRow; readonly action: ReactNode }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const kind = usePaneState((state) => state.source?.recognition.kind);
  // What has not come about yet lacks no due date that anybody could enter.
  const isOpenStage = kind === 'milestones' && row.reason === 'missing_due_date';
  const amount =
    row.amount === null
      ? speaker.text('taskpane.setAside.noAmount')
      : speaker.money(row.amount, row.currency);
  return (
    <div className={shared.item}>
      <div className={shared.between}>
        <strong>{row.customerName || speaker.text('taskpane.setAside.noName')}</strong>
        <span className={shared.amount}>{amount}</span>
      </div>
      <div>
        {speaker.text(`ledger.reason.${isOpenStage ? 'stage' : row.reason}`)}
        {row.detail && ` · ${setAsideDetail(speaker, row)}`}
      </div>
      <div className={shared.row}>
        {row.docNo && <span className={shared.muted}>{row.docNo}</span>}
        <GoToCell sheetRow={row.sheetRow} column={row.column} />
        {action}
      </div>
    </div>
  );
}
