import { Badge, Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { memo, useId, useState } from 'react';
import type { PlanRow } from '../../../domain/plan/types';
import { CopyButton } from '../../parts/CopyButton';
import { useFocusOnReturn } from '../../parts/focus';
import { useActions, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { rowKey } from '../../state/model';
import { GoToCell } from '../ledger/GoToCell';

const useStyles = makeStyles({
  card: { marginBottom: tokens.spacingVerticalS },
  head: { display: 'flex', alignItems: 'flex-start' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  body: { paddingLeft: tokens.spacingHorizontalXXL },
  quote: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
});

interface Props {
  readonly row: PlanRow;
  readonly selected: boolean;
  /** Its card was open just now. */
  readonly returned: boolean;
}

/** One customer in one currency: what is overdue, what to do next, and why. */
export const WorklistRow = memo(function WorklistRow({ row, selected, returned }: Props) {
  const styles = useStyles();
  const shared = useShared();
  const speaker = useSpeaker();
  const { select, openCustomer } = useActions();
  const [open, setOpen] = useState(false);
  const opener = useFocusOnReturn(returned);
  const nameId = useId();
  const detailId = useId();
  const stage = speaker.text(`plan.stage.${row.stage}`);
  const what = speaker.text(open ? 'taskpane.worklist.whyClose' : 'taskpane.worklist.why');
  const channel = speaker.text(`plan.channel.${row.channel}`);
  return (
    <article className={`${shared.card} ${styles.card}`} aria-labelledby={nameId}>
      <div className={styles.head}>
        <Checkbox
          aria-label={speaker.text('taskpane.worklist.select', { customer: row.customerName })}
          checked={selected}
          onChange={(_, data) => select([rowKey(row)], data.checked === true)}
        />
        <div className={styles.name}>
          <div className={shared.between}>
            <strong id={nameId}>
              {row.rank}. {row.customerName}
            </strong>
            <strong className={shared.amount}>
              {speaker.money(row.overdue || row.notDue, row.currency)}
            </strong>
          </div>
          <div className={shared.row}>
            <Badge appearance="outline" color={row.quadrant.startsWith('urgent') ? 'danger' : 'informative'}>
              {speaker.text(`plan.quadrant.${row.quadrant}`)}
            </Badge>
            <span>
              {row.maxDaysOverdue > 0
                ? speaker.text('taskpane.worklist.days', { days: row.maxDaysOverdue })
                : speaker.text('taskpane.worklist.notDue')}
            </span>
            {row.riskClass !== 'not_due' && <span>{speaker.text(`risk.class.${row.riskClass}`)}</span>}
          </div>
          <div>{speaker.text('taskpane.worklist.next', { day: { day: row.nextDate }, stage, channel })}</div>
          <Button
            ref={opener}
            size="small"
            aria-label={speaker.text('customer.openOf', { customer: row.customerName })}
            onClick={() => openCustomer(rowKey(row))}
          >
            {speaker.text('customer.open')}
          </Button>
          <Button
            size="small"
            appearance="transparent"
            aria-expanded={open}
            aria-controls={detailId}
            aria-label={speaker.text('taskpane.worklist.whyOf', { what, customer: row.customerName })}
            onClick={() => setOpen(!open)}
          >
            {what}
          </Button>
        </div>
      </div>
      <div id={detailId} hidden={!open} className={styles.body}>
        {open && <Why row={row} />}
      </div>
    </article>
  );
});

function Why({ row }: { readonly row: PlanRow }) {
  const styles = useStyles();
  const shared = useShared();
  const speaker = useSpeaker();
  const opening = speaker.say(row.opening);
  const firstRow = usePaneState((state) => {
    const [first] = row.items;
    return first === undefined ? null : (state.reading?.ledger.sheetRow[first] ?? null);
  });
  return (
    <div className={shared.tight}>
      <ul className={shared.list}>
        {row.reasons.map((reason, index) => (
          <li key={index}>{speaker.say(reason)}</li>
        ))}
      </ul>
      <div className={shared.muted}>{speaker.text('taskpane.worklist.sayThis')}</div>
      <blockquote className={styles.quote}>{opening}</blockquote>
      <div className={shared.row}>
        <CopyButton text={opening} label={speaker.text('taskpane.worklist.copyOpening')} />
        {firstRow !== null && <GoToCell sheetRow={firstRow} column={null} />}
      </div>
    </div>
  );
}
