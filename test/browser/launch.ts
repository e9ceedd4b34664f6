import { chromium, type Browser, type BrowserContext, type Page, type Route } from 'playwright-core';
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

/** Starts a browser without a window; its own parts (date fields) follow `language`, which it takes from the environment. */
export async function launchHeadless(root: string, language = 'en-US'): Promise<Browser> {
  const found = await findBrowser(root);
  return chromium.launch({
    executablePath: found.path,
    headless: true,
    args: [...browserFlags(), `--lang=${language}`],
    env: { ...definedEnv(), ...found.env, LC_ALL: `${language.replace('-', '_')}.UTF-8` },
  });
}

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

/**
 * Answers every request of the window. The local sites are asked by Node over https, because the bundled browser's own
 * TLS needs a system library (sqlite) that a bare Linux lacks. The address of the office.js CDN, worldwide or China,
 * is answered from the unmodified npm package, so that a production bundle runs as it is. Anything else is refused:
 * nothing leaves this machine.
 */
async function answerRequests(context: BrowserContext, officeJs: string): Promise<void> {
  await context.route(
    (url) => /^https?:$/.test(url.protocol),
    async (route) => {
      const url = new URL(route.request().url());
      if (url.hostname === 'localhost') return answerFromSite(route);
      const path = url.hostname.startsWith('appsforoffice.')
        ? /\/lib\/1\/hosted\/(.*)$/.exec(url.pathname)?.[1]
        : undefined;
      const file = path === undefined ? undefined : await officeJsFile(officeJs, path);
      if (file) return route.fulfill({ headers: { ...file.headers }, body: file.body });
      return route.abort('blockedbyclient');
    },
  );
}

async function answerFromSite(route: Route): Promise<void> {
  try {
    await route.fulfill({ response: await route.fetch() });
  } catch {
    // The window was closed, or its site was, while this was on its way.
    await route.abort('connectionfailed').catch(() => undefined);
  }
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
  await answerRequests(context, options.officeJs);
  return context.newPage();
}
