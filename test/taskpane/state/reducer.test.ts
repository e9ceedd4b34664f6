import { defaultPolicy } from '../../../src/domain/policy';
import { ageLedger } from '../../../src/domain/ageing';
import { NO_BOOK } from '../../../src/workbook/port';
import { engine } from '../../../src/taskpane/engine';
import { initialState, rowKey, type PaneState } from '../../../src/taskpane/state/model';
import { reduce, type Action } from '../../../src/taskpane/state/reducer';
import type { WorkbookInspection } from '../../../src/workbook/port';
import { day, readingOf, recognitionOf } from '../../support/ledgers';

const TODAY = day('2025-03-31');
const start = initialState(TODAY, defaultPolicy, { baseCurrency: '', noticeLanguage: 'en' });
const reading = readingOf(
  [
    { customer: 'Acme', due: '2025-01-01', amount: 100 },
    { customer: 'Birch', due: '2025-02-01', amount: 200 },
  ],
  '2025-03-31',
);
const history = { numbers: [], sent: [] };

function inspection(ids: readonly string[], suggested: string | null = ids[0] ?? null): WorkbookInspection {
  return {
    sheets: ids.map((id) => ({
      id,
      name: `Sheet ${id}`,
      visible: true,
      isOurs: false,
      recognition: recognitionOf(),
      rowCount: 9,
    })),
    activeSheetId: ids[0] ?? '',
    suggestedSheetId: suggested,
    why: { key: 'ledger.pick.only', values: { sheet: '' } },
  };
}

const after = (state: PaneState, ...actions: readonly Action[]): PaneState => actions.reduce(reduce, state);
const read = after(
  start,
  { type: 'inspected', inspection: inspection(['a', 'b']) },
  {
    type: 'readingArrived',
    reading,
    ageing: ageLedger(reading.ledger, reading.asOf, defaultPolicy),
    assumed: 0,
    history,
    since: 0,
  },
);

async function planned(): Promise<PaneState> {
  const plan = await engine.plan(reading, defaultPolicy, history, NO_BOOK, new AbortController().signal);
  return after(read, { type: 'planBuilt', plan, changes: null, lookBack: false, reading, history });
}

describe('after a look at the workbook', () => {
  test('the suggested sheet is in use', () => {
    expect(read.source?.sheetId).toBe('a');
  });

  test('the sheet in use stays when looked at again, with the options chosen for it', () => {
    const asOf = day('2024-12-31');
    const state = after(
      read,
      { type: 'sheetChosen', sheetId: 'b' },
      { type: 'optionsChanged', patch: { asOf } },
      { type: 'inspected', inspection: inspection(['a', 'b']) },
    );
    expect(state.source?.sheetId).toBe('b');
    expect(state.source?.options.asOf).toBe(asOf);
  });

  test('another sheet takes the place of one that is gone', () => {
    const state = after(read, { type: 'inspected', inspection: inspection(['b']) });
    expect(state.source?.sheetId).toBe('b');
    expect(state.reading).toBeNull();
  });
});

describe('what happens in the workbook', () => {
  test.each(['changed', 'deleted'] as const)('is kept in mind when the sheet in use is %s', (type) => {
    const state = after(read, { type: 'sheetEvent', event: { type, sheetId: 'a' } });
    expect(state.stale).toBe(type);
    expect(state.reading).toBe(reading);
  });

  test('does not matter where it concerns another sheet', () => {
    expect(after(read, { type: 'sheetEvent', event: { type: 'changed', sheetId: 'b' } }).stale).toBeNull();
  });

  test('moves the sheet in view, not the sheet in use', () => {
    const state = after(read, { type: 'sheetEvent', event: { type: 'activated', sheetId: 'b' } });
    expect(state.inspection?.activeSheetId).toBe('b');
    expect(state.source?.sheetId).toBe('a');
  });

  test('is forgotten once the sheet has been read again', () => {
    const state = after(
      read,
      { type: 'sheetEvent', event: { type: 'changed', sheetId: 'a' } },
      {
        type: 'readingArrived',
        reading,
        ageing: ageLedger(reading.ledger, reading.asOf, defaultPolicy),
        assumed: 0,
        history,
        since: 1,
      },
    );
    expect(state.stale).toBeNull();
  });

  test('while it is being read is kept in mind: the figures may be from before', () => {
    const state = after(
      read,
      { type: 'sheetEvent', event: { type: 'changed', sheetId: 'a' } },
      {
        type: 'readingArrived',
        reading,
        ageing: ageLedger(reading.ledger, reading.asOf, defaultPolicy),
        assumed: 0,
        history,
        since: read.changes,
      },
    );
    expect(state.stale).toBe('changed');
  });
});

describe('another choice of how the sheet is read', () => {
  test('lets go of the figures and the plan made by the last one', async () => {
    const state = after(await planned(), { type: 'optionsChanged', patch: { unitFactor: 1000 } });
    expect([state.reading, state.ageing, state.plan]).toEqual([null, null, null]);
    expect(state.source?.options.unitFactor).toBe(1000);
  });

  test('leaves no room for a plan built from the last one', async () => {
    const { plan } = await planned();
    const state = after(
      read,
      { type: 'optionsChanged', patch: { unitFactor: 1000 } },
      { type: 'planBuilt', plan: plan!, changes: null, lookBack: false, reading, history },
    );
    expect(state.plan).toBeNull();
  });
});

describe('a new day', () => {
  test('moves the as-of date that was today, and lets the older figures go', () => {
    const state = after(read, { type: 'dayBegan', today: TODAY + 1 });
    expect(state.source?.options.asOf).toBe(TODAY + 1);
    expect(state.reading).toBeNull();
  });

  test('leaves a date that was chosen, and what was read as of it', () => {
    const chosen = after(
      read,
      { type: 'optionsChanged', patch: { asOf: TODAY - 31 } },
      {
        type: 'readingArrived',
        reading,
        ageing: ageLedger(reading.ledger, reading.asOf, defaultPolicy),
        assumed: 0,
        history,
        since: 0,
      },
      { type: 'dayBegan', today: TODAY + 1 },
    );
    expect(chosen.source?.options.asOf).toBe(TODAY - 31);
    expect(chosen.reading).toBe(reading);
  });
});

describe('the selection', () => {
  test('survives a new plan as far as its customers do', async () => {
    const state = await planned();
    const keys = state.plan?.rows.map(rowKey) ?? [];
    const chosen = after(state, { type: 'selected', keys: [...keys, 'CNY\u0000Gone'], on: true });
    expect(chosen.selected.size).toBe(3);
    const rebuilt = after(chosen, {
      type: 'planBuilt',
      plan: state.plan!,
      changes: null,
      lookBack: false,
      reading,
      history,
    });
    expect([...rebuilt.selected].sort()).toEqual([...keys].sort());
    expect(after(rebuilt, { type: 'selected', keys, on: false }).selected.size).toBe(0);
  });
});

describe('drafts', () => {
  test('keep the reading they point into when the sheet is read again', async () => {
    const state = await planned();
    const row = state.plan!.rows[0]!;
    const draft = {
      key: rowKey(row),
      row,
      kind: 'reminder',
      language: 'en',
      number: '2025-0001',
      deadline: null,
      proposed: 'reminder',
      reason: '',
      approvedBy: '',
      details: {},
      interest: null,
      showsApplication: false,
      recorded: false,
    } as const;
    const drafted = after(state, { type: 'drafted', drafts: [draft], history, letterDay: TODAY });
    const later = readingOf([], '2025-04-01');
    const again = after(drafted, {
      type: 'readingArrived',
      reading: later,
      ageing: ageLedger(later.ledger, later.asOf, defaultPolicy),
      assumed: 0,
      history,
      since: 0,
    });
    expect(again.draftsOf).toBe(reading);
    expect(again.drafts).toHaveLength(1);
  });
});

describe('settings', () => {
  const seller = { ...defaultPolicy.seller, name: 'Harbour' };

  test('that only show in letters leave the plan standing', async () => {
    const state = await planned();
    const saved = after(state, {
      type: 'policySaved',
      policy: { ...defaultPolicy, seller },
      settings: state.settings,
      ageing: state.ageing,
    });
    expect(saved.plan).toBe(state.plan);
    expect(saved.policy.seller.name).toBe('Harbour');
  });

  test('that change the reckoning let the plan go', async () => {
    const state = await planned();
    const policy = { ...defaultPolicy, edges: [0, 15] };
    const saved = after(state, {
      type: 'policySaved',
      policy,
      settings: state.settings,
      ageing: state.ageing,
    });
    expect(saved.plan).toBeNull();
  });

  test('lead back to the place they were opened from', () => {
    const state = after(start, { type: 'went', place: 'insights' }, { type: 'went', place: 'policy' });
    expect(state.cameFrom).toBe('insights');
  });
});

describe('a failure', () => {
  const failed = after(read, {
    type: 'jobFailed',
    failure: { kind: 'read', error: { code: 'session', message: { key: 'workbook.error.session' } } },
  });

  test('stays through quiet work and goes when something else is begun', () => {
    expect(after(failed, { type: 'jobStarted', kind: 'save' }, { type: 'jobEnded' }).failure).not.toBeNull();
    expect(after(failed, { type: 'jobStarted', kind: 'read' }).failure).toBeNull();
  });

  test('loses nothing that was read', () => {
    expect(failed.reading).toBe(reading);
  });
});
