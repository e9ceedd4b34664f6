import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** A member of the `Excel` namespace that a project's code touches, and where it does so first. */
export interface UsedMember {
  readonly className: string;
  readonly member: string;
  readonly place: string;
}

/**
 * Reads a project's sources with the compiler and lists which members of `Excel.*` they use. It sees more than a run does:
 * branches that no test takes are in it too.
 */
export function usedMembers(tsconfig: string, folder: string): UsedMember[] {
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(tsconfig));
  const inside = fileNames.filter((name) => resolve(name).startsWith(resolve(folder)));
  const settings: ts.CompilerOptions = { ...options, noEmit: true, types: ['office-js'] };
  const program = ts.createProgram(inside, settings, ownModulesOnly(settings));
  const checker = program.getTypeChecker();
  const found = new Map<string, UsedMember>();

  function note(node: ts.Node, symbol: ts.Symbol | undefined): void {
    for (const declaration of symbol?.declarations ?? []) {
      const owner = declaration.parent;
      if (!ts.isClassDeclaration(owner) || !owner.name || !isExcel(owner)) continue;
      const member = symbol?.name ?? '';
      const key = `${owner.name.text}.${member}`;
      const source = node.getSourceFile();
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (!found.has(key))
        found.set(key, { className: owner.name.text, member, place: `${source.fileName}:${line + 1}` });
    }
  }

  function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) note(node.name, checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isIdentifier(node.name)) {
      const type = checker.getTypeAtLocation(node.parent);
      note(node, type.getProperty((node.propertyName ?? node.name).getText()));
    }
    ts.forEachChild(node, visit);
  }
  for (const name of inside) {
    const source = program.getSourceFile(name);
    if (source) visit(source);
  }
  return [...found.values()];
}

/** Without the packages that it imports: only the types of Excel matter, and reading all others takes half a minute. */
function ownModulesOnly(settings: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(settings);
  host.resolveModuleNameLiterals = (literals, containing) =>
    literals.map(({ text }) =>
      text.startsWith('.')
        ? ts.resolveModuleName(text, containing, settings, host)
        : { resolvedModule: undefined },
    );
  return host;
}

function isExcel(owner: ts.ClassDeclaration): boolean {
  const space = ts.isModuleBlock(owner.parent) ? owner.parent.parent : undefined;
  return space?.name.getText() === 'Excel';
}
