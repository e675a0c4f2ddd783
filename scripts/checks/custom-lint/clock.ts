import ts from 'typescript';
import { isTestCode } from '../source-tree';
import { nodesOf, placeOf, type LintRule } from './parsed-file';

const message = 'the time is an argument';

function readsClock(node: ts.Node): boolean {
  const isConstructed = ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0;
  const isCalled = ts.isCallExpression(node);
  return (
    (isConstructed || isCalled) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'Date'
  );
}

/**
 * Reports `new Date()` and `Date()`, which read the system clock; `Date.now` is reported by the
 * linter.
 */
export const noClock: LintRule = (file) => {
  if (!file.path.startsWith('domain/') || isTestCode(file.path)) return [];
  return [...nodesOf(file.tree)].filter(readsClock).map((node) => placeOf(file, node, message));
};
