import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readBelow } from './files';
import type { Handler } from './listen';

/** A workbook offered in the page's samples menu. */
export interface SampleFile {
  readonly name: string;
  /** Title by language tag; `en` is required. */
  readonly titles: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

export interface HostSite {
  /** The built spreadsheet page. */
  readonly page: string;
  /** The built add-in: its metadata is offered below /addin/ of this site, too. */
  readonly addin: string;
  /** The add-in's manifest.xml, whatever address it names. */
  readonly manifest: string;
  readonly addinOrigin: string;
  readonly samples: readonly SampleFile[];
}

/** What the page asks for first. */
export interface HostConfig {
  readonly addinOrigin: string;
  readonly samples: readonly {
    readonly name: string;
    readonly titles: Readonly<Record<string, string>>;
    readonly url: string;
  }[];
}

/** The spreadsheet's own web site. */
export function hostHandler(site: HostSite): Handler {
  const config: HostConfig = {
    addinOrigin: site.addinOrigin,
    samples: site.samples.map(({ name, titles }, index) => ({
      name,
      titles,
      url: `/samples/${index}/${encodeURIComponent(name)}`,
    })),
  };
  return async (path) => {
    if (path === '/config.json')
      return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(config) };
    if (path === '/manifest.xml')
      return { headers: { 'Content-Type': 'text/xml' }, body: await readFile(site.manifest) };
    const sample = /^\/samples\/(\d+)\//.exec(path);
    if (sample) {
      const found = site.samples[Number(sample[1])];
      return (
        found && { headers: { 'Content-Type': 'application/octet-stream' }, body: Buffer.from(found.bytes) }
      );
    }
    const file = path.startsWith('/addin/')
      ? await readBelow(resolve(site.addin), path.slice('/addin/'.length))
      : await readBelow(resolve(site.page), path === '/' ? 'index.html' : path.slice(1));
    return file && { headers: { 'Content-Type': file.type }, body: file.body };
  };
}
