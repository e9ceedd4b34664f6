import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { projectFolders } from '../browser/standIn';
import { addinHandler } from '../excel/server/addinServer';
import { listen } from '../excel/server/listen';
import { ROOT } from './root';

/** The port that manifest.xml names. */
const PORT = 3000;

/**
 * Trusts a certificate for localhost, serves the add-in and sideloads the manifest. The tools come through npx: one of
 * their dependencies is not to be had everywhere, and everything else must install without them.
 */
export async function startExcel(): Promise<number> {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    console.error('Excel runs on Windows and Mac only. Use "npm start" to see Duesheet at work here.');
    return 2;
  }
  await run('npx', ['office-addin-dev-certs', 'install']);
  const certificates = join(homedir(), '.office-addin-dev-certs');
  const [key, cert] = await Promise.all(
    ['localhost.key', 'localhost.crt'].map((name) => readFile(join(certificates, name), 'utf8')),
  );
  const { addin, officeJs, manifest } = projectFolders(ROOT);
  const server = await listen(
    { key: key ?? '', cert: cert ?? '' },
    PORT,
    addinHandler({ folder: addin, officeJs, officeJsFrom: 'cdn' }),
  );
  console.log(`The add-in is served at ${server.origin}. Ctrl+C stops it and takes it out of Excel.`);
  process.once('SIGINT', () => {
    void run('npx', ['office-addin-debugging', 'stop', manifest]).finally(() => process.exit(0));
  });
  await run('npx', ['office-addin-debugging', 'start', manifest, 'desktop', '--no-debug']);
  return 0;
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, [...args], {
      cwd: ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`${command} ${args.join(' ')} ended with ${code}`)),
    );
  });
}
