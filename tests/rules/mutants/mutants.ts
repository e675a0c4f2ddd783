import { conditionsIn, templateAt, withoutComments, type Span } from './source';

/** The rules with one fault in them. */
export interface Mutant {
  readonly name: string;
  readonly rules: string;
  /** Template of the block that is hurt; null where any may be. */
  readonly template: string | null;
  /** The verbs that are hurt; null where any may be. */
  readonly verbs: string | null;
}

interface Change extends Span {
  readonly what: string;
  readonly by: string;
  readonly template: string | null;
  readonly verbs: string | null;
}

/** Each rules text that differs from the given one by one fault. */
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

/** A conjunct replaced by true is a conjunct dropped, and a disjunct replaced by false likewise. */
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

/** A role of another name, a limit higher or lower by one. */
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

/** Whoever may get a document may write it too. */
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

/** What is created has no stored document yet: a condition on that refuses each creation anyway. */
const writingVerbs = (condition: string): readonly string[] =>
  /\bresource\b/.test(condition) ? ['update', 'delete'] : ['create', 'update', 'delete'];

/** A block that holds what hangs below its documents as well. */
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
