import { LIST_LIMIT } from '@reglament/domain';
import { isAmong, requesterA, type Actor } from '../world/actors';
import { pathOf, type Target } from '../world/collections';
import type { Operation } from './operations';
import { aggregate, count, fieldFilter, runQuery, sumOf, type Query } from './query';

/** Whether the access table lets an actor get a document. */
export const mayGet = (target: Target, actor: Actor, which: 'existing' | 'missing'): boolean =>
  isAmong(target.access?.get ?? [], actor, target[which].ownerUid);

const get = (which: 'existing' | 'missing'): Operation => ({
  name: `get ${which === 'existing' ? 'an existing' : 'a missing'} document`,
  verb: 'get',
  request: (target) => ({ method: 'GET', path: `/${pathOf(target, target[which].id)}` }),
  isAllowed: (target, actor) => mayGet(target, actor, which),
});

/** Filter of a query: none, by the uid of the actor, or by that of requester A. */
export type Filter = 'all' | 'own' | 'ofA';

/** Uid of the filter; an anonymous actor uses a uid that does not exist. */
const filterUidOf: Record<Filter, (actor: Actor) => string | null> = {
  all: () => null,
  own: (actor) => actor.uid ?? 'nobody',
  ofA: () => requesterA.uid,
};

/**
 * Whether the access table lets an actor list a collection with a filter, within the limit. The
 * filter matters only where a field, not the path, names the owner.
 */
export function mayList(target: Target, actor: Actor, filter: Filter): boolean {
  const owner =
    target.access?.ownedBy === 'requesterUid' ? filterUidOf[filter](actor) : ownerOfList(target);
  return isAmong(target.access?.list ?? [], actor, owner);
}

/** Owner of a collection below a user path; null at the root. */
const ownerOfList = (target: Target): string | null =>
  target.parent === '' ? null : target.existing.ownerUid;

function queryOf(target: Target, actor: Actor, filter: Filter): Query {
  const uid = filterUidOf[filter](actor);
  return {
    collection: target.collection,
    parent: target.parent,
    ...(uid === null ? {} : { where: fieldFilter('requesterUid', 'EQUAL', uid) }),
  };
}

const filterLabels: Record<Filter, string> = {
  all: '',
  own: ' filtered by the own uid',
  ofA: ' filtered by the uid of requester A',
};

const limits: readonly (readonly [label: string, limit: number | undefined])[] = [
  [`limited to ${LIST_LIMIT}`, LIST_LIMIT],
  ['without a limit', undefined],
  [`limited to ${LIST_LIMIT + 1}`, LIST_LIMIT + 1],
];

const limited = (query: Query, limit: number | undefined): Query =>
  limit === undefined ? query : { ...query, limit };

const isWithin = (limit: number | undefined): boolean => limit !== undefined && limit <= LIST_LIMIT;

const lists = (['all', 'own', 'ofA'] as const).flatMap((filter) =>
  limits.map(([label, limit]): Operation => ({
    name: `list${filterLabels[filter]}, ${label}`,
    verb: 'list',
    request: (target, actor) => runQuery(limited(queryOf(target, actor, filter), limit)),
    isAllowed: (target, actor) => isWithin(limit) && mayList(target, actor, filter),
  })),
);

const countOf = (filter: Filter): readonly Operation[] =>
  limits.map(([label, limit]): Operation => ({
    name: `count()${filterLabels[filter]}, ${label}`,
    verb: 'list',
    request: (target, actor) => aggregate(limited(queryOf(target, actor, filter), limit), count),
    isAllowed: (target, actor) => isWithin(limit) && mayList(target, actor, filter),
  }));

const sum: Operation = {
  name: `sum(), limited to ${LIST_LIMIT}`,
  verb: 'list',
  request: (target, actor) =>
    aggregate(limited(queryOf(target, actor, 'all'), LIST_LIMIT), sumOf('priority')),
  isAllowed: (target, actor) => mayList(target, actor, 'all'),
};

/** The access table grants no collection group reads. */
const neverAllowed = (): boolean => false;

const groupQuery = (target: Target, actor: Actor, filter: Filter): Query => ({
  ...queryOf(target, actor, filter),
  group: true,
  limit: LIST_LIMIT,
});

const groups = (['all', 'own'] as const).flatMap((filter): Operation[] => [
  {
    name: `list the collection group${filterLabels[filter]}`,
    verb: 'list',
    request: (target, actor) => runQuery(groupQuery(target, actor, filter)),
    isAllowed: neverAllowed,
  },
  {
    name: `count() the collection group${filterLabels[filter]}`,
    verb: 'list',
    request: (target, actor) => aggregate(groupQuery(target, actor, filter), count),
    isAllowed: neverAllowed,
  },
]);

/** All read operations of the matrix. */
export const reads: readonly Operation[] = [
  get('existing'),
  get('missing'),
  ...lists,
  ...countOf('all'),
  ...countOf('own'),
  sum,
  ...groups,
];
