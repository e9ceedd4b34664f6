import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Workbook } from '../model/types';
import type { DesktopHost, DesktopOptions } from './desktop';
import { createHost, type ExcelHost, type HostOptions } from './host';
import { installMacHost } from './mac';
import { installWindowsHost } from './windows';

const BASE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const GLOBALS = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'] as const;

export interface StartedExcel extends ExcelHost, Pick<DesktopHost, 'invokeRibbon' | 'dialogs'> {
  /** Takes the library out of the window again, so that another Excel can be started in it. */
  stop(): void;
}

export interface StartOptions extends Partial<HostOptions>, DesktopOptions {
  readonly workbook: Workbook;
}

const files = new Map<string, string>();

/** The library as installed, unmodified; read once per test file. */
function libraryFile(name: string): string {
  const known = files.get(name);
  if (known !== undefined) return known;
  const folder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const text = readFileSync(join(folder, name), 'utf8');
  files.set(name, text);
  return text;
}

/** jsdom runs inline scripts in its window; that is how the library's files are run, one after another. */
function runInline(append: (script: Node) => void, document: Document, code: string): void {
  const script = document.createElement('script');
  script.textContent = code;
  append(script);
  script.remove();
}

/**
 * office.js asks for its other files by adding `<script src>`. They are answered from the installed package, and anything
 * else under its address is refused: the tests never use the network.
 */
function answerScripts(document: Document): () => void {
  const { head } = document;
  const append = head.appendChild.bind(head);
  head.appendChild = function answer<T extends Node>(node: T): T {
    if (!(node instanceof document.defaultView!.HTMLScriptElement) || !node.src.startsWith(BASE))
      return append(node);
    const name = node.src.slice(BASE.length).split('?')[0] ?? '';
    // Later, as a browser does: the library's own start must have ended before its other files run.
    setTimeout(() => {
      if (known(name)) runInline(append, document, libraryFile(name));
      node.dispatchEvent(new document.defaultView!.Event(known(name) ? 'load' : 'error'));
    }, 0);
    return node;
  };
  return () => {
    head.appendChild = append;
  };
}

function known(name: string): boolean {
  try {
    return libraryFile(name).length > 0;
  } catch {
    return false;
  }
}

let made: (Window & typeof globalThis) | undefined;

/** The window of the test if it has one, else one for all tests of the file (in the node environment). */
async function windowOf(): Promise<Window & typeof globalThis> {
  if (made) return made;
  if (typeof window !== 'undefined') return window;
  const { JSDOM } = await import('jsdom');
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: 'https://localhost/',
    runScripts: 'dangerously',
  });
  made = dom.window as unknown as Window & typeof globalThis;
  return made;
}

/** Ends the window that was made for the tests of the file, and with it the library's timers, which run on after a test. */
export function closeWindow(): void {
  made?.close();
  made = undefined;
}

/**
 * Forgets the library that was loaded before. Only at the next start, because an old one may still have callbacks under
 * way that need its globals.
 */
function forget(library: Record<string, unknown>): void {
  for (const name of [
    ...GLOBALS,
    'OSF',
    'Microsoft',
    'OfficeExt',
    'OfficeCore',
    '_OfficeRuntimeNative',
    'Strings',
    'CustomFunctionMappings',
    'external',
    'webkit',
    '_enableFullDialogAPI',
  ]) {
    library[name] = undefined;
  }
}

/**
 * Loads the real office.js into the test's window with a workbook behind it, and gives `Office`, `Excel`,
 * `CustomFunctions`, … as globals. Resolves after `Office.onReady`.
 *
 *     const excel = await startExcel({ workbook });
 *     await Excel.run(async (context) => …);
 */
export async function startExcel(options: StartOptions): Promise<StartedExcel> {
  const target = await windowOf();
  const { document } = target;
  const library = target as unknown as Record<string, unknown>;
  forget(library);
  const host = createHost({ profile: 'windows365', ...options });
  // Requirement sets of the web are tried through the desktop seam: its own is for pages (`wac.ts`).
  const install = host.profile.platform === 'Mac' ? installMacHost : installWindowsHost;
  const desktop = install(target, host, options);
  target.sessionStorage.clear();
  const history = { pushState: target.history.pushState, replaceState: target.history.replaceState };
  const tag = document.createElement('script');
  tag.type = 'text/plain';
  tag.src = `${BASE}office.js`;
  document.head.appendChild(tag);
  const stopScripts = answerScripts(document);
  runInline((script) => document.head.appendChild(script), document, libraryFile('office.js'));
  const globals = globalThis as unknown as Record<string, unknown>;
  globals['Office'] = library['Office'];
  await (library['Office'] as typeof Office).onReady();
  for (const name of GLOBALS) globals[name] = library[name];
  return Object.assign(host, {
    invokeRibbon: desktop.invokeRibbon,
    dialogs: desktop.dialogs,
    stop() {
      stopScripts();
      desktop.dispose();
      host.dispose();
      tag.remove();
      Object.assign(target.history, history);
    },
  });
}
