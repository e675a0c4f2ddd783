import ts from 'typescript';
import { isTestCode } from '../source-tree';
import { placeOf, type LintRule } from './parsed-file';

const message = 'document the meaning, units, errors and clause of an exported function';

function isExported(node: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function definesFunction(node: ts.Statement): boolean {
  if (ts.isFunctionDeclaration(node)) return true;
  if (!ts.isVariableStatement(node)) return false;
  return node.declarationList.declarations.some(
    ({ initializer }) =>
      initializer !== undefined &&
      (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
  );
}

/** Requires a doc comment on every exported function of the domain. */
export const documented: LintRule = (file) => {
  if (!file.path.startsWith('domain/') || isTestCode(file.path)) return [];
  return file.tree.statements
    .filter((node) => isExported(node) && definesFunction(node))
    .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0)
    .map((node) => placeOf(file, node, message));
};
