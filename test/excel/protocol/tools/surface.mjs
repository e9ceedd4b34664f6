/**
 * Writes `interpreter/apiSurface.json`: for every class of the `Excel` namespace, each public member with the requirement
 * set that Microsoft states for it in `@types/office-js`. The interpreter enforces these sets, and its report lists them.
 *
 *     node test/excel/protocol/tools/surface.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const file = require.resolve('@types/office-js/index.d.ts');
const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);

/** `[Api set: ExcelApi 1.9]` in the comment before a node; the declaration may name no set at all. */
function apiSet(node) {
  const comment = source.text.slice(node.getFullStart(), node.getStart());
  const found = /\[\s*Api set:\s*([A-Za-z]*)\s+([\d.]+)/.exec(comment);
  if (found) return `${found[1] || 'ExcelApi'} ${found[2]}`;
  return /@beta|preview/i.test(comment) ? 'preview' : undefined;
}

const surface = {};
function visitClass(node) {
  const name = node.name.text;
  const ownSet = apiSet(node);
  const members = {};
  for (const member of node.members) {
    const key = member.name?.getText(source);
    if (
      !key ||
      key === 'toJSON' ||
      key === 'context' ||
      key === 'load' ||
      key === 'set' ||
      key === 'track' ||
      key === 'untrack'
    )
      continue;
    members[key] ??= apiSet(member) ?? ownSet ?? 'ExcelApi 1.1';
  }
  surface[name] = { ...surface[name], ...members };
}
function visitNamespace(node) {
  ts.forEachChild(node, (child) => {
    if (
      ts.isClassDeclaration(child) &&
      child.heritageClauses?.some((h) => h.getText(source).includes('ClientObject'))
    )
      visitClass(child);
  });
}
ts.forEachChild(source, (node) => {
  if (ts.isModuleDeclaration(node) && node.name.text === 'Excel' && node.body) visitNamespace(node.body);
});

const target = new URL('../interpreter/apiSurface.json', import.meta.url);
const sorted = Object.fromEntries(Object.entries(surface).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(target, `${JSON.stringify(sorted, null, 1)}\n`);
