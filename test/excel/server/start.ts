import { localCertificate } from './certificate';
import { addinHandler } from './addinServer';
import { hostHandler, type SampleFile } from './hostServer';
import { listen } from './listen';

export interface ServersOptions {
  /** Folder of the built add-in. */
  readonly addin: string;
  /** Its manifest.xml. */
  readonly manifest: string;
  /** Folder of the built spreadsheet page. */
  readonly page: string;
  /** Folder `dist` of npm @microsoft/office-js. */
  readonly officeJs: string;
  readonly officeJsFrom: 'cdn' | 'local';
  /** Gives the add-in a process, and so a thread and a heap, of its own. */
  readonly ownProcess?: boolean;
  /** Where the certificate is kept. */
  readonly certificates: string;
  readonly samples?: readonly SampleFile[];
  /** Wanted ports of page and add-in; 0 takes any free one. */
  readonly ports?: readonly [number, number];
}

export interface Servers {
  readonly pageUrl: string;
  readonly addinOrigin: string;
  /** Pin of the certificate for Chrome's command line. */
  readonly spki: string;
  readonly close: () => Promise<void>;
}

/**
 * The two sites on https://localhost. Both must be https and share the host name: office.js lets itself be framed
 * by no one else.
 */
export async function startServers(options: ServersOptions): Promise<Servers> {
  const certificate = await localCertificate(options.certificates);
  const [pagePort, addinPort] = options.ports ?? [0, 0];
  const addin = await listen(
    certificate,
    addinPort,
    addinHandler({
      folder: options.addin,
      officeJs: options.officeJs,
      officeJsFrom: options.officeJsFrom,
      ownProcess: options.ownProcess,
    }),
  );
  const page = await listen(
    certificate,
    pagePort,
    hostHandler({
      page: options.page,
      addin: options.addin,
      manifest: options.manifest,
      addinOrigin: addin.origin,
      samples: options.samples ?? [],
    }),
  );
  return {
    pageUrl: `${page.origin}/`,
    addinOrigin: addin.origin,
    spki: certificate.spki,
    close: async () => {
      await Promise.all([page.close(), addin.close()]);
    },
  };
}
