import type { Field, ReadingOptions } from '../../domain/ledger/types';
import type { Message } from '../../domain/message';
import type { SheetEvent } from '../host';
import type { Services } from '../services';
import type { Jobs, JobTools } from './jobs';
import { canRead } from './source';
import type { Store } from './store';

/** From the workbook to the aged ledger and the plan. */
export function sourceActions(store: Store, services: Services, jobs: Jobs) {
  const { host, engine } = services;
  let unwatch: (() => Promise<void>) | null = null;

  function onSheetEvent(event: SheetEvent): void {
    store.dispatch({ type: 'sheetEvent', event });
    // A new name appears in the heading and in formulas; nothing has to be read for it.
    if (event.type === 'renamed') void jobs.run('inspect', inspectInto);
  }

  async function watch(sheetId: string): Promise<void> {
    // The handlers of a sheet that was deleted are gone with it.
    await unwatch?.().catch(() => undefined);
    unwatch = null;
    unwatch = await host.watch(sheetId, onSheetEvent);
  }

  async function readInto(tools: JobTools): Promise<Message | undefined> {
    const { source, policy } = store.getState();
    if (!canRead(source)) return undefined;
    const reading = await host.read(
      source.sheetId,
      source.recognition,
      source.options,
      tools.progress,
      tools.signal,
    );
    const history = await host.noticeHistory();
    tools.signal.throwIfAborted();
    store.dispatch({ type: 'readingArrived', reading, ageing: engine.age(reading, policy), history });
    await watch(source.sheetId);
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
    store.dispatch({ type: 'inspected', inspection });
    return undefined;
  }

  async function lookAgain(): Promise<void> {
    await jobs.run('inspect', inspectInto, lookAgain);
    const { failure, source } = store.getState();
    if (!failure && canRead(source)) await read();
  }

  async function chooseSheet(sheetId: string): Promise<void> {
    store.dispatch({ type: 'sheetChosen', sheetId });
    if (canRead(store.getState().source)) await read();
  }

  async function mapField(field: Field, column: number | null): Promise<void> {
    store.dispatch({ type: 'fieldMapped', field, column });
    if (canRead(store.getState().source)) await read();
    const { memory } = store.getState();
    await jobs.run('save', async () => {
      await host.saveSettings('mappings', memory);
      return { key: 'taskpane.said.mappingSaved' };
    });
  }

  async function changeOptions(patch: Partial<ReadingOptions>): Promise<void> {
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
      // A plan from figures that are no longer in the sheet would send people after paid invoices.
      if (!store.getState().reading || store.getState().stale) await readInto(tools);
      const { reading, policy } = store.getState();
      if (!reading) return { key: 'taskpane.said.noLedger' };
      // Letters marked as sent since the reading move their customers up the ladder.
      const history = await host.noticeHistory();
      const plan = await engine.plan(reading, policy, history, tools.signal);
      tools.signal.throwIfAborted();
      store.dispatch({ type: 'planBuilt', plan, history });
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
