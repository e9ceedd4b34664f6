import { countAssumed } from '../../domain/ledger/assumed';
import type { Field, LedgerReading, ReadingOptions } from '../../domain/ledger/types';
import type { Message } from '../../domain/message';
import { nextTurn } from '../../domain/nextTurn';
import { DEFAULT_TERMS, type MonthlyConvention } from '../../domain/terms';
import { comparePlans, type PlanChanges } from '../../domain/plan/changes';
import type { Plan } from '../../domain/plan/types';
import { inTurns, unlessCancelled } from '../../workbook/turns';
import type { PlanMemory, SheetEvent } from '../host';
import type { Services } from '../services';
import { freshPlan } from './freshPlan';
import type { Jobs, JobTools } from './jobs';
import { keepPolicy } from './keepPolicy';
import { isLocked } from './model';
import { effectiveOptions, isKept } from './readingMemory';
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
    const { source } = store.getState();
    if (!canRead(source)) return undefined;
    // Whoever edits while it is read has changed the sheet, whichever of its rows are read already.
    await watch(source.sheetId);
    tools.signal.throwIfAborted();
    const since = store.getState().changes;
    // What the Customers sheet says of terms decides when items are due.
    const book = await unlessCancelled(host.readBook(), tools.signal);
    store.dispatch({ type: 'bookRead', book });
    const reading = await host.read(
      source.sheetId,
      source.recognition,
      effectiveOptions(source.options, book.customers, store.getState().policy),
      tools.progress,
      tools.signal,
    );
    const history = await unlessCancelled(host.noticeHistory(), tools.signal);
    tools.signal.throwIfAborted();
    const { policy } = store.getState();
    const ageing = await engine.age(reading, policy, tools.signal);
    const assumed = await inTurns(countAssumed(reading.ledger.flags), tools.signal);
    // Drawing it all is work for a turn of its own.
    await nextTurn();
    tools.signal.throwIfAborted();
    store.dispatch({ type: 'readingArrived', reading, ageing, assumed, history, since });
    await nextTurn();
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
    // That the look is over is drawn apart from what it found.
    await nextTurn();
    tools.signal.throwIfAborted();
    return undefined;
  }

  async function openInto(tools: JobTools): Promise<undefined> {
    if (!store.getState().settingsLoaded) await unlessCancelled(loadSettings(), tools.signal);
    return inspectInto(tools);
  }

  async function lookAgain(): Promise<void> {
    let isSeen = false;
    const look = async (tools: JobTools) => {
      await openInto(tools);
      isSeen = true;
      return undefined;
    };
    await jobs.run('inspect', look, lookAgain);
    // Whoever pressed Cancel wants nothing read, nor what was known of the sheet before.
    if (isSeen && canRead(store.getState().source)) await read();
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
    if (isKept(patch)) await saveReadings();
  }

  /** What is said about reading holds for the workbook, and for the next sheet of its kind. */
  function saveReadings(): Promise<void> {
    return jobs.run('save', async () => {
      await host.saveSettings('reading', store.getState().readings);
      return undefined;
    });
  }

  async function chooseWay(way: string): Promise<void> {
    if (isLocked(store.getState())) return;
    store.dispatch({ type: 'wayChosen', way });
    if (canRead(store.getState().source)) await read();
    await saveReadings();
  }

  /** Counts a row that was set aside, or no longer. */
  async function countRow(rowKey: string, on: boolean): Promise<void> {
    const others = (store.getState().source?.options.countAnyway ?? []).filter((key) => key !== rowKey);
    await changeOptions({ countAnyway: on ? [...others, rowKey] : others });
  }

  /** Pairs of customers that are two, however alike their names. */
  async function keepApart(pairs: readonly string[]): Promise<void> {
    store.dispatch({ type: 'customersKeptApart', pairs });
    await saveReadings();
  }

  /** What 月结N天 means to a customer; where the Customers sheet says it already, it is changed there too. */
  async function answerTerms(customerKey: string | null, convention: MonthlyConvention): Promise<void> {
    const { source, book } = store.getState();
    const terms = source?.options.terms ?? DEFAULT_TERMS;
    const profile = book.customers.find(
      ({ key, termsConvention }) => key === customerKey && termsConvention !== '',
    );
    if (profile)
      await jobs.run('save', async () => {
        await host.saveProfile(profile, { termsConvention: convention }, services.language);
        return undefined;
      });
    if (customerKey === null && store.getState().policy.monthlyTerm !== '') await sayInPolicy(convention);
    await changeOptions({
      terms:
        customerKey === null
          ? { ...terms, convention, isChosen: true }
          : { ...terms, byCustomer: { ...terms.byCustomer, [customerKey]: convention } },
    });
  }

  /** The policy says it already: what is answered here is changed there too. */
  async function sayInPolicy(monthlyTerm: MonthlyConvention): Promise<void> {
    await jobs.run('save', async () => {
      await keepPolicy(store, services, (standing) => ({ ...standing, monthlyTerm }));
      return undefined;
    });
  }

  async function writeMatches(): Promise<void> {
    const { reading } = store.getState();
    if (!reading) return;
    await jobs.run('matches', async (tools) => {
      const written = await host.writeMatches(
        reading.matches,
        services.language,
        tools.progress,
        tools.signal,
      );
      return { key: 'reading.matches.written', values: { rows: written.rows, sheet: written.sheetName } };
    });
  }

  async function writeSetAside(): Promise<void> {
    const { reading, source } = store.getState();
    if (!reading || !source) return;
    await jobs.run('setAside', async (tools) => {
      const listed = { reading, sheetName: source.sheetName };
      const written = await host.writeSetAside(listed, services.language, tools.progress, tools.signal);
      return { key: 'setAside.written', values: { rows: written.rows, sheet: written.sheetName } };
    });
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

  /**
   * Builds the plan and writes it. A plan of a day before the last one's is refused: it would take steps back that
   * people have seen. As a `lookBack` it is shown, and nothing is written.
   */
  async function buildPlan(lookBack = false): Promise<void> {
    store.dispatch({ type: 'went', place: 'today' });
    await jobs.run('plan', async (tools) => {
      store.dispatch({ type: 'dayBegan', today: services.today() });
      const { stale, source } = store.getState();
      // A plan from figures that are no longer in the sheet would send people after paid invoices.
      const afresh = !store.getState().reading || stale !== null;
      if (afresh) await readInto(tools);
      const { reading } = store.getState();
      if (!reading || !canRead(source)) return { key: 'taskpane.said.noLedger' };
      const memory = await host.lastPlan();
      if (memory && reading.asOf < memory.last.asOf && !lookBack) {
        const { asOf } = memory.last;
        store.dispatch({ type: 'planRefused', asOf: reading.asOf, last: asOf });
        return {
          key: 'taskpane.said.planRefused',
          values: { asOf: { day: reading.asOf }, last: { day: asOf } },
        };
      }
      const plan = await planOf(reading, memory, afresh, lookBack, tools);
      if (store.getState().plan !== plan) return { key: 'taskpane.said.planAgain' };
      if (lookBack) return { key: 'taskpane.said.lookBack' };
      return writePlan(reading, plan, tools);
    });
  }

  async function planOf(
    reading: LedgerReading,
    memory: PlanMemory | null,
    afresh: boolean,
    lookBack: boolean,
    tools: JobTools,
  ): Promise<Plan> {
    // Letters marked as sent, calls logged and cells edited since the reading change what is due next.
    const history = await host.noticeHistory();
    if (!afresh) store.dispatch({ type: 'bookRead', book: await host.readBook() });
    const plan = await freshPlan(store, engine, reading, history, tools);
    const changes = lookBack ? null : changesSince(plan, memory);
    store.dispatch({ type: 'planBuilt', plan, changes, lookBack, reading, history });
    return plan;
  }

  async function writePlan(reading: LedgerReading, plan: Plan, tools: JobTools): Promise<Message> {
    const { policy, planChanges: changes } = store.getState();
    await host.ensurePolicySheet(policy, services.language);
    await host.ensureCustomers(reading.ledger.customers, services.language);
    const basis = { plan, reading, policy, changes };
    const written = await host.writePlan(basis, services.language, tools.progress, tools.signal);
    store.dispatch({ type: 'planWritten', written });
    return { key: 'taskpane.said.planWritten', values: { rows: written.rows, sheet: written.sheetName } };
  }

  /** Moves the selection in Excel; a sheet that is gone is said like any other failure. */
  async function goTo(sheet: string, row: number, column: number | null): Promise<void> {
    await jobs.run('goto', async () => {
      await host.goTo(sheet, row, column);
      return undefined;
    });
  }

  return {
    lookAgain,
    chooseSheet,
    read,
    mapField,
    changeOptions,
    chooseWay,
    countRow,
    keepApart,
    answerTerms,
    writeMatches,
    writeSetAside,
    insertSample,
    buildPlan,
    goTo,
  };
}

/** Against the last plan of an earlier day; against the same day's, where there is no other. */
function changesSince(plan: Plan, memory: PlanMemory | null): PlanChanges | null {
  if (!memory) return null;
  const { last, before } = memory;
  return comparePlans(plan, last.asOf < plan.asOf ? last : (before ?? last));
}
