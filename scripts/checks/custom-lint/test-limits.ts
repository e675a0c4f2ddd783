import ts from 'typescript';
import { nodesOf, placeOf, type LintRule } from './parsed-file';
import { isTestFile } from './test-files';

const stopwatches = new Set(['performance.now', 'process.hrtime', 'process.cpuUsage']);

/**
 * Reports time measurements in tests, because durations depend on machine load; only `npm run
 * bench` measures them.
 */
export const noElapsedTime: LintRule = (file) => {
  if (!isTestFile(file)) return [];
  return [...nodesOf(file.tree)]
    .filter(ts.isPropertyAccessExpression)
    .filter((node) => stopwatches.has(node.getText()))
    .map((node) => placeOf(file, node, 'elapsed time is measured in bench/ only'));
};

const minLimitMs = 60_000;
const limitName = /^(\w+T|t)imeout$/;
const limited = /^(it|test|beforeAll|beforeEach|afterAll|afterEach)\b|^test\.setTimeout$/;

/**
 * Returns a timeout value: `timeout: 5`, `testTimeout: 5`, `test.setTimeout(5)` or the last
 * argument of a test.
 */
function limitIn(node: ts.Node): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node)) {
    return limitName.test(node.name.getText()) ? node.initializer : undefined;
  }
  if (!ts.isCallExpression(node) || !limited.test(node.expression.getText())) return undefined;
  return node.arguments.at(-1);
}

const numberOf = (text: string): number => Number(text.replaceAll('_', ''));

/** Maps constants of the file to their initializers. */
function constantsOf(tree: ts.SourceFile): ReadonlyMap<string, string> {
  const named = [...nodesOf(tree)].filter(ts.isVariableDeclaration);
  return new Map(named.map((node) => [node.name.getText(), node.initializer?.getText() ?? '']));
}

/** Reports test timeouts under 60 s, which may fail on a busy machine. */
export const patientLimits: LintRule = (file) => {
  if (!isTestFile(file)) return [];
  const constants = constantsOf(file.tree);
  return [...nodesOf(file.tree)].flatMap((node) => {
    const text = limitIn(node)?.getText() ?? '';
    const isShort = numberOf(constants.get(text) ?? text) < minLimitMs && text !== '';
    return isShort ? [placeOf(file, node, 'a limit under 60 s fails on a busy machine')] : [];
  });
};
