import { HostErrorCode } from './hostErrors';

/** Errors of `displayDialogAsync`: "Handle errors and events in the Office dialog box", learn.microsoft.com. */
const DialogError = {
  notTrusted: 12004,
  needsHttps: 12005,
  alreadyOpen: 12007,
} as const;

/** What arrives at the add-in's `DialogMessageReceived` and `DialogEventReceived` handlers. */
const MessageType = { message: 0, closed: 12006 } as const;

/** A dialog box that the add-in opened. Whoever holds it plays the page inside. */
export interface Dialog {
  readonly url: string;
  /** Per cent of the screen. */
  readonly width: number;
  readonly height: number;
  /** Texts of `dialog.messageChild`, in order. */
  readonly received: readonly string[];
  readonly open: boolean;
  /** As the page's `Office.context.ui.messageParent(text)`. */
  messageParent(text: string): void;
  /** As the person who closes the box. */
  dismiss(): void;
  /** As the box that meets an error, such as 12002 (the page cannot be found). */
  fail(code: number): void;
}

/** Tells the add-in about its dialog: message type, text, origin. */
export type TellDialog = (payload: readonly unknown[]) => void;

export interface Dialogs {
  readonly opened: readonly Dialog[];
  readonly current: Dialog | undefined;
  /** @param request JSON of `url`, `width`, `height`; the answer is an Office.js error code. */
  open(request: string, tell: TellDialog): number;
  /** `dialog.close()` of the add-in. */
  close(): void;
  /** `dialog.messageChild` of the add-in. */
  messageChild(text: string): void;
}

interface Request {
  readonly url?: string;
  readonly width?: number;
  readonly height?: number;
}

/** The dialog boxes of one add-in: one at a time, on https, on a site of its own or one that its manifest lists. */
export function createDialogs(trusts: (origin: string) => boolean): Dialogs {
  const opened: Dialog[] = [];
  let current: { dialog: Dialog; received: string[]; end(): void } | undefined;

  function refused(url: URL): number | undefined {
    if (current) return DialogError.alreadyOpen;
    if (url.protocol !== 'https:') return DialogError.needsHttps;
    return trusts(url.origin) ? undefined : DialogError.notTrusted;
  }

  function open(request: string, tell: TellDialog): number {
    const { url = '', width = 99, height = 99 } = JSON.parse(request) as Request;
    const address = new URL(url);
    const error = refused(address);
    if (error !== undefined) return error;
    const received: string[] = [];
    let isOpen = true;
    const end = (): void => {
      isOpen = false;
      current = undefined;
    };
    const dialog: Dialog = {
      url,
      width,
      height,
      received,
      get open() {
        return isOpen;
      },
      messageParent: (text) => {
        if (isOpen) tell([MessageType.message, text, address.origin]);
      },
      dismiss: () => {
        if (!isOpen) return;
        end();
        tell([MessageType.closed]);
      },
      fail: (code) => {
        if (isOpen) tell([code]);
      },
    };
    current = { dialog, received, end };
    opened.push(dialog);
    return HostErrorCode.success;
  }

  return {
    opened,
    get current() {
      return current?.dialog;
    },
    open,
    close: () => current?.end(),
    messageChild: (text) => current?.received.push(text),
  };
}
