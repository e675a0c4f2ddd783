import { closedCollections, documentAccess, type DocumentAccess } from '@reglament/domain';
import { requesterA, requesterB, retired } from './actors';

/** A collection, with a document that is there and one that is not. */
export interface Target {
  /** As the domain's table spells it. */
  readonly template: string;
  /** What the table says; null for what it does not name, which is closed. */
  readonly access: DocumentAccess | null;
  /** Path of the document that the collection hangs on; empty at the root. */
  readonly parent: string;
  readonly collection: string;
  readonly existing: { readonly id: string; readonly ownerUid: string | null };
  readonly missing: { readonly id: string; readonly ownerUid: string | null };
}

/** The ticket of requester A that everything here hangs on. */
export const ticketNumber = 'K7Q2M4X';

/** Ids in place of the variables of a template, for a document that exists and for one that does not. */
const ids: Readonly<Record<string, readonly [existing: string, missing: string]>> = {
  '{number}': [ticketNumber, 'ZZZZZZZ'],
  '{id}': ['first', 'missing'],
  '{uid}': [requesterA.uid, requesterB.uid],
};

// A document under the uid of somebody who is not staff would make them staff.
const staffIds: readonly [string, string] = [retired.uid, requesterA.uid];

/** Named in no table: refused because unknown, not because forgotten. */
const unlisted = ['users/{uid}', 'stats/{id}', 'unlisted/{id}'];

const closed = [...closedCollections.map((name) => `${name}/{id}`), 'limits/{id}/slots/{id}'];

/** Below each listed document hangs a collection that nobody knows: no wildcard may swallow it. */
const beneath = documentAccess.map(({ path }) => `${path}/unlisted/{id}`);

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

/** The collections that have a name somewhere. */
export const namedTargets: readonly Target[] = [
  ...documentAccess.map((access) => targetOf(access.path, access)),
  ...[...closed, ...unlisted].map((template) => targetOf(template, null)),
];

/** Every collection that the matrix asks for. */
export const targets: readonly Target[] = [
  ...namedTargets,
  ...beneath.map((template) => targetOf(template, null)),
];

/** Path of a document of the collection. */
export const pathOf = (target: Target, id: string): string =>
  [target.parent, target.collection, id].filter((part) => part !== '').join('/');
