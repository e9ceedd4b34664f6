const { resolve } = require('node:path');

/** One jest for every room; the browser tests have their own file, see test/run/test.mjs. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];
const esmOnly = [
  'react-intl',
  '@formatjs',
  'intl-messageformat',
  'hucre',
  'numfmt',
  '@sparticuz/chromium',
].join('|');
const common = {
  rootDir: resolve(__dirname, '..'),
  transform: { '\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly})/)`],
  moduleNameMapper: {
    '\\.(css|svg|png)$': '<rootDir>/test/support/asset.ts',
    // Its package.json points to files that the published package does not have.
    '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js',
  },
};
module.exports = {
  rootDir: resolve(__dirname, '..'),
  // A machine that is busy with other work is no fault of what is tested; what hangs is still ended.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
    },
    {
      ...common,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
