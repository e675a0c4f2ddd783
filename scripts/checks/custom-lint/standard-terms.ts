import ts from 'typescript';
import { placeOf, type LintRule, type ParsedFile, type Place } from './parsed-file';

/** Retired words and the standard terms that replace them. */
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

/** Splits a name of any case into words: `useSeenMarks`, `MAX_ITEMS`, `read-state`. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/u);

/** Returns the first retired word of a name, including plurals. */
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

/** Reports retired words in file names and top-level declarations. */
export const standardTerms: LintRule = (file) => [
  ...pathPlaces(file),
  ...file.tree.statements.flatMap(declaredNames).flatMap((name) => {
    const word = retiredIn(name.text);
    return word === undefined ? [] : [placeOf(file, name, complaint(word))];
  }),
];
