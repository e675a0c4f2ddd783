import ts from 'typescript';
import { placeOf, type LintRule } from './parsed-file';

const message = 'import from the file itself, there is no door here';

function passesOn(node: ts.Statement): boolean {
  return ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;
}

/** The domain's door, and the list of functions that are deployed. */
const doors = new Set(['domain/src/index.ts', 'functions/src/index.ts']);

/** A file that only passes on what others export. */
export const noBarrel: LintRule = (file) => {
  const [first] = file.tree.statements;
  if (doors.has(file.path) || first === undefined) return [];
  return file.tree.statements.every(passesOn) ? [placeOf(file, first, message)] : [];
};
