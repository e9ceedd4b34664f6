import { createDialogs, type Dialogs } from './dialogs';
import { DispatchId, EventId, refusalOf } from './commonMethods';
import { createDocumentApi, CommonError, type Coercion, type CommonAnswer } from './documentApi';
import type { ExcelHost } from './host';
import { HostErrorCode } from './hostErrors';

/**
 * What Excel for Windows and for Mac have in common: calls by number with a list of arguments, events by number. The two
 * differ only in how lists travel (`windows.ts`, `mac.ts`).
 */
export interface DesktopOptions {
  /** Called when the add-in asks for its pane to be closed. */
  readonly onClose?: () => void;
  /** Sites that the manifest's AppDomains list, beside the add-in's own. */
  readonly appDomains?: readonly string[];
}

/** What tests may do to an add-in that runs in it. */
export interface DesktopHost {
  /** Runs a ribbon command by its function name and resolves when the add-in calls `event.completed()`. */
  invokeRibbon(functionName: string, controlId?: string): Promise<void>;
  /** The dialog boxes that the add-in opened. */
  readonly dialogs: Dialogs;
  dispose(): void;
}

/** Status and what belongs to it: `[0]`, `[5012]`, `[0, value]`. */
export type DesktopAnswer = readonly [status: number, ...payload: unknown[]];

export interface Desktop extends DesktopHost {
  execute(id: number, params: readonly unknown[]): Promise<DesktopAnswer>;
  /** @returns the status of the registration; `tell` gets the payload of every event. */
  register(id: number, targetId: string, tell: (payload: unknown) => void): number;
  unregister(id: number, targetId: string): number;
}

const COERCIONS: readonly Coercion[] = ['text', 'matrix', 'table'];
/** `Office.FileType.Compressed`. */
const COMPRESSED = 5;

function answerOf<T>(
  answer: CommonAnswer<T>,
  payload: (value: T) => unknown = (value) => value,
): DesktopAnswer {
  return 'value' in answer ? [HostErrorCode.success, payload(answer.value)] : [answer.error];
}

export function createDesktop(host: ExcelHost, origin: string, options: DesktopOptions = {}): Desktop {
  const handlers = new Map<number, (payload: unknown) => void>();
  const commands = new Map<string, () => void>();
  const documentApi = createDocumentApi(host.workbook);
  const dialogs = createDialogs((site) => site === origin || (options.appDomains ?? []).includes(site));
  let nextCommand = 0;
  const tell = (id: number, payload: unknown): void => handlers.get(id)?.(payload);

  async function richApi(params: readonly unknown[]): Promise<DesktopAnswer> {
    const message = params[0] as readonly unknown[];
    const answer = await host.processQuery(String(message[4]), String(message[0]), Number(message[6]));
    if (answer.body === undefined) return [answer.error];
    return [HostErrorCode.success, [200, ['Content-Type', 'application/json'], answer.body]];
  }

  async function openFile(type: unknown): Promise<DesktopAnswer> {
    if (type !== COMPRESSED) {
      host.session.refusals.push(
        'stand-in Excel: Office.Document.getFileAsync of another type than Compressed is not implemented',
      );
      return [CommonError.unsupportedEnumeration];
    }
    return answerOf(await documentApi.openFile(), ({ handle, size }) => [handle, size]);
  }

  const coercion = (value: unknown): Coercion => COERCIONS[Number(value)] ?? 'table';

  const methods: Readonly<
    Record<number, (params: readonly unknown[]) => DesktopAnswer | Promise<DesktopAnswer>>
  > = {
    [DispatchId.richApi]: richApi,
    [DispatchId.getSelectedData]: ([type, format]) =>
      answerOf(documentApi.selectedData(coercion(type), format === 1)),
    [DispatchId.setSelectedData]: ([type, data]) =>
      answerOf(documentApi.setSelectedData(coercion(type), data)),
    [DispatchId.getFile]: ([type]) => openFile(type),
    [DispatchId.getFileSlice]: ([handle, offset, size]) =>
      answerOf(documentApi.slice(Number(handle), Number(offset), Number(size)), (bytes) => [
        bytes,
        bytes.length,
      ]),
    [DispatchId.closeFile]: ([handle]) => answerOf(documentApi.closeFile(Number(handle))),
    [DispatchId.getFileProperties]: () => [HostErrorCode.success, [host.workbook.name]],
    [DispatchId.commandCompleted]: ([id]) => {
      commands.get(String(id))?.();
      commands.delete(String(id));
      return [HostErrorCode.success];
    },
    [DispatchId.closeContainer]: () => {
      options.onClose?.();
      return [HostErrorCode.success];
    },
  };

  // As in Excel, a message comes after the call that caused it has returned.
  const stopMessages = host.onMessages((entries) =>
    queueMicrotask(() =>
      tell(
        EventId.richApiMessage,
        entries.map((entry) => [...entry]),
      ),
    ),
  );
  const stopSelection = host.workbook.events.on('selectionChanged', () =>
    tell(EventId.documentSelectionChanged, null),
  );

  return {
    dialogs,
    async execute(id, params) {
      const method = methods[id];
      if (method) return method(params);
      host.session.refusals.push(refusalOf(id));
      return [HostErrorCode.internalError];
    },
    register(id, targetId, heard) {
      if (id === EventId.dialogMessageReceived) return dialogs.open(targetId, heard);
      handlers.set(id, heard);
      return HostErrorCode.success;
    },
    unregister(id) {
      if (id === EventId.dialogMessageReceived) dialogs.close();
      handlers.delete(id);
      return HostErrorCode.success;
    },
    invokeRibbon(functionName, controlId = functionName) {
      if (!handlers.has(EventId.appCommandInvoked))
        return Promise.reject(new Error('The add-in has not registered for ribbon commands.'));
      nextCommand += 1;
      const id = `command-${nextCommand}`;
      return new Promise((resolve) => {
        commands.set(id, resolve);
        tell(EventId.appCommandInvoked, [id, functionName, JSON.stringify({ source: { id: controlId } })]);
      });
    },
    dispose() {
      stopMessages();
      stopSelection();
      handlers.clear();
    },
  };
}
