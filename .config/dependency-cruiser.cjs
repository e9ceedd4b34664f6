/** Doors between the rooms open one way: domain ← workbook | functions | documents ← taskpane. */
const room = (name) => `^src/${name}/`;
module.exports = {
  forbidden: [
    {
      name: 'domain-imports-only-domain',
      severity: 'error',
      from: { path: room('domain') },
      to: { path: '^src/', pathNot: room('domain') },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: room('domain') },
      to: { path: 'react|fluentui|office|^docx$|(^|/)node:' },
    },
    {
      name: 'locales-are-a-leaf',
      severity: 'error',
      from: { path: room('locales') },
      to: { path: '^src/', pathNot: `${room('locales')}|${room('domain')}` },
    },
    {
      name: 'workbook-below-pane',
      severity: 'error',
      from: { path: room('workbook') },
      to: { path: '^src/(functions|documents|taskpane)/' },
    },
    {
      name: 'functions-below-pane',
      severity: 'error',
      from: { path: room('functions') },
      to: { path: '^src/(workbook|documents|taskpane)/' },
    },
    {
      name: 'documents-below-pane',
      severity: 'error',
      from: { path: room('documents') },
      to: { path: '^src/(workbook|functions|taskpane)/' },
    },
    {
      name: 'stand-in-is-independent',
      severity: 'error',
      from: { path: '^test/excel/' },
      to: { path: '^src/' },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench)/' },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
