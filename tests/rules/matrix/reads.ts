import { LIST_LIMIT } from '@reglament/domain';
import { isAmong, requesterA, type Actor } from '../world/actors';
import { pathOf, type Target } from '../world/collections';
import type { Operation } from './operations';
import { aggregate, count, fieldFilter, runQuery, sumOf, type Query } from './query';

/** Whether the domain's table lets an actor get one of the two documents of a collection. */
export const mayGet = (target: Target, actor: Actor, which: 'existing' | 'missing'): boolean =>
  isAmong(target.access?.get ?? [], actor, target[which].ownerUid);

const get = (which: 'existing' | 'missing'): Operation => ({
  name: `get a document that is ${which === 'existing' ? 'there' : 'not there'}`,
  verb: 'get',
  request: (target) => ({ method: 'GET', path: `/${pathOf(target, target[which].id)}` }),
  isAllowed: (target, actor) => mayGet(target, actor, which),
});

/** Whose documents a query asks for: all, the asker's own by uid, or those of requester A. */
export type Asked = 'all' | 'own' | 'ofA';

/** The uid that a query is bound to; somebody without one asks for a uid that nobody has. */
const boundTo: Record<Asked, (actor: Actor) => string | null> = {
  all: () => null,
  own: (actor) => actor.uid ?? 'nobody',
  ofA: () => requesterA.uid,
};

/**
 * Whether the domain's table lets an actor list a collection in that way, within the limit.
 * Where the path names the owner a filter changes nothing; where the document does, it is all.
 */
export function mayList(target: Target, actor: Actor, asked: Asked): boolean {
  const owner =
    target.access?.ownedBy === 'requesterUid' ? boundTo[asked](actor) : ownerOfList(target);
  return isAmong(target.access?.list ?? [], actor, owner);
}

/** A collection below a person's path belongs to them; one that holds the persons to nobody. */
const ownerOfList = (target: Target): string | null =>
  target.parent === '' ? null : target.existing.ownerUid;

function queryOf(target: Target, actor: Actor, asked: Asked): Query {
  const uid = boundTo[asked](actor);
  return {
    collection: target.collection,
    parent: target.parent,
    ...(uid === null ? {} : { where: fieldFilter('requesterUid', 'EQUAL', uid) }),
  };
}

const askedWords: Record<Asked, string> = {
  all: '',
  own: ' of those with the own uid',
  ofA: ' of those with the uid of requester A',
};

const limits: readonly (readonly [words: string, limit: number | undefined])[] = [
  [`limited to ${LIST_LIMIT}`, LIST_LIMIT],
  ['without a limit', undefined],
  [`limited to ${LIST_LIMIT + 1}`, LIST_LIMIT + 1],
];

const limited = (query: Query, limit: number | undefined): Query =>
  limit === undefined ? query : { ...query, limit };

const isWithin = (limit: number | undefined): boolean => limit !== undefined && limit <= LIST_LIMIT;

const lists = (['all', 'own', 'ofA'] as const).flatMap((asked) =>
  limits.map(([words, limit]): Operation => ({
    name: `list${askedWords[asked]}, ${words}`,
    verb: 'list',
    request: (target, actor) => runQuery(limited(queryOf(target, actor, asked), limit)),
    isAllowed: (target, actor) => isWithin(limit) && mayList(target, actor, asked),
  })),
);

const countOf = (asked: Asked): readonly Operation[] =>
  limits.map(([words, limit]): Operation => ({
    name: `count()${askedWords[asked]}, ${words}`,
    verb: 'list',
    request: (target, actor) => aggregate(limited(queryOf(target, actor, asked), limit), count),
    isAllowed: (target, actor) => isWithin(limit) && mayList(target, actor, asked),
  }));

const sum: Operation = {
  name: `sum(), limited to ${LIST_LIMIT}`,
  verb: 'list',
  request: (target, actor) =>
    aggregate(limited(queryOf(target, actor, 'all'), LIST_LIMIT), sumOf('priority')),
  isAllowed: (target, actor) => mayList(target, actor, 'all'),
};

/** No reader of the domain's table reads across parents. */
const refusedToAll = (): boolean => false;

const groupQuery = (target: Target, actor: Actor, asked: Asked): Query => ({
  ...queryOf(target, actor, asked),
  group: true,
  limit: LIST_LIMIT,
});

const groups = (['all', 'own'] as const).flatMap((asked): Operation[] => [
  {
    name: `list the collection group${askedWords[asked]}`,
    verb: 'list',
    request: (target, actor) => runQuery(groupQuery(target, actor, asked)),
    isAllowed: refusedToAll,
  },
  {
    name: `count() the collection group${askedWords[asked]}`,
    verb: 'list',
    request: (target, actor) => aggregate(groupQuery(target, actor, asked), count),
    isAllowed: refusedToAll,
  },
]);

/** Every way to read that the matrix tries. */
export const reads: readonly Operation[] = [
  get('existing'),
  get('missing'),
  ...lists,
  ...countOf('all'),
  ...countOf('own'),
  sum,
  ...groups,
];
