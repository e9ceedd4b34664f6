import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localCertificate } from './certificate';
import { startServers, type Servers } from './start';

const DEMO = 'test/excel/page/demo-addin';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function fetchOf(url: string, path?: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const address = new URL(url);
    get(
      {
        hostname: address.hostname,
        port: address.port,
        path: path ?? address.pathname,
        rejectUnauthorized: false,
      },
      (response) => {
        let body = '';
        response.on('data', (chunk) => (body += chunk));
        response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    ).on('error', fail);
  });
}

describe('the local sites', () => {
  let folder = '';
  const open: Servers[] = [];
  const start = async (
    officeJsFrom: 'cdn' | 'local',
    ports?: readonly [number, number],
  ): Promise<Servers> => {
    const servers = await startServers({
      addin: DEMO,
      manifest: `${DEMO}/manifest.xml`,
      page: DEMO,
      officeJs: 'node_modules/@microsoft/office-js/dist',
      officeJsFrom,
      certificates: folder,
      samples: [{ name: '表.xlsx', titles: { en: 'Table' }, bytes: new Uint8Array([1, 2, 3]) }],
      ...(ports ? { ports } : {}),
    });
    open.push(servers);
    return servers;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'certificate-'));
  });
  afterEach(() => Promise.all(open.splice(0).map((servers) => servers.close())));
  afterAll(() => rm(folder, { recursive: true }));

  test('an add-in’s page is served as built, under a policy without inline script or eval', async () => {
    const { addinOrigin } = await start('cdn');
    const page = await fetchOf(`${addinOrigin}/taskpane.html`);
    expect(page.body).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|frame-ancestors/);
  });

  test('for a window without a mapped CDN, only the address of office.js is another, and the script comes from here', async () => {
    const { addinOrigin } = await start('local');
    const page = await fetchOf(`${addinOrigin}/taskpane.html`);
    expect(page.body).toContain('src="/office-js/office.js"');
    expect(String(page.headers['content-security-policy'])).toContain("script-src 'self';");
    const script = await fetchOf(`${addinOrigin}/office-js/office.js`);
    expect(script.status).toBe(200);
    const strings = await fetchOf(`${addinOrigin}/office-js/zh-CN/office_strings.js`);
    expect(strings.status).toBe(200);
  });

  test('nothing outside of the folder is served', async () => {
    const { addinOrigin, pageUrl } = await start('cdn');
    for (const path of ['/../main.tsx', '/%2e%2e/main.tsx', '/..%2fmain.tsx', '/addin/..%2f..%2fmain.tsx']) {
      expect((await fetchOf(addinOrigin, path)).status).toBe(404);
      expect((await fetchOf(pageUrl, path)).status).toBe(404);
    }
  });

  test('the page learns where the add-in is and which samples there are', async () => {
    const { addinOrigin, pageUrl } = await start('cdn');
    const config = JSON.parse((await fetchOf(`${pageUrl}config.json`)).body) as {
      addinOrigin: string;
      samples: { url: string }[];
    };
    expect(config.addinOrigin).toBe(addinOrigin);
    expect((await fetchOf(pageUrl, config.samples[0]?.url)).body).toBe('\u0001\u0002\u0003');
    expect((await fetchOf(`${pageUrl}manifest.xml`)).body).toContain('<OfficeApp');
  });

  test('a port that is taken is replaced by a free one', async () => {
    const first = await start('cdn');
    const taken = Number(new URL(first.pageUrl).port);
    const second = await start('cdn', [taken, 0]);
    expect(new URL(second.pageUrl).port).not.toBe(String(taken));
    expect((await fetchOf(`${second.pageUrl}config.json`)).status).toBe(200);
  });

  test('the certificate is made once, is for localhost alone, and is pinned by its public key', async () => {
    const first = await localCertificate(folder);
    const second = await localCertificate(folder);
    expect(second).toEqual(first);
    const certificate = new X509Certificate(first.cert);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkHost('example.com')).toBeUndefined();
    expect(Buffer.from(first.spki, 'base64')).toHaveLength(32);
  });
});
