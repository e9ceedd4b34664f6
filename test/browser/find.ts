import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeFontsConf } from './fonts';

export interface FoundBrowser {
  readonly path: string;
  /** `bundled` is a headless shell: it can open no window. */
  readonly kind: 'installed' | 'bundled';
  readonly env: Readonly<Record<string, string>>;
}

const LINUX = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
];
const MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** A Chrome, Edge or Chromium on this machine, else (Linux, x64) the one that npm brought. CHROME_PATH goes first. */
export async function findBrowser(root: string): Promise<FoundBrowser> {
  const env: Record<string, string> =
    process.platform === 'linux' ? { FONTCONFIG_FILE: await writeFontsConf(root) } : {};
  const path = installed();
  if (path) return { path, kind: 'installed', env };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chrome, Edge or Chromium found. Install one of them, or name its program in CHROME_PATH.',
    );
  }
  const home = join(root, '.cache', 'chromium');
  return {
    path: await unpackBundled(home),
    kind: 'bundled',
    env: { ...env, LD_LIBRARY_PATH: join(home, 'al2023', 'lib') },
  };
}

function installed(): string | undefined {
  return candidates().find(isProgram);
}

function candidates(): string[] {
  const named = process.env['CHROME_PATH'];
  const first = named ? [named] : [];
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    return [
      ...first,
      ...roots.flatMap((folder) => (folder ? WINDOWS.map((each) => join(folder, each)) : [])),
    ];
  }
  if (process.platform === 'darwin') {
    const homes = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')];
    return [
      ...first,
      ...homes.flatMap((home) => MAC.map((app) => join(home, `${app}.app`, 'Contents', 'MacOS', app))),
    ];
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...first, ...LINUX.flatMap((name) => folders.map((folder) => join(folder, name)))];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function unpackBundled(home: string): Promise<string> {
  await mkdir(home, { recursive: true });
  const env = { ...process.env, TMPDIR: home, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const script = fileURLToPath(new URL('./unpack.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
  return stdout.trim();
}
