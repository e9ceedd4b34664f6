import type { Field, ReadingOptions } from '../../domain/ledger/types';
import type { Message } from '../../domain/message';
import type { SheetEvent } from '../host';
import type { Services } from '../services';
import type { Jobs, JobTools } from './jobs';
import { isLocked } from './model';
import { canRead } from './source';
import type { Store } from './store';

/** From the workbook to the aged ledger and the plan. */
export function sourceActions(
  store: Store,
  services: Services,
  jobs: Jobs,
  loadSettings: () => Promise<void>,
) {
  const { host, engine } = services;
  let unwatch: (() => Promise<void>) | null = null;
  let watching: Promise<void> = Promise.resolve();

  function onSheetEvent(event: SheetEvent): void {
    store.dispatch({ type: 'sheetEvent', event });
    if (event.type === 'renamed') void renamed();
  }

  /** A new name appears in the heading and in formulas; nothing has to be read for it, but what is being read goes on. */
  async function renamed(): Promise<void> {
    if (store.getState().job?.kind === 'read') return lookAgain();
    await jobs.run('inspect', inspectInto);
    // With the look a new day may have begun.
    if (!store.getState().reading) await read();
  }

  /** One watch after the other: two at a time would leave the handlers of one behind. */
  function watch(sheetId: string): Promise<void> {
    watching = watching.catch(() => undefined).then(() => rewatch(sheetId));
    return watching;
  }

  async function rewatch(sheetId: string): Promise<void> {
    const former = unwatch;
    unwatch = await host.watch(sheetId, onSheetEvent);
    // The handlers of a sheet that was deleted are gone with it.
    await former?.().catch(() => undefined);
  }

  async function readInto(tools: JobTools): Promise<Message | undefined> {
    const { source, policy } = store.getState();
    if (!canRead(source)) return undefined;
    // Whoever edits while it is read has changed the sheet, whichever of its rows are read already.
    await watch(source.sheetId);
    tools.signal.throwIfAborted();
    const since = store.getState().changes;
    const reading = await host.read(
      source.sheetId,
      source.recognition,
      source.options,
      tools.progress,
      tools.signal,
    );
    const history = await host.noticeHistory();
    tools.signal.throwIfAborted();
    const ageing = await engine.age(reading, policy, tools.signal);
    tools.signal.throwIfAborted();
    store.dispatch({ type: 'readingArrived', reading, ageing, history, since });
    const { count, customers } = reading.ledger;
    return {
      key: 'taskpane.said.read',
      values: { count, customers: customers.length, sheet: source.sheetName },
    };
  }

  const read = () => jobs.run('read', readInto);

  async function inspectInto(tools: JobTools): Promise<undefined> {
    const inspection = await host.inspect(tools.signal);
    tools.signal.throwIfAborted();
    store.dispatch({ type: 'dayBegan', today: services.today() });
    store.dispatch({ type: 'inspected', inspection });
    return undefined;
  }

  async function openInto(tools: JobTools): Promise<undefined> {
    if (!store.getState().settingsLoaded) await loadSettings();
    return inspectInto(tools);
  }

  async function lookAgain(): Promise<void> {
    await jobs.run('inspect', openInto, lookAgain);
    const { failure, source } = store.getState();
    if (!failure && canRead(source)) await read();
  }

  async function chooseSheet(sheetId: string): Promise<void> {
    if (isLocked(store.getState())) return;
    store.dispatch({ type: 'sheetChosen', sheetId });
    if (canRead(store.getState().source)) await read();
  }

  async function mapField(field: Field, column: number | null): Promise<void> {
    if (isLocked(store.getState())) return;
    store.dispatch({ type: 'fieldMapped', field, column });
    if (canRead(store.getState().source)) await read();
    const { memory } = store.getState();
    await jobs.run('save', async () => {
      await host.saveSettings('mappings', memory);
      return { key: 'taskpane.said.mappingSaved' };
    });
  }

  async function changeOptions(patch: Partial<ReadingOptions>): Promise<void> {
    if (isLocked(store.getState())) return;
    store.dispatch({ type: 'optionsChanged', patch });
    await read();
  }

  async function insertSample(): Promise<void> {
    let added: string | null = null;
    await jobs.run(
      'sample',
      async (tools) => {
        added = await host.insertSample(services.language, services.today());
        await inspectInto(tools);
        return { key: 'taskpane.said.sample' };
      },
      insertSample,
    );
    if (added !== null && !store.getState().failure) await chooseSheet(added);
  }

  async function buildPlan(): Promise<void> {
    store.dispatch({ type: 'went', place: 'today' });
    await jobs.run('plan', async (tools) => {
      store.dispatch({ type: 'dayBegan', today: services.today() });
      const { stale, source } = store.getState();
      // A plan from figures that are no longer in the sheet would send people after paid invoices.
      if (!store.getState().reading || stale) await readInto(tools);
      const { reading, policy } = store.getState();
      if (!reading || !canRead(source)) return { key: 'taskpane.said.noLedger' };
      // Letters marked as sent since the reading move their customers up the ladder.
      const history = await host.noticeHistory();
      const plan = await engine.plan(reading, policy, history, tools.signal);
      tools.signal.throwIfAborted();
      store.dispatch({ type: 'planBuilt', plan, reading, history });
      if (store.getState().plan !== plan) return { key: 'taskpane.said.planAgain' };
      const written = await host.writePlan(
        { plan, reading, policy },
        services.language,
        tools.progress,
        tools.signal,
      );
      store.dispatch({ type: 'planWritten', written });
      return { key: 'taskpane.said.planWritten', values: { rows: written.rows, sheet: written.sheetName } };
    });
  }

  /** Moves the selection in Excel; a sheet that is gone is said like any other failure. */
  async function goTo(sheet: string, row: number, column: number | null): Promise<void> {
    await jobs.run('goto', async () => {
      await host.goTo(sheet, row, column);
      return undefined;
    });
  }

  return { lookAgain, chooseSheet, read, mapField, changeOptions, insertSample, buildPlan, goTo };
}
