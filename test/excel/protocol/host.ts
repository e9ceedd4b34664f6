import type { Workbook } from '../model/types';
import { clickEntries, type Click } from './clicks';
import { applyRemoteEdit } from './coauthoring';
import { createFaults, type Faults } from './faults';
import { HostErrorCode } from './hostErrors';
import { wacWorkbookObject } from './interpreter/classes/newWorkbook';
import { createServices } from './interpreter/classes/services';
import { workbookObject } from './interpreter/classes/workbook';
import { processQuery, type Roots } from './interpreter/interpreter';
import type { Call } from './interpreter/members';
import { createSession, type Session } from './interpreter/session';
import type { MessageEntry, ProcessQueryRequest } from './interpreter/wire';
import { connectEvents } from './events';
import { createMeters, type Meters } from './meters';
import { profiles, type HostProfile, type ProfileName } from './profiles';
import { createRibbonState, type RibbonState } from './ribbonState';
import type { Theme } from './theme';
import { createTaskpane, type Taskpane } from './taskpane';

export interface HostOptions {
  readonly workbook: Workbook;
  readonly profile?: ProfileName | HostProfile;
  readonly meters?: Meters;
  readonly faults?: Faults;
  /** `Office.context.displayLanguage` and `contentLanguage`. */
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  /** `Office.context.officeTheme` on Windows ; the library for the web tells none. */
  readonly theme?: Theme;
  /** Ids of the manifest's tabs and controls: others are refused by `Office.ribbon.requestUpdate`. */
  readonly ribbonControls?: readonly string[];
  /** Loads the add-in's page anew, where there is one. */
  readonly onPaneReload?: () => void;
}

/** An answer to `ProcessQuery`: the JSON, or the Office.js error code that takes its place. */
type HostAnswer =
  { readonly error: 0; readonly body: string } | { readonly error: number; readonly body?: undefined };

/** One Excel with one add-in loaded, whatever carries the messages. */
export interface ExcelHost {
  readonly workbook: Workbook;
  readonly profile: HostProfile;
  readonly meters: Meters;
  readonly faults: Faults;
  readonly session: Session;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** May be changed; office.js asks again when its answer is older than five seconds. */
  theme: Theme;
  readonly taskpane: Taskpane;
  readonly ribbon: RibbonState;
  /** Resolves when the add-in says that its custom functions can be called. */
  readonly customFunctionsReady: Promise<void>;
  /** Resolves when the add-in says that ribbon commands may be sent. */
  readonly actionsReady: Promise<void>;
  /** `flags` are the request flags of the library; 64 asks to wait while a cell is being typed into. */
  processQuery(body: string, customData: string, flags: number): Promise<HostAnswer>;
  /** Messages to the add-in: events, custom-function calls, task-pane visibility. */
  onMessages(listener: (entries: readonly MessageEntry[]) => void): () => void;
  send(entries: readonly MessageEntry[]): void;
  /** A person clicked on a cell. */
  click(click: Click): void;
  /** Results of custom functions as they come in. */
  onInvocationResults(listener: (results: readonly unknown[]) => void): () => void;
  dispose(): void;
}

function listeners<T>(): { add(listener: (value: T) => void): () => void; tell(value: T): void } {
  const all = new Set<(value: T) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell(value) {
      for (const listener of [...all]) listener(value);
    },
  };
}

function signal(): { promise: Promise<void>; give(): void } {
  let give: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { promise, give: () => give() };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const never = new Promise<never>(() => undefined);

/** Custom data of requests to the part of Excel on the web that is not the workbook. */
const WAC_PARTITION = 'WacPartition';
/** Request flags: wait for the end of cell editing; the results of custom functions, which come at any time. */
const RequestFlag = { delayForCellEdit: 64, customFunctions: 2048 } as const;

/** Bytes of a text in UTF-8, which is what the limits count. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += unit > 0x7ff ? 2 : 1;
    // Both halves of a surrogate pair together are four bytes.
    if (unit >= 0xd800 && unit <= 0xdfff) bytes -= 1;
  }
  return bytes;
}

/** Plays Excel for one add-in: answers its requests from the workbook, tells it the events, counts, and misbehaves on demand. */
export function createHost(options: HostOptions): ExcelHost {
  const { workbook } = options;
  const profile = typeof options.profile === 'object' ? options.profile : profiles[options.profile ?? 'web'];
  const meters = options.meters ?? createMeters();
  const faults = options.faults ?? createFaults();
  const session = createSession();
  const messages = listeners<readonly MessageEntry[]>();
  const results = listeners<readonly unknown[]>();
  const functionsReady = signal();
  const actionsReady = signal();
  const call: Call = { session, profile, meters };
  const send = (entries: readonly MessageEntry[]): void => messages.tell(entries);
  const taskpane = createTaskpane(send);
  const ribbon = createRibbonState(options.ribbonControls);
  const services = createServices({
    onFunctionsReady: functionsReady.give,
    onActionsReady: actionsReady.give,
    onResults: results.tell,
    taskpane,
    ribbon,
  });
  const roots: Roots = {
    global: (customData) => (customData === WAC_PARTITION ? wacWorkbookObject() : workbookObject(workbook)),
    create: (typeName) => services.create(typeName),
  };
  const stopEvents = connectEvents(workbook, session, send);

  function run(body: string, customData: string): HostAnswer {
    const limit = faults.payloadLimit ?? profile.payloadLimit;
    const size = byteLength(body);
    meters.bytesIn += size;
    if (size > limit) return { error: HostErrorCode.requestPayloadSizeLimitExceeded };
    const request = JSON.parse(body) as ProcessQueryRequest;
    const answer = JSON.stringify(processQuery(request, roots, call, customData));
    const answerSize = byteLength(answer);
    if (answerSize > limit) return { error: HostErrorCode.responsePayloadSizeLimitExceeded };
    meters.bytesOut += answerSize;
    return { error: HostErrorCode.success, body: answer };
  }

  function editingOver(): Promise<void> {
    return new Promise((resolve) => {
      const stop = workbook.events.on('editingChanged', ({ editing }) => {
        if (editing) return;
        stop();
        resolve();
      });
    });
  }

  async function answer(body: string, customData: string, flags: number): Promise<HostAnswer> {
    meters.roundTrips += 1;
    const due = faults.next();
    if (faults.latency > 0) await pause(faults.latency);
    for (const fault of due) {
      if (fault.kind === 'paneReload') options.onPaneReload?.();
      if (fault.kind === 'silence' || fault.kind === 'paneReload') return never;
      if (fault.kind === 'delay' || fault.kind === 'timeout') await pause(fault.milliseconds);
      if (fault.kind === 'timeout') return { error: HostErrorCode.invalidOrTimedOutSession };
      if (fault.kind === 'remoteEdit') applyRemoteEdit(workbook, fault.edit);
      if (fault.kind === 'error') return { error: fault.code };
    }
    if (workbook.editing && (flags & RequestFlag.customFunctions) === 0) {
      if ((flags & RequestFlag.delayForCellEdit) === 0)
        return { error: HostErrorCode.invalidOperationInCellEditMode };
      await editingOver();
    }
    const started = performance.now();
    const result = run(body, customData);
    meters.busyMilliseconds += performance.now() - started;
    const failure = due.find((fault) => fault.kind === 'apiError');
    if (!failure) return result;
    const Error = {
      Code: failure.code,
      Message: failure.message,
      Location: '',
      ActionIndex: 0,
      HttpStatusCode: 400,
    };
    return { error: HostErrorCode.success, body: JSON.stringify({ Results: [], TraceIds: [], Error }) };
  }

  return {
    workbook,
    profile,
    meters,
    faults,
    session,
    displayLanguage: options.displayLanguage ?? workbook.locale,
    contentLanguage: options.contentLanguage ?? workbook.locale,
    theme: options.theme ?? 'light',
    taskpane,
    ribbon,
    customFunctionsReady: functionsReady.promise,
    actionsReady: actionsReady.promise,
    processQuery: answer,
    onMessages: messages.add,
    send,
    click(click) {
      const entries = clickEntries(session, click);
      if (entries.length > 0) send(entries);
    },
    onInvocationResults: results.add,
    dispose: stopEvents,
  };
}
