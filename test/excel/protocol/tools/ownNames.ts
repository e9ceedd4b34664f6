import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** How a project's sources speak of names: those it declares itself, and those that it asks of something. */
export interface SpokenNames {
  readonly declared: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function declaredName(node: ts.Node): string | undefined {
  const declares =
    ts.isPropertySignature(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isGetAccessorDeclaration(node);
  return declares && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))
    ? node.name.text
    : undefined;
}

function askedName(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isBindingElement(node)) {
    const from = node.propertyName ?? node.name;
    return ts.isIdentifier(from) ? from.text : undefined;
  }
  return undefined;
}

export function spokenNames(folder: string): SpokenNames {
  const declared = new Set<string>();
  const asked = new Set<string>();
  const visit = (node: ts.Node): void => {
    const own = declaredName(node);
    if (own !== undefined) declared.add(own);
    const wanted = askedName(node);
    if (wanted !== undefined) asked.add(wanted);
    ts.forEachChild(node, visit);
  };
  for (const file of filesBelow(folder)) {
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, false));
  }
  return { declared, asked };
}

let known: ReadonlySet<string> | undefined;

/** Members that the language and the browser themselves declare. */
export function platformNames(): ReadonlySet<string> {
  known ??= readPlatformNames();
  return known;
}

function readPlatformNames(): ReadonlySet<string> {
  const folder = dirname(ts.getDefaultLibFilePath({ target: ts.ScriptTarget.ES2022 }));
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const own = declaredName(node);
    if (own !== undefined) names.add(own);
    ts.forEachChild(node, visit);
  };
  for (const file of readdirSync(folder).filter((name) => /^lib\.(dom|es\d+)\.?.*\.d\.ts$/.test(name))) {
    visit(ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.ES2022, false));
  }
  return names;
}
