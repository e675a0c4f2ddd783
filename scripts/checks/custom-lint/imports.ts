import ts from 'typescript';
import { placeOf, type LintRule } from './parsed-file';

const message = 'a relative import names no extension';

function specifierOf(node: ts.Statement): string {
  const isModuleDeclaration = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
  const specifier = isModuleDeclaration ? node.moduleSpecifier : undefined;
  return specifier !== undefined && ts.isStringLiteral(specifier) ? specifier.text : '';
}

/** Forbids extensions in relative imports, except in `.mjs` files, which Node runs directly. */
export const extensionless: LintRule = (file) => {
  if (file.path.endsWith('.mjs')) return [];
  return file.tree.statements
    .filter((node) => /^\..*\.(js|ts|tsx|jsx)$/.test(specifierOf(node)))
    .map((node) => placeOf(file, node, message));
};
