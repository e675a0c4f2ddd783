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

/** The kinds of documents whose shape has changed since version 1, by the id of their collection. */
export const upgradedCollections = ['tickets', 'events', 'outbox'] as const;

/** One of {@link upgradedCollections}. */
export type UpgradedCollection = (typeof upgradedCollections)[number];

/** Documents of a kind wherever they stand, page by page in the order of their paths; not read yet. */
export const documentsOf = (
  db: Firestore,
  collection: UpgradedCollection,
): AsyncGenerator<TicketSnapshot[]> => pagesOf(db.collectionGroup(collection));

/** A document as it is written now; tickets and the views of requesters share the id `tickets`. */
const rewritten = (collection: UpgradedCollection, found: DocumentSnapshot): object | null => {
  if (collection === 'events') return mapped(parseDocument(upgradeEvent, found), eventDocument);
  if (collection === 'outbox') return mapped(parseDocument(upgradeMail, found), emailDocument);
  return found.ref.path.startsWith('portal/')
    ? mapped(parseDocument(upgradeRequesterTicket, found), requesterViewDocument)
    : mapped(parseDocument(upgradeTicket, found), ticketDocument);
};

const mapped = <Value>(value: Value | null, write: (value: Value) => object): object | null =>
  value === null ? null : write(value);

/**
 * Rewrites a document of an older version, as long as nobody has changed it meanwhile: whoever did
 * wrote the present version.
 * @returns whether there was anything to rewrite
 */
export const rewriteOutdated = async (
  collection: UpgradedCollection,
  found: TicketSnapshot,
): Promise<boolean> => {
  if (!isOutdated(found.data())) return false;
  const document = rewritten(collection, found);
  if (document === null) return false;
  await found.ref.update({ ...document }, { lastUpdateTime: found.updateTime });
  return true;
};
