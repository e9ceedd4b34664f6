import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { officeJsFile } from '../excel/server/addinServer';
import { findBrowser } from './find';

/** Nothing of the browser's own may go out to the network. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

/** Flags for every start; Chromium's sandbox refuses to run as root. */
export function browserFlags(): string[] {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return asRoot ? [...QUIET, '--no-sandbox'] : QUIET;
}

/** Starts a browser without a window; its own parts (date fields) speak `language`. */
export async function launchHeadless(root: string, language = 'en-US'): Promise<Browser> {
  const found = await findBrowser(root);
  return chromium.launch({
    executablePath: found.path,
    headless: true,
    args: [...browserFlags(), `--lang=${language}`],
    env: { ...definedEnv(), ...found.env },
  });
}

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

/**
 * Answers the office.js CDN's address, worldwide or China, from the unmodified npm package, so that a production
 * bundle runs as it is; anything else that leaves localhost is refused.
 */
async function mapOfficeJs(context: BrowserContext, officeJs: string): Promise<void> {
  await context.route(
    (url) => url.hostname !== 'localhost' && /^https?:$/.test(url.protocol),
    async (route) => {
      const url = new URL(route.request().url());
      const path = url.hostname.startsWith('appsforoffice.')
        ? /\/lib\/1\/hosted\/(.*)$/.exec(url.pathname)?.[1]
        : undefined;
      const file = path === undefined ? undefined : await officeJsFile(officeJs, path);
      if (file) await route.fulfill({ headers: { ...file.headers }, body: file.body });
      else await route.abort('blockedbyclient');
    },
  );
}

export interface WindowOptions {
  readonly language?: string;
  /** IANA name; the machine's own when left out. */
  readonly timeZone?: string;
  readonly width?: number;
  readonly height?: number;
  readonly officeJs: string;
}

/** A fresh profile that trusts the local certificate, with one page. */
export async function openWindow(browser: Browser, options: WindowOptions): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    locale: options.language ?? 'en-US',
    ...(options.timeZone === undefined ? {} : { timezoneId: options.timeZone }),
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
  });
  await mapOfficeJs(context, options.officeJs);
  return context.newPage();
}
