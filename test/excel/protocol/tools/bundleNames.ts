import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A name as a bundle uses it: as a property, or as a word in what it asks to be loaded. */
export interface BundleName {
  readonly name: string;
  readonly file: string;
}

const isLoad = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === 'load';

/** `load('address,format/fill/color')`, `load(['name'])`, `load({ name: true })`. */
function loadedNames(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return node.text.split(/[,/\s]+/);
  const own = ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) ? [node.name.text] : [];
  const inner: string[] = [];
  ts.forEachChild(node, (child) => void inner.push(...loadedNames(child)));
  return [...own, ...inner];
}

function propertyName(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return node.argumentExpression.text;
  if (!ts.isBindingElement(node)) return undefined;
  const from = node.propertyName ?? node.name;
  return ts.isIdentifier(from) || ts.isStringLiteralLike(from) ? from.text : undefined;
}

function namesOf(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const own = propertyName(node);
    if (own !== undefined) names.add(own);
    if (isLoad(node)) for (const name of node.arguments.flatMap(loadedNames)) names.add(name);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/**
 * Every property name that the built files of an add-in use. Minifiers rename variables, never the members of objects that
 * come from outside: whatever a bundle asks of `Excel.*` is among them, whether its sources have types or not.
 */
export function bundleNames(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
    for (const name of namesOf(source)) if (!found.has(name)) found.set(name, file);
  }
  return found;
}
