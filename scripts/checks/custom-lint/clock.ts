import ts from 'typescript';
import { isTestCode } from '../source-tree';
import { nodesOf, placeOf, type LintRule } from './parsed-file';

const message = 'the time is an argument';

function readsClock(node: ts.Node): boolean {
  const made = ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0;
  const called = ts.isCallExpression(node);
  return (made || called) && ts.isIdentifier(node.expression) && node.expression.text === 'Date';
}

/** `new Date()` and `Date()` read the machine's clock. The linter stops `Date.now`. */
export const noClock: LintRule = (file) => {
  if (!file.path.startsWith('domain/') || isTestCode(file.path)) return [];
  return [...nodesOf(file.tree)].filter(readsClock).map((node) => placeOf(file, node, message));
};
