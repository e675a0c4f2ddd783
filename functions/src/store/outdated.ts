import {
  isOutdated,
  upgradeEvent,
  upgradeMail,
  upgradeRequesterTicket,
  upgradeTicket,
} from '@reglament/domain';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { pagesOf } from './paging';
import { parseDocument } from './parse';
import {
  eventDocument,
  emailDocument,
  requesterViewDocument,
  ticketDocument,
} from './stored-document';
import type { TicketSnapshot } from './ticket-queries';

/** Collections whose documents have changed shape since version 1. */
export const upgradedCollections = ['tickets', 'events', 'outbox'] as const;

/** One of {@link upgradedCollections}. */
export type UpgradedCollection = (typeof upgradedCollections)[number];

/** Iterates over the documents of a collection group in pages, ordered by path; unparsed. */
export const documentsOf = (
  db: Firestore,
  collection: UpgradedCollection,
): AsyncGenerator<TicketSnapshot[]> => pagesOf(db.collectionGroup(collection));

/**
 * Converts a document to the current version; tickets and requester views share the collection id
 * `tickets`.
 */
const toCurrentVersion = (
  collection: UpgradedCollection,
  snapshot: DocumentSnapshot,
): object | null => {
  if (collection === 'events')
    return mapOrNull(parseDocument(upgradeEvent, snapshot), eventDocument);
  if (collection === 'outbox')
    return mapOrNull(parseDocument(upgradeMail, snapshot), emailDocument);
  return snapshot.ref.path.startsWith('portal/')
    ? mapOrNull(parseDocument(upgradeRequesterTicket, snapshot), requesterViewDocument)
    : mapOrNull(parseDocument(upgradeTicket, snapshot), ticketDocument);
};

const mapOrNull = <Value>(value: Value | null, write: (value: Value) => object): object | null =>
  value === null ? null : write(value);

/**
 * Rewrites a document of an older version, with the precondition that it has not changed; a
 * concurrent writer has written the current version.
 * @returns whether it was outdated
 */
export const rewriteOutdated = async (
  collection: UpgradedCollection,
  snapshot: TicketSnapshot,
): Promise<boolean> => {
  if (!isOutdated(snapshot.data())) return false;
  const document = toCurrentVersion(collection, snapshot);
  if (document === null) return false;
  await snapshot.ref.update({ ...document }, { lastUpdateTime: snapshot.updateTime });
  return true;
};
