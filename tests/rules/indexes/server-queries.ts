import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { collectionIn, serverPaths } from './server-paths';
import type { QueryShape } from './shape';

const root = fileURLToPath(new URL('../../../functions/src/', import.meta.url));

/**
 * Composes queries of conditions that are known at run time only; `indexes.test.ts` checks that they
 * need no composite index (ADR 0082).
 */
export const composedQueries = 'store/search-index.ts';

/** Call in a chain such as `tickets().where(...).orderBy(...)`. */
interface Step {
  readonly name: string;
  readonly args: readonly ts.Expression[];
}

const conditions = new Set(['where', 'orderBy']);

/**
 * Extracts every query from the source of the functions: a chain of conditions with literal field
 * names on a collection, or on the result of an arrow function in the same file.
 */
export const serverQueries = (): readonly QueryShape[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        file !== composedQueries && file.endsWith('.ts') && !/\.(test|bench)\.ts$/.test(file),
    )
    .flatMap((file) => queriesIn(file));

function queriesIn(file: string): readonly QueryShape[] {
  const text = readFileSync(`${root}${file}`, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: QueryShape[] = [];
  const visit = (node: ts.Node): void => {
    const steps = ts.isCallExpression(node) && !isInChain(node) ? stepsOf(node) : [];
    if (steps.some(({ name }) => conditions.has(name))) found.push(shapeOf(node, steps));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether another call is chained to this one. */
const isInChain = (call: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(call.parent) && ts.isCallExpression(call.parent.parent);

/** Returns the calls of a chain in order, following functions that return a chain. */
function stepsOf(node: ts.Expression): readonly Step[] {
  if (!ts.isCallExpression(node)) return [];
  const { expression, arguments: args } = node;
  if (ts.isIdentifier(expression)) {
    const body = bodyOf(expression);
    return body === null ? [] : stepsOf(body);
  }
  if (!ts.isPropertyAccessExpression(expression)) return [];
  return [...stepsOf(expression.expression), { name: expression.name.text, args }];
}

/** Returns the expression body of a top-level arrow function. */
function bodyOf(name: ts.Identifier): ts.Expression | null {
  const declared = name
    .getSourceFile()
    .statements.filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find((declaration) => declaration.name.getText() === name.text);
  const value = declared?.initializer;
  if (value === undefined || !ts.isArrowFunction(value) || ts.isBlock(value.body)) return null;
  return value.body;
}

function shapeOf(node: ts.Node, steps: readonly Step[]): QueryShape {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  const from = `${source.fileName}:${line + 1}`;
  const argsOf = (name: string): readonly (readonly string[])[] =>
    steps.filter((step) => step.name === name).map(({ args }) => texts(args, from));
  const isRange = ([, op = '']: readonly string[]): boolean => /^[<>]/.test(op);
  const wheres = argsOf('where');
  return {
    from,
    collection: collectionOf(steps, from),
    equal: wheres.filter((where) => !isRange(where)).map(([field = '']) => field),
    range: wheres.find(isRange)?.[0] ?? null,
    order: argsOf('orderBy').map(([field = '', direction = 'asc']) => ({
      field,
      descending: direction === 'desc',
    })),
  };
}

/** Returns the field of a condition, and its operator or direction. */
function texts(args: readonly ts.Expression[], from: string): readonly string[] {
  const [field, ...others] = args.slice(0, 2);
  if (field === undefined || !ts.isStringLiteral(field)) {
    throw new Error(`${from}: write the field of a condition as a text, so that it can be checked`);
  }
  return [field.text, ...others.map((other) => (ts.isStringLiteral(other) ? other.text : ''))];
}

function collectionOf(steps: readonly Step[], from: string): string {
  const [at] = steps.find(({ name }) => name === 'collection')?.args ?? [];
  const named = at !== undefined && ts.isCallExpression(at) ? at.expression : at;
  const template =
    named !== undefined && ts.isPropertyAccessExpression(named)
      ? serverPaths.get(named.name.text)
      : undefined;
  if (template === undefined) {
    throw new Error(`${from}: begin a query at collection(paths...), so that it can be checked`);
  }
  return collectionIn(template);
}
