import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How LibreOffice is called on this machine, if it has one: tests that need it are skipped where it is not installed. */
export const OFFICE = ['soffice', 'libreoffice'].find((name) => answers(name)) ?? null;

/** Whether poppler can tell the text of a PDF here. */
export const READS_PDF = answers('pdftotext', '-v');

/** Milliseconds after which it hangs. */
const LONGEST = 200_000;

/** The files as LibreOffice makes them of these, by name without ending; what it can't open is missing. */
export function convertedByOffice(
  files: ReadonlyMap<string, Uint8Array>,
  to: string,
): ReadonlyMap<string, Uint8Array> {
  return inFolder((folder) => {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const paths = [...files.keys()].map((name) => join(folder, name));
    const out = join(folder, 'out');
    execFileSync(OFFICE ?? '', [profile, '--headless', '--convert-to', to, '--outdir', out, ...paths], {
      stdio: 'ignore',
      timeout: LONGEST,
    });
    return new Map(readdirSync(out).map((name) => [stem(name), readFileSync(join(out, name))]));
  });
}

/** The text of a PDF, in the lines that stand on its pages. */
export function textOfPdf(bytes: Uint8Array): string {
  return inFolder((folder) => {
    const path = join(folder, 'in.pdf');
    writeFileSync(path, bytes);
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  });
}

function answers(name: string, ask = '--version'): boolean {
  try {
    execFileSync(name, [ask], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'duesheet-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const stem = (name: string): string => name.replace(/\.[^.]+$/, '');
