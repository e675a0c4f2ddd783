import ts from 'typescript';
import type { Violation } from '../violation';

export type ParsedFile = Readonly<{ path: string; text: string; tree: ts.SourceFile }>;

/** A place that breaks a rule; who runs the rule knows its name. */
export type Place = Omit<Violation, 'rule'>;

/** A rule of the custom-lint that no linter here can say. */
export type LintRule = (file: ParsedFile) => Place[];

export function parseFile(path: string, text: string): ParsedFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, text, tree };
}

export function placeOf(file: ParsedFile, node: ts.Node, message: string): Place {
  const { line } = file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree));
  return { path: file.path, line: line + 1, message };
}

/** Every node of a file, parents before children. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}
