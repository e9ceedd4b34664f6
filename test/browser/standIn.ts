import type { Browser, Frame, Page } from 'playwright-core';
import { join } from 'node:path';
import { startServers, type Servers } from '../excel/server/start';
import type { SampleFile } from '../excel/server/hostServer';
import type { ScriptingApi } from '../excel/page/scripting';
import { launchHeadless, openWindow } from './launch';

/** Folders of the project that the stand-in is made of. */
export function projectFolders(root: string) {
  return {
    addin: join(root, 'dist'),
    manifest: join(root, 'manifest.xml'),
    page: join(root, '.cache', 'stand-in', 'page'),
    officeJs: join(root, 'node_modules', '@microsoft', 'office-js', 'dist'),
    certificates: join(root, '.cache', 'certificate'),
  };
}

export interface StandInOptions {
  /** Display language: en-US, zh-CN, zh-TW. */
  readonly language?: string;
  readonly timeZone?: string;
  /** Of the page; the browser is told to prefer the same, which is what a pane on the web goes by. */
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly profile?: string;
  readonly paneWidth?: number;
  readonly paneOpen?: boolean;
  /** Which sample is open at first; none is an empty workbook. */
  readonly sample?: number;
  readonly width?: number;
  readonly height?: number;
  readonly hints?: boolean;
}

type Arguments<K extends keyof ScriptingApi> = Parameters<ScriptingApi[K]>;
type Result<K extends keyof ScriptingApi> = Awaited<ReturnType<ScriptingApi[K]>>;

/** One window of the stand-in Excel with the add-in in it. */
export interface StandInWindow {
  readonly page: Page;
  /** Calls the page's scripting API. */
  call<K extends keyof ScriptingApi>(name: K, ...args: Arguments<K>): Promise<Result<K>>;
  /** The add-in's frame as it is now (a reload makes a new one). */
  pane(): Promise<Frame>;
  /** What pane and page wrote to the console as errors, and what they threw. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Servers and a browser, started once and shared by many windows. */
export interface StandIn {
  readonly servers: Servers;
  readonly browser: Browser;
  open(options?: StandInOptions): Promise<StandInWindow>;
  close(): Promise<void>;
}

/**
 * Starts what is needed to drive a built add-in, unmodified, in a browser without a window: the project's own unless another
 * one is named.
 */
export async function startStandIn(
  root: string,
  samples: readonly SampleFile[] = [],
  browserLanguage?: string,
  other: Partial<ReturnType<typeof projectFolders>> & { readonly ownProcess?: boolean } = {},
): Promise<StandIn> {
  const folders = { ...projectFolders(root), ...other };
  const [servers, browser] = await Promise.all([
    startServers({ ...folders, officeJsFrom: 'cdn', samples }),
    launchHeadless(root, browserLanguage),
  ]);
  return {
    servers,
    browser,
    open: (options = {}) => openStandInWindow(servers, browser, folders.officeJs, options),
    close: async () => {
      await browser.close();
      await servers.close();
    },
  };
}

async function openStandInWindow(
  servers: Servers,
  browser: Browser,
  officeJs: string,
  options: StandInOptions,
): Promise<StandInWindow> {
  const page = await openWindow(browser, { officeJs, ...options });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.emulateMedia({
    colorScheme: options.theme === undefined || options.theme === 'light' ? 'light' : 'dark',
    forcedColors: options.theme === 'contrast' ? 'active' : 'none',
  });
  await page.goto(pageAddress(servers.pageUrl, options));
  await page.waitForFunction(() => 'standIn' in window && document.querySelector('[role=grid]') !== null);
  const call: StandInWindow['call'] = (name, ...args) =>
    page.evaluate(
      ([method, values]) =>
        (window.standIn[method as keyof ScriptingApi] as (...all: unknown[]) => unknown)(...values),
      [name, args] as const,
    ) as Promise<never>;
  return {
    page,
    call,
    errors,
    pane: () => paneFrame(page, servers.addinOrigin),
    close: () => page.context().close(),
  };
}

/** The page's address with its start-up options. */
export function pageAddress(pageUrl: string, options: StandInOptions): string {
  const url = new URL(pageUrl);
  const { language, theme, profile, paneWidth, paneOpen, sample, hints } = options;
  const query = { lang: language, theme, profile, width: paneWidth, sample };
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, String(value));
  if (paneOpen === false) url.searchParams.set('pane', 'closed');
  if (hints === false) url.searchParams.set('hints', 'no');
  return url.href;
}

async function paneFrame(page: Page, addinOrigin: string): Promise<Frame> {
  const element = await page.waitForSelector('.pane-body iframe', { state: 'attached' });
  for (let tries = 0; tries < 200; tries += 1) {
    const frame = await element.contentFrame();
    if (frame?.url().startsWith(addinOrigin)) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error(`The add-in's page did not load from ${addinOrigin}.`);
}
