import ts from 'typescript';
import { isTestCode } from '../source-tree';
import { nodesOf, placeOf, type LintRule } from './parsed-file';

const message = 'the zone is an argument: use UTC, or TZDate with a named zone';

const units = ['Date', 'Day', 'FullYear', 'Hours', 'Milliseconds', 'Minutes', 'Month', 'Seconds'];

/** Methods of `Date` that answer by the zone of the machine. */
const localMethods = new Set([
  ...units.flatMap((unit) => [`get${unit}`, `set${unit}`]),
  'getYear',
  'setYear',
  'getTimezoneOffset',
  'toDateString',
  'toTimeString',
  'toLocaleDateString',
  'toLocaleTimeString',
]);

function readsLocalTime(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return localMethods.has(node.name.text);
  return ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)
    ? localMethods.has(node.argumentExpression.text)
    : false;
}

function isBuiltOfParts(node: ts.Node): boolean {
  return (
    ts.isNewExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'Date' &&
    (node.arguments?.length ?? 0) > 1
  );
}

/** The domain never asks for the zone of the machine; its answers are the same everywhere. */
export const noLocalTime: LintRule = (file) => {
  if (!file.path.startsWith('domain/') || isTestCode(file.path)) return [];
  return [...nodesOf(file.tree)]
    .filter((node) => readsLocalTime(node) || isBuiltOfParts(node))
    .map((node) => placeOf(file, node, message));
};
