/**
 * Makes a fresh clone ready: installs the packages that package-lock.json names when they are not (all) there.
 * Uses nothing but Node, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export function ensureInstalled() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`Node 20 or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const missing = missingPackage();
  if (!missing) return;
  console.log(`Installing packages (${missing})…`);
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-fund', '--no-audit'];
  const options = { cwd: root, stdio: 'inherit' };
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

/** A package that is wanted but not installed in the version wanted, by npm's own record of what it installed. */
function missingPackage() {
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  let installed;
  try {
    installed = readJson(join(root, 'node_modules', '.package-lock.json')).packages;
  } catch {
    return 'none is installed yet';
  }
  const stale = Object.entries(wanted).find(
    ([path, { version, optional }]) => path !== '' && !optional && installed[path]?.version !== version,
  );
  return stale && `${stale[0].replace('node_modules/', '')} ${stale[1].version} is missing`;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
