import tseslint from 'typescript-eslint';
import office from 'eslint-plugin-office-addins';
import hooks from 'eslint-plugin-react-hooks';

const officeRules = Object.fromEntries(
  [
    'call-sync-after-load',
    'call-sync-before-read',
    'load-object-before-read',
    'no-context-sync-in-loop',
    'no-empty-load',
    'no-navigational-load',
    'no-office-initialize',
    'test-for-null-using-isNullObject',
  ].map((rule) => [`office-addins/${rule}`, 'error']),
);

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.cache/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'office-addins': office },
    rules: {
      ...officeRules,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-restricted-globals': ['error', { name: 'alert', message: 'Office throws on it.' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/*.tsx'], plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
  {
    files: ['**/*.{mjs,cjs,js}'],
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off' },
  },
  { files: ['test/**'], rules: { 'no-console': 'off' } },
  // The stand-in Excel's own tests load by loops, read method results, and misuse the API on purpose.
  {
    files: ['test/excel/**'],
    rules: Object.fromEntries(Object.keys(officeRules).map((rule) => [rule, 'off'])),
  },
);
