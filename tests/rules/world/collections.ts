import { closedCollections, documentAccess, type DocumentAccess } from '@reglament/domain';
import { requesterA, requesterB, retired } from './actors';

/** Collection with an existing and a missing document. */
export interface Target {
  /** Path template of the access table. */
  readonly template: string;
  /** Entry of the access table; null for an unlisted collection, which is closed. */
  readonly access: DocumentAccess | null;
  /** Path of the parent document; empty at the root. */
  readonly parent: string;
  readonly collection: string;
  readonly existing: { readonly id: string; readonly ownerUid: string | null };
  readonly missing: { readonly id: string; readonly ownerUid: string | null };
}

/** Ticket of requester A. */
export const ticketNumber = 'K7Q2M4X';

/** Ids for the template variables, of an existing and a missing document. */
const ids: Readonly<Record<string, readonly [existing: string, missing: string]>> = {
  '{number}': [ticketNumber, 'ZZZZZZZ'],
  '{id}': ['first', 'missing'],
  '{uid}': [requesterA.uid, requesterB.uid],
};

// A staff document under the uid of another actor would make it staff.
const staffIds: readonly [string, string] = [retired.uid, requesterA.uid];

/** Unlisted collections, denied by default. */
const unlisted = ['users/{uid}', 'stats/{id}', 'unlisted/{id}'];

const closed = [
  ...closedCollections.map((name) => `${name}/{id}`),
  'limits/{id}/slots/{id}',
  'portal/{uid}/search/{id}',
];

/** An unknown subcollection of each listed document, which no wildcard may match. */
const unlistedSubcollections = documentAccess.map(({ path }) => `${path}/unlisted/{id}`);

function targetOf(template: string, access: DocumentAccess | null): Target {
  const segments = template.split('/');
  const last = segments.at(-1) ?? '';
  const path = segments.map((segment) => ids[segment]?.[0] ?? segment);
  const [existing, missing] = template === 'staff/{uid}' ? staffIds : (ids[last] ?? [last, last]);
  const ownerOf = (id: string): string | null => {
    if (access?.ownedBy !== 'path') return null;
    return last === '{uid}' ? id : requesterA.uid;
  };
  return {
    template,
    access,
    parent: path.slice(0, -2).join('/'),
    collection: path.at(-2) ?? '',
    existing: {
      id: existing,
      ownerUid: access?.ownedBy === 'requesterUid' ? requesterA.uid : ownerOf(existing),
    },
    missing: { id: missing, ownerUid: ownerOf(missing) },
  };
}

/** Named collections. */
export const namedTargets: readonly Target[] = [
  ...documentAccess.map((access) => targetOf(access.path, access)),
  ...[...closed, ...unlisted].map((template) => targetOf(template, null)),
];

/** All collections of the matrix. */
export const targets: readonly Target[] = [
  ...namedTargets,
  ...unlistedSubcollections.map((template) => targetOf(template, null)),
];

/** Path of a document of the collection. */
export const pathOf = (target: Target, id: string): string =>
  [target.parent, target.collection, id].filter((part) => part !== '').join('/');
