import ts from 'typescript';
import { placeOf, type LintRule, type ParsedFile, type Place } from './parsed-file';

/** Words that were given up for the standard term of the field. */
const retired: Readonly<Record<string, string>> = {
  desk: 'console',
  grounds: 'reason',
  least: 'min',
  most: 'max',
  news: 'notification, or last update',
  outbox: 'command queue, or mail queue',
  overlay: 'optimistic update',
  pace: 'interval',
  patience: 'timeout',
  plant: 'fixture',
  rail: 'sidebar',
  refusal: 'error, or decline',
  seen: 'read state',
  stretch: 'segment',
  strip: 'timeline',
  told: 'requester view',
  tray: 'upload queue',
  vouched: 'host-verified',
  wish: 'preference',
};

/** The words of a name in any case: `useSeenMarks`, `MAX_ITEMS`, `read-state`. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/u);

/** A plural is the same word. */
const retiredIn = (name: string): string | undefined =>
  wordsOf(name)
    .flatMap((word) => [word, word.replace(/e?s$/u, ''), word.replace(/s$/u, '')])
    .find((word) => Object.hasOwn(retired, word));

const complaint = (word: string): string => `"${word}" is not the term: use ${retired[word]}`;

function pathPlaces({ path }: ParsedFile): Place[] {
  const word = retiredIn(path);
  return word === undefined ? [] : [{ path, line: 1, message: complaint(word) }];
}

function declaredNames(statement: ts.Statement): readonly ts.Identifier[] {
  if (ts.isVariableStatement(statement)) {
    const names = statement.declarationList.declarations.map(({ name }) => name);
    return names.filter((name) => ts.isIdentifier(name));
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name] : [];
}

/** Names of files and of what a module declares use the standard terms. */
export const standardTerms: LintRule = (file) => [
  ...pathPlaces(file),
  ...file.tree.statements.flatMap(declaredNames).flatMap((name) => {
    const word = retiredIn(name.text);
    return word === undefined ? [] : [placeOf(file, name, complaint(word))];
  }),
];
