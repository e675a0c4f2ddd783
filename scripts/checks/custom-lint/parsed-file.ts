import ts from 'typescript';
import type { Violation } from '../violation';

export type ParsedFile = Readonly<{ path: string; text: string; tree: ts.SourceFile }>;

/** Location of a violation, without the rule name, which the caller adds. */
export type Place = Omit<Violation, 'rule'>;

/** A rule that the standard linter cannot express. */
export type LintRule = (file: ParsedFile) => Place[];

export function parseFile(path: string, text: string): ParsedFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, text, tree };
}

export function placeOf(file: ParsedFile, node: ts.Node, message: string): Place {
  const { line } = file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree));
  return { path: file.path, line: line + 1, message };
}

/** Yields every node of a file, parents before children. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}
