import { resolve } from 'node:path';
import { readBelow } from './files';
import type { Answer, Handler } from './listen';

/** Where production HTML takes office.js from; the China cloud has a CDN of its own. */
const OFFICE_JS_CDN =
  /https:\/\/appsforoffice\.(?:microsoft\.com|cdn\.partner\.office365\.cn\/appsforoffice)\/lib\/1\/hosted\//g;
const LOCAL_OFFICE_JS = '/office-js/';

export interface AddinFolder {
  /** The built add-in. */
  readonly folder: string;
  /** node_modules/@microsoft/office-js/dist */
  readonly officeJs: string;
  /**
   * `cdn`: pages are served as built and the browser must map the CDN's address itself.
   * `local`: the one CDN address in HTML pages is pointed to this server.
   */
  readonly officeJsFrom: 'cdn' | 'local';
  /** Asks the browser for a process of its own, as an add-in has beside Excel, whose site is another than its own. */
  readonly ownProcess?: boolean;
}

/** The policy under which Fluent and office.js run; no eval, no inline script, nothing from anywhere else. */
function contentSecurityPolicy(officeJsFrom: AddinFolder['officeJsFrom']): string {
  const cdn = 'https://appsforoffice.microsoft.com https://appsforoffice.cdn.partner.office365.cn';
  return [
    "default-src 'none'",
    officeJsFrom === 'cdn' ? `script-src 'self' ${cdn}` : "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Serves an add-in's folder as its own web site would. */
export function addinHandler(addin: AddinFolder): Handler {
  const folder = resolve(addin.folder);
  return async (path) => {
    if (path.startsWith(LOCAL_OFFICE_JS))
      return officeJsFile(addin.officeJs, path.slice(LOCAL_OFFICE_JS.length));
    const file = await readBelow(folder, path.slice(1));
    if (!file) return undefined;
    const headers = { 'Content-Type': file.type, 'Access-Control-Allow-Origin': '*' };
    if (!path.endsWith('.html')) return { headers, body: file.body };
    const html = file.body.toString('utf8');
    return {
      headers: {
        ...headers,
        'Content-Security-Policy': contentSecurityPolicy(addin.officeJsFrom),
        ...(addin.ownProcess && { 'Origin-Agent-Cluster': '?1' }),
      },
      body: addin.officeJsFrom === 'local' ? html.replace(OFFICE_JS_CDN, LOCAL_OFFICE_JS) : html,
    };
  };
}

/** A file of the unmodified office.js package; the CDN's paths are not case-sensitive, the package's are lower case. */
export async function officeJsFile(dist: string, path: string): Promise<Answer | undefined> {
  const file = (await readBelow(resolve(dist), path)) ?? (await readBelow(resolve(dist), path.toLowerCase()));
  return (
    file && { headers: { 'Content-Type': file.type, 'Access-Control-Allow-Origin': '*' }, body: file.body }
  );
}
