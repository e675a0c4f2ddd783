import ts from 'typescript';
import { placeOf, type LintRule } from './parsed-file';

const message = 'import from the module itself; barrel files are not allowed';

function isReexport(node: ts.Statement): boolean {
  return ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;
}

/** Entry points: the public API of the domain and the list of deployed functions. */
const entryPoints = new Set(['domain/src/index.ts', 'functions/src/index.ts']);

/** Reports files that only re-export. */
export const noBarrel: LintRule = (file) => {
  const [first] = file.tree.statements;
  if (entryPoints.has(file.path) || first === undefined) return [];
  return file.tree.statements.every(isReexport) ? [placeOf(file, first, message)] : [];
};
