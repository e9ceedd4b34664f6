/**
 * Builds the add-in (dist) and the spreadsheet page (.cache/stand-in/page) when their sources have changed;
 * `node test/run/build.mjs` does both.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './ensure.mjs';

const TARGETS = {
  addin: {
    label: 'add-in',
    config: 'webpack.config.js',
    sources: ['src', 'assets', '.config', 'manifest.xml', 'webpack.config.js', 'package-lock.json'],
    result: 'dist/taskpane.html',
    environment: ['DUESHEET_BASE_URL', 'DUESHEET_OFFICE_JS'],
  },
  page: {
    label: 'stand-in Excel',
    config: 'test/excel/page/webpack.config.cjs',
    sources: ['test/excel', 'package-lock.json'],
    result: '.cache/stand-in/page/index.html',
    environment: [],
  },
};

/** Builds what is stale; `force` builds all the same. Rejects with webpack's words when it fails. */
export async function buildIfStale(name, { force = false } = {}) {
  const target = TARGETS[name];
  const stamp = join(root, '.cache', 'stand-in', `${name}.hash`);
  const hash = hashOf(target);
  const fresh =
    existsSync(join(root, target.result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (fresh && !force) return false;
  await webpack(target);
  mkdirSync(join(root, '.cache', 'stand-in'), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

function hashOf({ sources, environment }) {
  const hash = createHash('sha256');
  for (const name of environment) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const file of sources.flatMap((source) => filesOf(source))) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`));
}

function webpack({ label, config }) {
  const cli = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const args = [cli, '--config', join(root, config), '--mode', 'production', '--stats', 'errors-warnings'];
  return new Promise((done, fail) => {
    const run = spawn(process.execPath, args, { cwd: root });
    let words = '';
    run.stdout.on('data', (chunk) => (words += chunk));
    run.stderr.on('data', (chunk) => (words += chunk));
    run.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`The ${label} could not be built.\n${words}`)),
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await Promise.all(Object.keys(TARGETS).map((name) => buildIfStale(name)));
}
