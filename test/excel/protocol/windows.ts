import type { ExcelHost } from './host';
import { saveSettings, settingsPairs } from './documentSettings';
import { HostErrorCode } from './hostErrors';

/**
 * Seam C2: the `window.external` object through which office.js talks to Excel for Windows. It serves jsdom too, so tests
 * run the real library with the same interpreter as the page.
 */
export interface WindowsHostOptions {
  /** Called when the add-in asks for its pane to be closed. */
  readonly onClose?: () => void;
}

export interface WindowsHost {
  /** Runs a ribbon command by its function name and resolves when the add-in calls `event.completed()`. */
  invokeRibbon(functionName: string, controlId?: string): Promise<void>;
  dispose(): void;
}

const DispatchId = {
  richApi: 93,
  commandCompleted: 94,
  closeContainer: 97,
} as const;

const EventId = {
  documentSelectionChanged: 2,
  settingsChanged: 1,
  appCommandInvoked: 39,
  richApiMessage: 33,
} as const;

/** A COM SAFEARRAY as the library expects it. */
interface SafeArray {
  toArray(): readonly unknown[];
}

const safeArray = (...values: readonly unknown[]): SafeArray => ({ toArray: () => [...values] });

type Reply = (response: SafeArray | number) => unknown;
type EventHandler = (eventId: number, payload: unknown) => void;

/** Colours of `Office.context.officeTheme`, as the numbers Excel for Windows gives; Excel on the web gives none. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x000000,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x444444,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x363636,
    controlForegroundColor: 0xffffff,
  },
} as const;

/** The COM object that office.js reads its surroundings from. */
function contextOf(host: ExcelHost, instanceId: string): Record<string, unknown> {
  const { workbook, profile } = host;
  const settings = {
    Read(keys: string[], values: string[]): void {
      for (const [key, json] of settingsPairs(workbook)) {
        keys.push(key);
        values.push(json);
      }
    },
    Write(keys: readonly string[], values: readonly string[]): void {
      saveSettings(
        workbook,
        keys.map((key, index) => [key, values[index] ?? 'null']),
      );
    },
  };
  return {
    GetAppType: () => 16,
    GetSolutionRef: () => '00000000-0000-4000-8000-000000000001',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.displayLanguage,
    GetAppDataLocale: () => host.contentLanguage,
    GetDocUrl: () => workbook.name,
    GetAppCapabilities: () => (workbook.readOnly ? 1 : 0),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => instanceId,
    GetInstanceId: () => instanceId,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(profile.sets),
    GetHostFullVersion: () => profile.version,
    GetInitialDisplayMode: () => (host.taskpane.visible ? 2 : 1),
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[host.theme]),
    GetSettings: () => settings,
  };
}

async function richApi(host: ExcelHost, params: readonly unknown[], reply: Reply): Promise<void> {
  const message = params[0] as readonly unknown[];
  const answer = await host.processQuery(String(message[4]), String(message[0]), Number(message[6]));
  if (answer.body === undefined) reply(answer.error);
  else reply(safeArray(HostErrorCode.success, [200, ['Content-Type', 'application/json'], answer.body]));
}

export function installWindowsHost(
  target: Window,
  host: ExcelHost,
  options: WindowsHostOptions = {},
): WindowsHost {
  const instanceId = `${Date.now().toString(16)}-${Math.random().toString(16).slice(2)}`;
  const handlers = new Map<number, EventHandler>();
  const commands = new Map<string, () => void>();
  let nextCommand = 0;

  function execute(id: number, params: readonly unknown[], reply: Reply): void {
    switch (id) {
      case DispatchId.richApi:
        void richApi(host, params, reply);
        return;
      case DispatchId.commandCompleted:
        commands.get(String(params[0]))?.();
        commands.delete(String(params[0]));
        reply(safeArray(HostErrorCode.success));
        return;
      case DispatchId.closeContainer:
        options.onClose?.();
        reply(safeArray(HostErrorCode.success));
        return;
      default:
        host.session.refusals.push(`stand-in Excel: Office.js dispatch id ${id} is not implemented`);
        reply(HostErrorCode.internalError);
    }
  }

  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${host.displayLanguage}|${instanceId}||disableLogging|3`,
    GetContext: () => contextOf(host, instanceId),
    GetLoggingAllowed: () => false,
    Execute: execute,
    RegisterEvent(id: number, _targetId: string, handler: EventHandler, reply: Reply) {
      handlers.set(id, handler);
      reply(HostErrorCode.success);
    },
    UnregisterEvent(id: number, _targetId: string, reply: Reply) {
      handlers.delete(id);
      reply(HostErrorCode.success);
    },
  };
  Object.defineProperty(target, 'external', { value: external, configurable: true, writable: true });

  const stopMessages = host.onMessages((entries) => {
    // As in Excel, a message comes after the call that caused it has returned.
    queueMicrotask(() =>
      handlers.get(EventId.richApiMessage)?.(
        EventId.richApiMessage,
        safeArray(...entries.map((entry) => [...entry])),
      ),
    );
  });
  const stopSelection = host.workbook.events.on('selectionChanged', () => {
    handlers.get(EventId.documentSelectionChanged)?.(EventId.documentSelectionChanged, null);
  });
  return {
    invokeRibbon(functionName, controlId = functionName) {
      const handler = handlers.get(EventId.appCommandInvoked);
      if (!handler) return Promise.reject(new Error('The add-in has not registered for ribbon commands.'));
      nextCommand += 1;
      const id = `command-${nextCommand}`;
      return new Promise((resolve) => {
        commands.set(id, resolve);
        handler(EventId.appCommandInvoked, [id, functionName, JSON.stringify({ source: { id: controlId } })]);
      });
    },
    dispose() {
      stopMessages();
      stopSelection();
      handlers.clear();
    },
  };
}
