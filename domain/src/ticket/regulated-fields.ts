import type { FieldIssue } from '../error';
import type { PortalObject } from '../fields';
import { limits } from '../limits';
import { isActive, type Regulation } from '../regulation/schema';
import { activeObjectKinds, findCategory } from '../regulation/sla-target';
import type { DecisionContext } from './decision';
import type { TicketObject } from './schema';

/** Submission fields validated against the regulation. */
interface Submission {
  readonly category: string;
  readonly objects: readonly PortalObject[];
}

/** Returns an issue for a category that is missing or archived in the active regulation. */
export const categoryIssues = (category: string, regulation: Regulation): readonly FieldIssue[] => {
  const found = findCategory(regulation, category);
  return found && isActive(found) ? [] : [{ path: 'category', code: 'not-allowed' }];
};

/** Validates a submission against the active regulation: category, object kinds, card count. */
export const submissionIssues = (
  input: Submission,
  { regulation, channel }: Pick<DecisionContext, 'regulation' | 'channel'>,
): readonly FieldIssue[] => {
  const kinds = new Set(activeObjectKinds(regulation).map(({ id }) => id));
  const unknownKinds = input.objects.flatMap(({ kind }, at): FieldIssue[] =>
    kinds.has(kind) ? [] : [{ path: `objects.${at}.kind`, code: 'not-allowed' }],
  );
  return [
    ...categoryIssues(input.category, regulation),
    ...unknownKinds,
    ...(channel === 'portal' ? cardIssues(input, regulation) : []),
  ];
};

/** Requires cards on the portal only; a mail or a call may omit them (clause 2.2). */
function cardIssues({ category, objects }: Submission, regulation: Regulation): FieldIssue[] {
  if (findCategory(regulation, category)?.form !== 'duplicate-cards') return [];
  const isCard = cardTest(regulation);
  const cards = new Set(objects.filter(isCard).map(({ kind, id }) => `${kind} ${id}`));
  if (cards.size >= limits.mergeCards.min) return [];
  return [{ path: 'objects', code: 'too-few', limit: limits.mergeCards.min }];
}

/** Returns a predicate for objects that are animal cards. */
export const cardTest = (
  regulation: Regulation,
): ((object: Pick<PortalObject, 'kind'>) => boolean) => {
  const kinds = regulation.objectKinds.filter(({ isCard }) => isCard).map(({ id }) => id);
  return ({ kind }) => kinds.includes(kind);
};

/** Adds the current kind titles to objects, so that later versions do not change them. */
export const titledObjects = (
  objects: readonly PortalObject[],
  regulation: Regulation,
): TicketObject[] =>
  objects.map((object) => ({
    ...object,
    title: regulation.objectKinds.find(({ id }) => id === object.kind)?.title ?? {
      ru: object.kind,
      en: object.kind,
    },
  }));
