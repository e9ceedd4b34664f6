import type { ExcelHost } from './host';
import { DispatchId, refusalOf } from './commonMethods';
import { createDocumentApi } from './documentApi';
import { HostErrorCode } from './hostErrors';
import { settingsPairs, saveSettings } from './documentSettings';
import { createWacDocument } from './wacDocument';

/**
 * Seam A: office.js in an iframe, talking to Excel on the web by `postMessage`. The host page must be served over https
 * from the add-in's own host name (ports may differ), or the library shows its "not trusted" page.
 */
export interface WacOptions {
  readonly host: ExcelHost;
  /** A frame that is not loaded yet: its name and address are set here, as a new conversation needs. */
  readonly frame: HTMLIFrameElement;
  /** The add-in's page. */
  readonly url: string;
  /** The manifest's Id. */
  readonly addinId: string;
  readonly addinName?: string;
  readonly onClose?: () => void;
}

export interface WacConnection {
  /** Resolves when the library has got its context; `host.actionsReady` follows when commands can be sent. */
  readonly ready: Promise<void>;
  /** Runs a ribbon command by its function name and resolves when the add-in calls `event.completed()`. */
  invokeRibbon(functionName: string, controlId?: string): Promise<void>;
  /** Puts the keyboard into the pane, as Tab from the sheet does. */
  tabInto(backwards?: boolean): void;
  dispose(): void;
}

const MessageType = { request: 0, response: 1 } as const;
const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const ResponseType = { answer: 0, event: 1 } as const;
const TransportError = { none: 0, handling: -2 } as const;

const NotifyAction = { tabIn: 11, tabInBackwards: 12 } as const;
/** `_initialDisplayMode`: hidden, or shown as a task pane. */
const DisplayMode = { hidden: 1, taskpane: 2 } as const;
/** 1 shared runtime, 2 custom functions. */
const HOST_FLAGS = 3;
const VERSION = 1;

interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodCall {
  readonly ArrayData?: readonly unknown[];
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly [index: string]: unknown;
}

type Answer = Readonly<Record<string, unknown>>;
const ok = (more: Answer = {}): Answer => ({ Version: VERSION, Error: HostErrorCode.success, ...more });
const failed = (code: number): Answer => ({ Version: VERSION, Error: code });

function parse(data: unknown): Request | null {
  if (typeof data !== 'string' || !data.startsWith('{')) return null;
  try {
    const message = JSON.parse(data) as Request;
    return message._messageType === MessageType.request ? message : null;
  } catch {
    return null;
  }
}

const newId = (): string => crypto.randomUUID();

/** What office.js asks for first: who the host is, what it can do, in which language, with which settings. */
function appContext(host: ExcelHost, options: WacOptions, correlationId: string): Answer {
  const { workbook, profile } = host;
  return {
    _id: options.addinId,
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 1,
    _appUILocale: host.displayLanguage,
    _dataLocale: host.contentLanguage,
    _docUrl: workbook.name,
    _clientMode: workbook.readOnly ? 0 : 1,
    _settings: settingsPairs(workbook),
    _reason: 'documentOpened',
    _osfControlType: 1,
    _correlationId: correlationId,
    _appInstanceId: correlationId,
    _requirementMatrix: JSON.stringify(profile.sets),
    _hostFullVersion: profile.version,
    _addinName: options.addinName ?? '',
    _appDomains: [],
    _initialDisplayMode: host.taskpane.visible ? DisplayMode.taskpane : DisplayMode.hidden,
    _clientWindowWidth: options.frame.clientWidth,
    _clientWindowHeight: options.frame.clientHeight,
    _featureGates: {},
  };
}

/** Name and address that tell the library where it runs; a fresh conversation for every load. */
function prepareFrame(
  { frame, url, host, addinId }: WacOptions,
  conversationId: string,
  correlationId: string,
): URL {
  const { displayLanguage } = host;
  const page = new URL(url, frame.ownerDocument.baseURI);
  const info = [
    'Excel',
    'Web',
    '16.01',
    displayLanguage,
    correlationId,
    '',
    'disableLogging',
    String(HOST_FLAGS),
  ];
  const hostUrl = frame.ownerDocument.defaultView?.location.href.split('#')[0] ?? '';
  frame.name = JSON.stringify({
    baseFrameName: `frame-${conversationId}`,
    hostInfo: info.join('|'),
    xdmInfo: [conversationId, addinId, hostUrl].join('|'),
    serializerVersion: '1',
    flights: '[]',
  });
  page.search = `${page.search === '' ? '?' : `${page.search}&`}_host_Info=${info.join('$')}`;
  return page;
}

export function connectWac(options: WacOptions): WacConnection {
  const { host, frame } = options;
  const view = frame.ownerDocument.defaultView;
  if (!view) throw new Error('The frame is in no window.');
  const conversationId = newId();
  const correlationId = newId();
  const page = prepareFrame(options, conversationId, correlationId);
  const registered = new Set<string>();
  const commands = new Map<string, () => void>();
  const wacDocument = createWacDocument(host, createDocumentApi(host.workbook));
  let nextCommand = 0;
  let markReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });

  const post = (message: Answer): void => {
    const envelope = { _origin: view.location.href, _serializerVersion: 1, ...message };
    frame.contentWindow?.postMessage(JSON.stringify(envelope), page.origin);
  };
  const answer = (request: Request, data: unknown, errorCode: number = TransportError.none): void =>
    post({
      _messageType: MessageType.response,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _responseType: ResponseType.answer,
      _errorCode: errorCode,
      _data: data,
    });
  const raise = (eventName: string, data: unknown): void => {
    if (!registered.has(eventName)) return;
    post({
      _messageType: MessageType.response,
      _actionName: eventName,
      _conversationId: conversationId,
      _correlationId: -1,
      _responseType: ResponseType.event,
      _errorCode: TransportError.none,
      _data: data,
    });
  };

  async function richApi(call: MethodCall): Promise<Answer> {
    const message = call.ArrayData ?? [];
    const result = await host.processQuery(String(message[4]), String(message[0]), Number(message[6]));
    if (result.body === undefined) return failed(result.error);
    return ok({ Data: [200, ['Content-Type', 'application/json'], result.body] });
  }

  function completeCommand(call: MethodCall): Answer {
    const id = String(call['0'] ?? call.ArrayData?.[0]);
    commands.get(id)?.();
    commands.delete(id);
    return ok();
  }

  async function documentMethod(id: number | undefined, call: MethodCall): Promise<Answer> {
    const answer = await wacDocument.answer(id, call);
    if (answer) return 'value' in answer ? ok(answer.value) : failed(answer.error);
    host.session.refusals.push(refusalOf(id));
    return failed(HostErrorCode.internalError);
  }

  async function executeMethod(call: MethodCall): Promise<Answer> {
    const id = call.DdaMethod?.DispatchId;
    switch (id) {
      case DispatchId.richApi:
        return richApi(call);
      case DispatchId.loadSettings:
        return ok({ Properties: settingsPairs(host.workbook) });
      case DispatchId.saveSettings:
        saveSettings(host.workbook, call.DdaSettingsMethod?.Properties ?? []);
        return ok();
      case DispatchId.commandCompleted:
        return completeCommand(call);
      case DispatchId.closeContainer:
        options.onClose?.();
        return ok();
      default:
        return documentMethod(id, call);
    }
  }

  async function invoke(request: Request): Promise<void> {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        answer(request, appContext(host, options, correlationId));
        markReady();
        return;
      case 'ContextActivationManager_notifyHost':
        answer(request, null);
        return;
      case 'executeMethod':
        answer(request, await executeMethod(request._data as MethodCall));
        return;
      default:
        host.session.refusals.push(`stand-in Excel: ${request._actionName} is not implemented`);
        answer(request, null, TransportError.handling);
    }
  }

  function receive(event: MessageEvent): void {
    if (event.source !== frame.contentWindow || event.origin !== page.origin) return;
    const request = parse(event.data);
    if (!request || request._conversationId !== conversationId) return;
    if (request._actionType === ActionType.invoke) {
      void invoke(request);
      return;
    }
    if (request._actionType === ActionType.registerEvent) registered.add(request._actionName);
    else registered.delete(request._actionName);
    answer(request, ok());
  }

  const notify = (action: number): void =>
    post({
      _messageType: MessageType.request,
      _actionName: 'Office_notifyAgave',
      _actionType: ActionType.invoke,
      _conversationId: `${conversationId}_ntf`,
      _correlationId: 0,
      _data: [action, {}],
    });

  view.addEventListener('message', receive);
  const stopMessages = host.onMessages((entries) => raise('richApiMessage', { ArrayData: entries }));
  const stopSelection = host.workbook.events.on('selectionChanged', () =>
    raise('documentSelectionChanged', null),
  );
  frame.src = page.href;

  return {
    ready,
    invokeRibbon(functionName, controlId = functionName) {
      if (!registered.has('appCommandInvoked')) {
        return Promise.reject(new Error('The add-in has not registered for ribbon commands.'));
      }
      nextCommand += 1;
      const id = `command-${nextCommand}`;
      return new Promise((resolve) => {
        commands.set(id, resolve);
        raise('appCommandInvoked', {
          0: id,
          1: functionName,
          2: JSON.stringify({ source: { id: controlId } }),
        });
      });
    },
    tabInto: (backwards = false) => notify(backwards ? NotifyAction.tabInBackwards : NotifyAction.tabIn),
    dispose() {
      view.removeEventListener('message', receive);
      stopMessages();
      stopSelection();
      commands.clear();
    },
  };
}
