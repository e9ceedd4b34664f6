import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import type { Plan } from '../../../domain/plan/types';
import { ChunkedList } from '../../parts/ChunkedList';
import { Choice } from '../../parts/Choice';
import { SearchIcon } from '../../parts/icons';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { rowKey, type WorklistFilter } from '../../state/model';
import { filterRows, planCurrencies } from '../../state/worklist';
import { WorklistRow } from './WorklistRow';

const QUADRANTS = ['all', 'urgent_large', 'urgent_small', 'calm_large', 'calm_small'] as const;

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
});

/** The ranked customers: filter, look into, select, draft. */
export function Worklist({ plan, returnTo }: { readonly plan: Plan; readonly returnTo: string | null }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { select } = useActions();
  const filter = usePaneState((state) => state.filter);
  const selected = usePaneState((state) => state.selected);
  const shownFilter = useDeferredValue(filter);
  const rows = useMemo(() => filterRows(plan, shownFilter), [plan, shownFilter]);
  const keys = rows.map(rowKey);
  const chosen = keys.filter((key) => selected.has(key)).length;
  const all = chosen === 0 ? false : chosen === keys.length ? true : 'mixed';
  return (
    <>
      <Filters plan={plan} filter={filter} />
      <div className={shared.between}>
        <Checkbox
          label={speaker.text('taskpane.worklist.selectAll', { count: rows.length })}
          checked={all}
          onChange={(_, data) => select(keys, data.checked === true)}
        />
      </div>
      {rows.length === 0 && <div>{speaker.text('taskpane.worklist.noMatch')}</div>}
      <ChunkedList
        label={speaker.text('taskpane.worklist.label')}
        items={rows}
        keyOf={rowKey}
        rowHeight={116}
        shown={returnTo}
        render={(row) => (
          <WorklistRow row={row} selected={selected.has(rowKey(row))} returned={rowKey(row) === returnTo} />
        )}
      />
    </>
  );
}

/** What was selected, and the one thing to do with it. */
export function DraftBar() {
  const shared = useShared();
  const speaker = useSpeaker();
  const { draftSelected } = useActions();
  const busy = useBusy();
  const count = usePaneState((state) => state.selected.size);
  return (
    <div className={shared.actionBar}>
      <span>{speaker.text('taskpane.worklist.selected', { count })}</span>
      <Button
        appearance="primary"
        disabledFocusable={busy || count === 0}
        onClick={() => void draftSelected()}
      >
        {speaker.text('taskpane.worklist.draft', { count })}
      </Button>
    </div>
  );
}

function Filters({ plan, filter }: { readonly plan: Plan; readonly filter: WorklistFilter }) {
  const styles = useStyles();
  const shared = useShared();
  const speaker = useSpeaker();
  const actions = useActions();
  const currencies = planCurrencies(plan);
  return (
    <div className={styles.filters}>
      <Field label={speaker.text('taskpane.worklist.search')} size="small">
        <Input
          size="small"
          type="search"
          className={shared.narrow}
          contentBefore={<SearchIcon />}
          value={filter.text}
          onChange={(_, data) => actions.filter({ text: data.value })}
        />
      </Field>
      <Choice<WorklistFilter['quadrant']>
        label={speaker.text('taskpane.worklist.quadrant')}
        value={filter.quadrant}
        options={QUADRANTS.map((value) => ({
          value,
          text: speaker.text(value === 'all' ? 'taskpane.all' : `plan.quadrant.${value}`),
        }))}
        onChange={(quadrant) => actions.filter({ quadrant })}
      />
      {currencies.length > 1 && (
        <Choice
          label={speaker.text('taskpane.worklist.currency')}
          value={filter.currency}
          options={['all', ...currencies].map((value) => ({
            value,
            text: value === 'all' ? speaker.text('taskpane.all') : value,
          }))}
          onChange={(currency) => actions.filter({ currency })}
        />
      )}
    </div>
  );
}
