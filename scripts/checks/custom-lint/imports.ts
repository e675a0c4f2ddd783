import ts from 'typescript';
import { placeOf, type LintRule } from './parsed-file';

const message = 'a relative import names no extension';

function names(node: ts.Statement): string {
  const named = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
  const specifier = named ? node.moduleSpecifier : undefined;
  return specifier !== undefined && ts.isStringLiteral(specifier) ? specifier.text : '';
}

/** Files that Node runs as they are (`.mjs`) need their extensions; everything else goes without. */
export const extensionless: LintRule = (file) => {
  if (file.path.endsWith('.mjs')) return [];
  return file.tree.statements
    .filter((node) => /^\..*\.(js|ts|tsx|jsx)$/.test(names(node)))
    .map((node) => placeOf(file, node, message));
};
