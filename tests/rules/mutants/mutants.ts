import { conditionsIn, templateAt, withoutComments, type Span } from './source';

/** Rules with one mutation. */
export interface Mutant {
  readonly name: string;
  readonly rules: string;
  /** Template of the mutated block; null for any. */
  readonly template: string | null;
  /** Mutated verbs; null for any. */
  readonly verbs: string | null;
}

interface Change extends Span {
  readonly what: string;
  readonly by: string;
  readonly template: string | null;
  readonly verbs: string | null;
}

/** Generates every mutant of the rules. */
export function mutantsOf(rules: string): readonly Mutant[] {
  const changes = [
    ...conditionChanges(rules),
    ...literalChanges(rules),
    ...writeChanges(rules),
    ...wildcardChanges(rules),
  ];
  return changes.map((change) => ({
    name: `line ${lineOf(rules, change.start)} "${rules.slice(change.start, change.end)}" ${change.what}`,
    rules: rules.slice(0, change.start) + change.by + rules.slice(change.end),
    template: change.template,
    verbs: change.verbs,
  }));
}

const lineOf = (rules: string, offset: number): number => rules.slice(0, offset).split('\n').length;

/** Replaces conditions: a conjunct by true is dropped, as is a disjunct by false. */
const conditionChanges = (rules: string): readonly Change[] =>
  conditionsIn(rules).flatMap((condition) => {
    const text = rules.slice(condition.start, condition.end);
    return [
      { what: 'always true', by: 'true' },
      { what: 'never true', by: 'false' },
      { what: 'negated', by: `!(${text})` },
    ]
      .filter(({ by }) => !isLiteral(text) || (by !== text && !by.startsWith('!')))
      .map((change) => ({ ...condition, ...change }));
  });

const isLiteral = (text: string): boolean => text === 'true' || text === 'false';

/** Renames a string literal; changes a limit by one. */
const literalChanges = (rules: string): readonly Change[] =>
  [...withoutComments(rules).matchAll(/(?<!rules_version = )'([a-z]+)'|(?<=[<>=] )\d+/g)].flatMap(
    (literal) => {
      const span = {
        start: literal.index,
        end: literal.index + literal[0].length,
        template: null,
        verbs: null,
      };
      const number = Number(literal[0]);
      if (Number.isNaN(number)) return [{ ...span, what: 'renamed', by: "'renamed'" }];
      return [
        { ...span, what: 'one higher', by: String(number + 1) },
        { ...span, what: 'one lower', by: String(number - 1) },
      ];
    },
  );

/** Allows readers to write as well. */
function writeChanges(rules: string): readonly Change[] {
  const source = withoutComments(rules);
  return [...source.matchAll(/(?<=allow )get(?=: if (.+);)/g)].flatMap(({ index, 1: condition }) =>
    writingVerbs(condition ?? '').map((verb) => ({
      start: index,
      end: index + 'get'.length,
      what: `opened to ${verb}`,
      by: `get, ${verb}`,
      template: templateAt(source, index),
      verbs: verb,
    })),
  );
}

/** A creation has no stored document, so a condition on `resource` denies it anyway. */
const writingVerbs = (condition: string): readonly string[] =>
  /\bresource\b/.test(condition) ? ['update', 'delete'] : ['create', 'update', 'delete'];

/** Widens a block to all subcollections. */
const wildcardChanges = (rules: string): readonly Change[] => {
  const source = withoutComments(rules);
  return [...source.matchAll(/\{(\w+)\}(?= \{)/g)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
    what: 'opened to all below',
    by: text.replace('}', '=**}'),
    template: `${templateAt(source, source.indexOf('allow', index))}/unlisted/{id}`,
    verbs: null,
  }));
};
