/**
 * `npm test`: every check and every test, from a fresh clone on. Each check counts as one test; the last line is
 * `N passed, N failed`. `npm test -- PATH` runs only the jest tests whose path matches.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
const { buildIfStale } = await import('./build.mjs');

const bin = (name, file) => join(root, 'node_modules', name, file);
const CHECKS = [
  ['types', [bin('typescript', 'bin/tsc'), '-p', '.']],
  [
    'lint',
    [bin('eslint', 'bin/eslint.js'), '-c', '.config/eslint.config.mjs', '--max-warnings', '0', 'src', 'test'],
  ],
  ['format', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', 'src', 'test']],
  [
    'doors',
    [
      bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
      '--config',
      '.config/dependency-cruiser.cjs',
      'src',
      'test/excel',
    ],
  ],
  ['unused code', [bin('knip', 'bin/knip.js'), '--config', '.config/knip.json', '--no-progress']],
];

const tally = { passed: 0, failed: 0 };
const only = process.argv.slice(2);
if (only.length === 0) await Promise.all([checks(0), checks(1)]);
await step('build of the add-in, within its size budget', () =>
  buildIfStale('addin', { force: only.length === 0 }),
);
await step('build of the stand-in Excel', () => buildIfStale('page'));
await jest(only);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);

/** Every second check, one after the other: two run at a time. */
async function checks(first) {
  for (const [name, command] of CHECKS.filter((_, index) => index % 2 === first))
    await step(name, () => node(command));
}

async function step(name, run) {
  const start = Date.now();
  try {
    const words = await run();
    tally.passed += 1;
    console.log(`ok    ${name} (${seconds(start)} s)${typeof words === 'string' ? ` ${words}` : ''}`);
  } catch (error) {
    tally.failed += 1;
    console.log(`FAIL  ${name} (${seconds(start)} s)\n${indent(error.message)}`);
  }
}

function node(command) {
  return new Promise((done, fail) => {
    const run = spawn(process.execPath, command, { cwd: root });
    let words = '';
    run.stdout.on('data', (chunk) => (words += chunk));
    run.stderr.on('data', (chunk) => (words += chunk));
    run.on('close', (code) =>
      code === 0 ? done() : fail(new Error(words.trim() || `ended with code ${code}`)),
    );
  });
}

async function jest(paths) {
  const report = join(root, '.cache', 'jest-report.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const args = [
    bin('jest', 'bin/jest.js'),
    '-c',
    '.config/jest.config.cjs',
    '--json',
    '--outputFile',
    report,
    ...paths,
  ];
  await new Promise((done) => {
    const run = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    run.on('close', done);
  });
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    tally.passed += result.numPassedTests;
    tally.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    console.log(
      `${result.numFailedTests + result.numRuntimeErrorTestSuites === 0 ? 'ok   ' : 'FAIL '} jest: ${result.numPassedTests} of ${result.numTotalTests} tests`,
    );
  } catch (error) {
    tally.failed += 1;
    console.log(`FAIL  jest gave no report: ${error.message}`);
  }
}

function seconds(start) {
  return ((Date.now() - start) / 1000).toFixed(1);
}

function indent(words) {
  return words
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
}
