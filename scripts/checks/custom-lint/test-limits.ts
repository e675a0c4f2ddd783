import ts from 'typescript';
import { nodesOf, placeOf, type LintRule } from './parsed-file';
import { isTestFile } from './test-files';

const stopwatches = new Set(['performance.now', 'process.hrtime', 'process.cpuUsage']);

/** What a machine takes for something depends on what else it does: only `npm run bench` measures it. */
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

/** A limit is `timeout: 5`, `testTimeout: 5`, `test.setTimeout(5)` or the last argument of a test. */
function limitIn(node: ts.Node): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node)) {
    return limitName.test(node.name.getText()) ? node.initializer : undefined;
  }
  if (!ts.isCallExpression(node) || !limited.test(node.expression.getText())) return undefined;
  return node.arguments.at(-1);
}

const numberOf = (text: string): number => Number(text.replaceAll('_', ''));

/** Numbers by the names that the file gives them. */
function constantsOf(tree: ts.SourceFile): ReadonlyMap<string, string> {
  const named = [...nodesOf(tree)].filter(ts.isVariableDeclaration);
  return new Map(named.map((node) => [node.name.getText(), node.initializer?.getText() ?? '']));
}

/** A limit of a test only ends what hangs; a busy machine is slow and not broken. */
export const patientLimits: LintRule = (file) => {
  if (!isTestFile(file)) return [];
  const constants = constantsOf(file.tree);
  return [...nodesOf(file.tree)].flatMap((node) => {
    const text = limitIn(node)?.getText() ?? '';
    const isShort = numberOf(constants.get(text) ?? text) < minLimitMs && text !== '';
    return isShort ? [placeOf(file, node, 'a limit under 60 s fails on a busy machine')] : [];
  });
};
