import { NO_DAY } from '../../src/domain/calendar/types';
import { blankProfile } from '../../src/domain/customers/profile';
import type { Cell, LedgerReading, ReadingOptions, Recognition } from '../../src/domain/ledger/types';
import { minorToNumber } from '../../src/domain/money/minor';
import { frozenItems } from '../../src/domain/notices/frozen';
import type { Notice } from '../../src/domain/notices/types';
import { remember } from '../../src/domain/plan/changes';
import type { Plan } from '../../src/domain/plan/types';
import { NO_BOOK } from '../../src/workbook/port';
import type {
  Book,
  CellPlace,
  ContactDraft,
  FormulaOrder,
  FormulaOutcome,
  InspectedSheet,
  NoticeHistory,
  PlanMemory,
  SettingsKey,
  SheetEvent,
  SheetTable,
  WorkbookError,
  WorkbookErrorCode,
  WorkbookHost,
  WorkbookInspection,
} from '../../src/workbook/port';
import { recognitionOf } from './ledgers';

type Method = keyof WorkbookHost;

export interface FakeHost extends WorkbookHost {
  readonly calls: Method[];
  readonly reads: { sheetId: string; recognition: Recognition; options: ReadingOptions }[];
  readonly plans: Plan[];
  readonly notices: Notice[];
  readonly visited: { sheet: string; row: number; column: number | null }[];
  readonly settings: Map<SettingsKey, unknown>;
  readonly contacts: ContactDraft[];
  memory: PlanMemory | null;
  /** What our sheets hold: set it to have the user edit them. */
  book: Book;
  /** Formulas that were to be written, in order. */
  readonly formulas: FormulaOrder[];
  /** What a range holds, by its address. */
  readonly ranges: Map<string, readonly (readonly Cell[])[]>;
  table: SheetTable | null;
  selection: CellPlace;
  /** What becomes of the next formula; 'written' unless told otherwise. */
  outcome: FormulaOutcome | null;
  history: NoticeHistory;
  /** The next call of the method rejects with that error, once. */
  failNext(method: Method, code: WorkbookErrorCode, sheet?: string): void;
  /** The next call of the method waits for `release`, or for its signal. */
  holdNext(method: Method): { release(): void };
  emit(event: SheetEvent): void;
  /** How many watch a sheet at present. */
  watchers(): number;
}

export interface FakeSheet {
  readonly id: string;
  readonly name: string;
  readonly recognition?: Recognition;
  readonly isOurs?: boolean;
  readonly rowCount?: number;
}

/** A workbook in memory that keeps the promises of the port, faults included. */
export function createFakeHost(
  sheets: readonly FakeSheet[],
  read: (recognition: Recognition, options: ReadingOptions) => LedgerReading,
): FakeHost {
  const listeners = new Set<(event: SheetEvent) => void>();
  const all = [...sheets];
  const faults = new Map<Method, WorkbookError>();
  const holds = new Map<Method, Promise<void>>();

  const cancelled: WorkbookError = { code: 'cancelled', message: { key: 'workbook.error.cancelled' } };
  async function enter(method: Method, signal?: AbortSignal): Promise<void> {
    host.calls.push(method);
    const hold = holds.get(method);
    holds.delete(method);
    if (hold) {
      await Promise.race([
        hold,
        new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve())),
      ]);
    }
    await Promise.resolve();
    if (signal?.aborted) throw cancelled;
    const fault = faults.get(method);
    faults.delete(method);
    if (fault) throw fault;
  }

  const host: FakeHost = {
    calls: [],
    reads: [],
    plans: [],
    notices: [],
    visited: [],
    settings: new Map(),
    contacts: [],
    book: NO_BOOK,
    memory: null,
    formulas: [],
    ranges: new Map(),
    table: null,
    selection: { sheet: 'Sheet2', address: 'B3' },
    outcome: null,
    history: { numbers: [], sent: [] },
    failNext: (method, code, sheet = 'Receivables') => {
      faults.set(method, {
        code,
        message: { key: `workbook.error.${code}`, values: { sheet, detail: 'E1' } },
      });
    },
    holdNext: (method) => {
      let release = () => undefined as void;
      holds.set(method, new Promise<void>((resolve) => (release = resolve)));
      return { release: () => release() };
    },
    emit: (event) => listeners.forEach((listener) => listener(event)),
    watchers: () => listeners.size,
    inspect: async (signal) => {
      await enter('inspect', signal);
      return inspectionOf(all);
    },
    read: async (sheetId, recognition, options, progress, signal) => {
      progress(0, 100);
      await enter('read', signal);
      progress(100, 100);
      host.reads.push({ sheetId, recognition, options });
      return read(recognition, options);
    },
    writePlan: async ({ plan }, _language, progress, signal) => {
      progress(0, plan.rows.length);
      await enter('writePlan', signal);
      host.plans.push(plan);
      host.memory = { last: remember(plan), before: host.memory?.last ?? null };
      return { sheetName: 'Collection plan', rows: plan.rows.length };
    },
    writeNotices: async (notices, _language, _progress, signal) => {
      await enter('writeNotices', signal);
      host.notices.push(...notices);
      const numbers = [...host.history.numbers, ...notices.map((notice) => notice.facts.number)];
      host.history = { ...host.history, numbers };
      return { sheetName: 'Notices', rows: notices.length };
    },
    writeMatches: async (matches, _language, _progress, signal) => {
      await enter('writeMatches', signal);
      return { sheetName: 'Matching', rows: matches.length };
    },
    writeSetAside: async ({ reading }, _language, _progress, signal) => {
      await enter('writeSetAside', signal);
      return { sheetName: 'Rows set aside', rows: reading.setAside.length };
    },
    reserveNumbers: async (numbers) => {
      await enter('reserveNumbers');
      host.history = { ...host.history, numbers: [...host.history.numbers, ...numbers] };
    },
    noticeHistory: async () => {
      await enter('noticeHistory');
      return host.history;
    },
    noticeRecords: async (customerKey) => {
      await enter('noticeRecords');
      const sent = new Map(host.history.sent.map(({ number, day }) => [number, day]));
      return host.notices
        .filter(({ facts }) => facts.customer.key === customerKey)
        .map((notice) => ({
          number: notice.facts.number,
          day: notice.facts.letterDay,
          kind: notice.title,
          language: notice.facts.language,
          currency: notice.facts.currency,
          total: String(minorToNumber(notice.facts.total, notice.facts.currency)),
          subject: notice.subject,
          body: notice.text,
          status: sent.has(notice.facts.number) ? 'Sent' : 'Draft',
          sentOn: sent.get(notice.facts.number) ?? NO_DAY,
          dispatch: '',
          tracking: '',
          receivedOn: NO_DAY,
          approvedBy: '',
          items: frozenItems(notice),
        }));
    },
    goTo: async (sheet, row, column) => {
      await enter('goTo');
      host.visited.push({ sheet, row, column });
    },
    readCells: async (_sheet, address, signal) => {
      await enter('readCells', signal);
      return host.ranges.get(address) ?? [];
    },
    tableAt: async () => {
      await enter('tableAt');
      return host.table;
    },
    selectedRows: async () => {
      await enter('selectedRows');
      const rows = host.selection.address.match(/\d+/g)?.map(Number) ?? [1];
      return { sheet: host.selection.sheet, first: Math.min(...rows), last: Math.max(...rows) };
    },
    selectedCell: async () => {
      await enter('selectedCell');
      return host.selection;
    },
    writeFormula: async (order) => {
      await enter('writeFormula');
      host.formulas.push(order);
      const { outcome } = host;
      host.outcome = null;
      const { target } = order;
      const place: CellPlace = target.kind === 'cell' ? target : { sheet: target.name, address: 'A1' };
      return (
        outcome ?? {
          state: 'written',
          sheet: place.sheet,
          cell: place.address,
          place: `${place.sheet}!${place.address}`,
          shown: '1',
        }
      );
    },
    watch: async (_sheetId, on) => {
      await enter('watch');
      const listener = (event: SheetEvent) => on(event);
      listeners.add(listener);
      return async () => {
        listeners.delete(listener);
      };
    },
    lastPlan: async () => {
      await enter('lastPlan');
      return host.memory;
    },
    readBook: async () => {
      await enter('readBook');
      return host.book;
    },
    ensurePolicySheet: async (policy) => {
      await enter('ensurePolicySheet');
      const created = host.book.policy === null;
      if (created) keep({ policy }, { policy: 'Policy' });
      return { sheetName: 'Policy', created, added: 0 };
    },
    savePolicy: async (policy) => {
      await enter('savePolicy');
      keep({ policy }, { policy: 'Policy' });
      return { sheetName: 'Policy', rows: 1 };
    },
    ensureCustomers: async (customers) => {
      await enter('ensureCustomers');
      const known = new Set(host.book.customers.map(({ key }) => key));
      const fresh = customers.filter(({ key }) => !known.has(key));
      const created = host.book.sheets.customers === null;
      const profiles = fresh.map(({ key, code, name }) => blankProfile(key, code, name));
      keep({ customers: [...host.book.customers, ...profiles] }, { customers: 'Customers' });
      return { sheetName: 'Customers', created, added: fresh.length };
    },
    saveProfile: async ({ key, code, name }, patch) => {
      await enter('saveProfile');
      const standing = host.book.customers.find((one) => one.key === key) ?? blankProfile(key, code, name);
      const others = host.book.customers.filter((one) => one.key !== key);
      keep({ customers: [...others, { ...standing, ...patch }] }, { customers: 'Customers' });
      return { sheetName: 'Customers', rows: 1 };
    },
    appendContacts: async (entries) => {
      await enter('appendContacts');
      host.contacts.push(...entries);
      const lines = entries.map((entry, i) => ({ ...entry, sheetRow: 5 + host.book.log.length + i }));
      keep({ log: [...host.book.log, ...lines] }, { contacts: 'Contact log' });
      return { sheetName: 'Contact log', rows: entries.length };
    },
    keepSnapshot: async () => {
      await enter('keepSnapshot');
      const stood = host.book.sheets.snapshots !== null;
      keep({}, { snapshots: 'Snapshots' });
      return { sheetName: 'Snapshots', rows: stood ? 0 : 1, stood };
    },
    unsentNotices: async () => {
      await enter('unsentNotices');
      const done = new Set(host.history.sent.map(({ number }) => number));
      return host.notices
        .filter(({ facts }) => !done.has(facts.number))
        .map(({ facts }) => ({
          number: facts.number,
          customer: facts.customer.name,
          kind: facts.kind,
          currency: facts.currency,
        }));
    },
    markSent: async (numbers, { day }) => {
      await enter('markSent');
      const done = new Set(host.history.sent.map(({ number }) => number));
      const fresh = host.notices.filter(
        ({ facts: { number } }) => numbers.includes(number) && !done.has(number),
      );
      const sent = fresh.map(({ facts }) => ({
        number: facts.number,
        customerKey: facts.customer.key,
        currency: facts.currency,
        kind: facts.kind,
        day,
        payBy: facts.payBy,
      }));
      host.history = { ...host.history, sent: [...host.history.sent, ...sent] };
      return { marked: sent.map(({ number }) => number), skipped: numbers.length - sent.length };
    },
    showBookSheet: async (kind) => {
      await enter('showBookSheet');
      const name = { policy: 'Policy', customers: 'Customers', contacts: 'Contact log' }[kind];
      keep({}, { [kind]: name });
      return name;
    },
    loadSettings: async (key) => {
      await enter('loadSettings');
      return host.settings.get(key) ?? null;
    },
    saveSettings: async (key, value) => {
      await enter('saveSettings');
      host.settings.set(key, JSON.parse(JSON.stringify(value)));
    },
    insertSample: async () => {
      await enter('insertSample');
      all.push({ id: 'sample', name: 'Sample', recognition: recognitionOf() });
      return 'sample';
    },
  };
  function keep(change: Partial<Book>, sheets: Partial<Book['sheets']>): void {
    host.book = { ...host.book, ...change, sheets: { ...host.book.sheets, ...sheets } };
  }
  return host;
}

function inspectionOf(sheets: readonly FakeSheet[]): WorkbookInspection {
  const inspected = sheets.map(
    ({ id, name, recognition = recognitionOf(), isOurs = false, rowCount = 10 }): InspectedSheet => ({
      id,
      name,
      visible: true,
      isOurs,
      recognition,
      rowCount,
    }),
  );
  const best = inspected.find(({ isOurs, recognition }) => !isOurs && recognition.kind === 'open_items');
  return {
    sheets: inspected,
    activeSheetId: inspected[0]?.id ?? '',
    suggestedSheetId: best?.id ?? null,
    why: { key: best ? 'ledger.pick.only' : 'ledger.pick.none', values: { sheet: best?.name ?? '' } },
  };
}
