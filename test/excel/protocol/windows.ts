import { createDesktop, type DesktopAnswer, type DesktopHost, type DesktopOptions } from './desktop';
import { saveSettings, settingsPairs } from './documentSettings';
import type { ExcelHost } from './host';
import { themeNumbers } from './theme';

/**
 * Seam C2: the `window.external` object through which office.js talks to Excel for Windows. It serves jsdom too, so tests
 * run the real library with the same interpreter as the page.
 */

/** A COM SAFEARRAY as the library expects it. */
interface SafeArray {
  toArray(): readonly unknown[];
}

const safeArray = (values: readonly unknown[]): SafeArray => ({ toArray: () => [...values] });

type Reply = (response: SafeArray | number) => unknown;
type EventHandler = (eventId: number, payload: unknown) => void;

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
    GetOfficeThemeInfo: () => JSON.stringify(themeNumbers(host.theme)),
    GetSettings: () => settings,
  };
}

const sent = ([status, ...payload]: DesktopAnswer): SafeArray | number =>
  status === 0 ? safeArray([status, ...payload]) : status;

export function installWindowsHost(
  target: Window,
  host: ExcelHost,
  options: DesktopOptions = {},
): DesktopHost {
  const instanceId = `${Date.now().toString(16)}-${Math.random().toString(16).slice(2)}`;
  const desktop = createDesktop(host, target.location.origin, options);
  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${host.displayLanguage}|${instanceId}||disableLogging|3`,
    GetContext: () => contextOf(host, instanceId),
    GetLoggingAllowed: () => false,
    Execute(id: number, params: readonly unknown[], reply: Reply) {
      void desktop.execute(id, params).then((answer) => reply(sent(answer)));
    },
    RegisterEvent(id: number, targetId: string, handler: EventHandler, reply: Reply) {
      const tell = (payload: unknown): void =>
        handler(id, Array.isArray(payload) ? safeArray(payload) : payload);
      reply(desktop.register(id, targetId, tell));
    },
    UnregisterEvent(id: number, targetId: string, reply: Reply) {
      reply(desktop.unregister(id, targetId));
    },
    MessageChild2(json: string) {
      const { messageContent } = JSON.parse(json) as { messageContent?: unknown };
      desktop.dialogs.messageChild(String(messageContent));
    },
  };
  Object.defineProperty(target, 'external', { value: external, configurable: true, writable: true });
  return desktop;
}
