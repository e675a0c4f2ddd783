import { isDeepStrictEqual } from 'node:util';
import {
  countChanges,
  countShardOf,
  extendThread,
  toRequesterTicket,
  type Thread,
  type Ticket,
  type TicketWrite,
} from '@reglament/domain';
import { paths } from './paths';
import { searchProjection } from './search-projection';
import { requesterViewDocument, threadDocument } from './stored-document';

/** Write of a document derived from a ticket; null data deletes it, changes add to its counts. */
export type ProjectionWrite =
  | {
      readonly path: string;
      readonly data: object | null;
      /** Keeps the fields and map entries that are not named. */
      readonly merge?: boolean;
    }
  | { readonly path: string; readonly changes: Readonly<Record<string, number>> };

/** Ticket and its thread as read; the thread is null when it has no readable document. */
export interface ProjectedTicket {
  readonly ticket: Ticket;
  readonly thread: Thread | null;
}

/** Derives writes in the same commit from a ticket change; `before` is null for a new ticket. */
type Projection = (
  before: ProjectedTicket | null,
  write: TicketWrite,
) => readonly ProjectionWrite[];

/**
 * Requester view; written only when a field visible to the requester or the thread changes, so that
 * staff activity is not revealed. Tickets without an account have none.
 */
const requesterView: Projection = (before, { ticket: after, message }) => {
  const { uid } = after.requester;
  if (uid === null) return [];
  const data = toRequesterTicket(after);
  if (before !== null && before.ticket.requester.uid === uid && message === null) {
    const previous = toRequesterTicket({ ...before.ticket, updatedAt: after.updatedAt });
    if (isDeepStrictEqual(data, previous)) return [];
  }
  return [{ path: paths.portalTicket(uid, after.number), data: requesterViewDocument(data) }];
};

/**
 * Thread in one document. Without a readable one before, any that appeared since then is deleted: it
 * would lack this write. The backfill creates it.
 */
const thread: Projection = (before, write) => {
  const path = paths.thread(write.ticket.number);
  if (before !== null && before.thread === null) return [{ path, data: null }];
  return [{ path, data: threadDocument(extendThread(before?.thread ?? null, write)) }];
};

/** Number of tickets by view, from which the load is known (clause 3.4). */
const ticketCounts: Projection = (before, { ticket }) => {
  const changes = countChanges(before?.ticket ?? null, ticket);
  if (Object.keys(changes).length === 0) return [];
  return [{ path: paths.ticketCounts(countShardOf(ticket.number)), changes }];
};

/** All ticket projections. */
export const projections: readonly Projection[] = [
  requesterView,
  thread,
  ticketCounts,
  (before, write) => searchProjection(before?.ticket ?? null, write),
];
