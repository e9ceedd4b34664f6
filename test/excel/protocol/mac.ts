import { createDesktop, type DesktopHost, type DesktopOptions } from './desktop';
import { saveSettings, settingsPairs } from './documentSettings';
import type { ExcelHost } from './host';
import { HostErrorCode } from './hostErrors';

/**
 * Seam C3: the WebKit message handler `Agave` through which office.js talks to Excel for Mac. Everything travels as JSON:
 * the library posts a message that names the function to be called back.
 */
const MethodId = {
  execute: 1,
  registerEvent: 2,
  unregisterEvent: 3,
  writeSettings: 4,
  getContext: 5,
  messageChild: 6,
  messageChildAt: 8,
} as const;

interface Message {
  readonly methodId: number;
  readonly params: unknown;
  readonly callbackId?: string;
  readonly callbackFunction?: string;
  readonly eventCallbackFunction?: string;
}

interface EventParams {
  readonly id: number;
  readonly targetId: string;
}

/** The surroundings, by the positions that the library reads (`AppContextProperties`). */
function contextOf(host: ExcelHost, instanceId: string): readonly unknown[] {
  const { workbook, profile } = host;
  const pairs = settingsPairs(workbook);
  const [major = 16, minor = 0] = profile.version.split('.').map(Number);
  return [
    [pairs.map(([key]) => key), pairs.map(([, json]) => json)],
    '00000000-0000-4000-8000-000000000001',
    16,
    major,
    minor,
    0,
    1,
    workbook.readOnly ? 1 : 0,
    host.displayLanguage,
    host.contentLanguage,
    0,
    workbook.name,
    2,
    1,
    '',
    '1.1',
    instanceId,
    instanceId,
    false,
    false,
    JSON.stringify(profile.sets),
    null,
    profile.version,
    host.taskpane.visible ? 2 : 1,
  ];
}

function textOf(params: unknown): string {
  if (typeof params !== 'string') return String(params);
  if (!params.startsWith('{')) return params;
  return String((JSON.parse(params) as { messageContent?: unknown }).messageContent);
}

/** `OSF.ScriptMessaging.agaveHostCallback` and the like: found by name in the window when they are called. */
function callNamed(target: Window, path: string, ...args: readonly unknown[]): void {
  const names = path.split('.');
  let owner: unknown = target;
  for (const name of names.slice(0, -1)) owner = (owner as Record<string, unknown> | undefined)?.[name];
  const held = owner as Record<string, ((...given: readonly unknown[]) => unknown) | undefined> | undefined;
  held?.[names.at(-1) ?? '']?.call(held, ...args);
}

export function installMacHost(target: Window, host: ExcelHost, options: DesktopOptions = {}): DesktopHost {
  const instanceId = `${Date.now().toString(16)}-${Math.random().toString(16).slice(2)}`;
  const desktop = createDesktop(host, target.location.origin, options);

  async function answerTo(message: Message, reply: (answer: unknown) => void): Promise<void> {
    const { methodId, params } = message;
    switch (methodId) {
      case MethodId.execute: {
        const { id, apiArgs } = params as { id: number; apiArgs: readonly unknown[] };
        const [status, ...payload] = await desktop.execute(id, apiArgs);
        reply([status === HostErrorCode.success ? [status, ...payload] : status]);
        return;
      }
      case MethodId.registerEvent: {
        const { id, targetId } = params as EventParams;
        const tell = (payload: unknown): void =>
          callNamed(target, message.eventCallbackFunction ?? '', message.callbackId, [payload ?? [], id]);
        reply([desktop.register(id, targetId, tell)]);
        return;
      }
      case MethodId.unregisterEvent: {
        const { id, targetId } = params as EventParams;
        reply([desktop.unregister(id, targetId)]);
        return;
      }
      case MethodId.writeSettings: {
        const { keys, values } = params as { keys: readonly string[]; values: readonly string[] };
        saveSettings(
          host.workbook,
          keys.map((key, index) => [key, values[index] ?? 'null']),
        );
        reply([HostErrorCode.success]);
        return;
      }
      case MethodId.getContext:
        reply(contextOf(host, instanceId));
        return;
      case MethodId.messageChild:
      case MethodId.messageChildAt:
        desktop.dialogs.messageChild(textOf(params));
        return;
      default:
        host.session.refusals.push(`stand-in Excel: the Mac message ${methodId} is not implemented`);
    }
  }

  const Agave = {
    postMessage(json: string) {
      const message = JSON.parse(json) as Message;
      void answerTo(message, (answer) => {
        if (message.callbackFunction)
          callNamed(target, message.callbackFunction, message.callbackId, JSON.parse(JSON.stringify(answer)));
      });
    },
  };
  const stage = target as unknown as Record<string, unknown>;
  stage['webkit'] = { messageHandlers: { Agave } };
  stage['_enableFullDialogAPI'] = true;
  const search = `?_host_Info=Excel$Mac$16.01$${host.displayLanguage}$${instanceId}$$disableLogging$3`;
  // office.js takes replaceState away from the page.
  const replaceState = target.history.replaceState.bind(target.history);
  replaceState(null, '', `${target.location.pathname}${search}`);
  return {
    ...desktop,
    dispose() {
      desktop.dispose();
      // The library sends what it has queued a little later: somebody must be there.
      stage['webkit'] = { messageHandlers: { Agave: { postMessage: () => undefined } } };
      replaceState(null, '', target.location.pathname);
    },
  };
}
