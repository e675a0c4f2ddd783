import type { Bilingual } from '../fields';
import { categories } from '../regulation/zooportal-categories';
import { objectKinds } from '../regulation/zooportal-object-kinds';
import { upgradeMembers, upgradeNested, type UpgradeStep } from './reader';

/** Number of priorities in version 1 regulations. */
const V1_PRIORITIES = 6;

const findTitle = (
  entries: readonly { readonly id: string; readonly title: Bilingual }[],
  id: unknown,
): unknown => entries.find((entry) => entry.id === id)?.title;

/** Returns the built-in category title; version 1 stored no titles. */
const categoryTitleOf = (id: unknown): unknown => findTitle(categories, id);

/** Adds the category title and the highest priority number to a deadline. */
const deadlineFromV1: UpgradeStep = (raw) => ({
  categoryTitle: categoryTitleOf(raw['category']),
  lowestPriority: V1_PRIORITIES,
  ...raw,
});

/** Upgrades a document with a deadline: mail. */
export const withDeadlineFromV1: UpgradeStep = (raw) => ({
  ...raw,
  deadline: upgradeNested(raw['deadline'], deadlineFromV1),
});

/** Upgrades a document with a category and a deadline: requester view, event state. */
export const categorisedFromV1: UpgradeStep = (raw) => ({
  categoryTitle: categoryTitleOf(raw['category']),
  ...withDeadlineFromV1(raw),
});

/** Adds the titles of the category and the object kinds to a ticket. */
export const ticketFromV1: UpgradeStep = (raw) => ({
  ...categorisedFromV1(raw),
  objects: upgradeMembers(raw['objects'], (object) => ({
    title: findTitle(objectKinds, object['kind']),
    ...object,
  })),
});

/** Adds category titles to both states of an event. */
export const eventFromV1: UpgradeStep = (raw) => ({
  ...raw,
  before: upgradeNested(raw['before'], categorisedFromV1),
  after: upgradeNested(raw['after'], categorisedFromV1),
});
