import type { Bilingual } from '../fields';
import { categories } from '../regulation/zooportal-categories';
import { objectKinds } from '../regulation/zooportal-object-kinds';
import { upgradeMembers, upgradeNested, type UpgradeStep } from './reader';

/** Priorities of every regulation of version 1. */
const V1_PRIORITIES = 6;

const titleIn = (
  entries: readonly { readonly id: string; readonly title: Bilingual }[],
  id: unknown,
): unknown => entries.find((entry) => entry.id === id)?.title;

/** Version 1 kept no names: every ticket showed those that shipped. */
const categoryTitleOf = (id: unknown): unknown => titleIn(categories, id);

/** Adds the names and the last priority to the record of a deadline. */
const deadlineFromV1: UpgradeStep = (raw) => ({
  categoryTitle: categoryTitleOf(raw['category']),
  lowestPriority: V1_PRIORITIES,
  ...raw,
});

/** Upgrades whatever carries a deadline and nothing else that changed: mail. */
export const withDeadlineFromV1: UpgradeStep = (raw) => ({
  ...raw,
  deadline: upgradeNested(raw['deadline'], deadlineFromV1),
});

/** Upgrades whatever carries a category and a deadline: a requester's view, a state in an event. */
export const categorisedFromV1: UpgradeStep = (raw) => ({
  categoryTitle: categoryTitleOf(raw['category']),
  ...withDeadlineFromV1(raw),
});

/** Adds the names of category and kinds of objects to a ticket. */
export const ticketFromV1: UpgradeStep = (raw) => ({
  ...categorisedFromV1(raw),
  objects: upgradeMembers(raw['objects'], (object) => ({
    title: titleIn(objectKinds, object['kind']),
    ...object,
  })),
});

/** Adds the names of categories to both states of an event. */
export const eventFromV1: UpgradeStep = (raw) => ({
  ...raw,
  before: upgradeNested(raw['before'], categorisedFromV1),
  after: upgradeNested(raw['after'], categorisedFromV1),
});
