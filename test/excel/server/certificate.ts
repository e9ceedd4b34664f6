import { createHash, X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** Base64 SHA-256 of the public key, as Chrome's `--ignore-certificate-errors-spki-list` wants it. */
  readonly spki: string;
}

const YEAR = 365 * 864e5;
const MONTH = 30 * 864e5;

/** A certificate for `localhost`, made once and kept in `folder` until a month before it ends. */
export async function localCertificate(folder: string): Promise<Certificate> {
  const keyFile = join(folder, 'localhost.key.pem');
  const certFile = join(folder, 'localhost.cert.pem');
  const kept = await readPair(keyFile, certFile);
  if (kept) return kept;
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + YEAR),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  });
  await mkdir(folder, { recursive: true });
  await writeFile(keyFile, made.private, { mode: 0o600 });
  await writeFile(certFile, made.cert);
  return withPin(made.private, made.cert);
}

async function readPair(keyFile: string, certFile: string): Promise<Certificate | undefined> {
  try {
    const [key, cert] = await Promise.all([readFile(keyFile, 'utf8'), readFile(certFile, 'utf8')]);
    const ends = Date.parse(new X509Certificate(cert).validTo);
    return ends - Date.now() > MONTH ? withPin(key, cert) : undefined;
  } catch {
    return undefined;
  }
}

function withPin(key: string, cert: string): Certificate {
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, spki: createHash('sha256').update(publicKey).digest('base64') };
}
