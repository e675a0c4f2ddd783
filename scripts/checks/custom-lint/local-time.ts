import ts from 'typescript';
import { isTestCode } from '../source-tree';
import { nodesOf, placeOf, type LintRule } from './parsed-file';

const message = 'the zone is an argument: use UTC, or TZDate with a named zone';

const units = ['Date', 'Day', 'FullYear', 'Hours', 'Milliseconds', 'Minutes', 'Month', 'Seconds'];

/** `Date` methods that depend on the local time zone. */
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

function hasDateParts(node: ts.Node): boolean {
  return (
    ts.isNewExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'Date' &&
    (node.arguments?.length ?? 0) > 1
  );
}

/** Reports domain code that depends on the local time zone. */
export const noLocalTime: LintRule = (file) => {
  if (!file.path.startsWith('domain/') || isTestCode(file.path)) return [];
  return [...nodesOf(file.tree)]
    .filter((node) => readsLocalTime(node) || hasDateParts(node))
    .map((node) => placeOf(file, node, message));
};
