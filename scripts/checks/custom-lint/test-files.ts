import ts from 'typescript';
import { nodesOf, placeOf, type LintRule, type ParsedFile } from './parsed-file';

/** Test file patterns of vitest.config.ts and playwright.config.ts. */
const runners = [
  /^(domain|functions|src|scripts|bench)\/.*\.test\.tsx?$/,
  /^tests\/(rules|functions)\/.*\.test\.ts$/,
  /^e2e\/.*\.spec\.ts$/,
];

const looksLikeTest = /\.(test|spec)\.[cm]?[jt]sx?$/;

/** Reports tests that no runner finds. */
export const everyTestRuns: LintRule = (file) => {
  if (!looksLikeTest.test(file.path)) return [];
  if (runners.some((pattern) => pattern.test(file.path))) return [];
  const message = 'no test project looks here, so this would never run';
  return [{ path: file.path, line: 1, message }];
};

const weakened = new Set(['only', 'skip', 'skipIf', 'runIf', 'todo', 'fails', 'fixme', 'fail']);
const testFunctions = new Set(['it', 'test', 'describe', 'bench']);

function isWeakened(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) || !weakened.has(node.name.text)) return false;
  let root: ts.Expression = node.expression;
  while (ts.isPropertyAccessExpression(root)) root = root.expression;
  return ts.isIdentifier(root) && testFunctions.has(root.text);
}

/**
 * A numeric `retry` is an option of the test runner; `retry: false` may belong to something else.
 */
function isRetry(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node)) return false;
  const value = node.initializer.getText();
  return ['retry', 'retries'].includes(node.name.getText()) && !['0', 'false'].includes(value);
}

/** Matches tests, test helpers and runner configuration. */
export function isTestFile({ path }: ParsedFile): boolean {
  return looksLikeTest.test(path) || /^(tests|e2e)\//.test(path) || path.endsWith('.config.ts');
}

/** Reports skipped, focused and retried tests. */
export const testsCount: LintRule = (file) => {
  if (!isTestFile(file)) return [];
  const message = 'tests must not be skipped, focused or retried';
  return [...nodesOf(file.tree)]
    .filter((node) => isWeakened(node) || isRetry(node))
    .map((node) => placeOf(file, node, message));
};
