import { isDeepStrictEqual } from 'node:util';
import { toRequesterTicket, type Ticket, type TicketWrite } from '@reglament/domain';
import { paths } from './paths';
import { searchProjection } from './search-projection';
import { requesterViewDocument } from './stored-document';

/** Write of a document derived from a ticket. */
export interface ProjectionWrite {
  readonly path: string;
  readonly data: object;
  /** Keeps the fields and map entries that are not named. */
  readonly merge?: boolean;
}

/** Derives writes in the same commit from a ticket change; `before` is null for a new ticket. */
export type Projection = (before: Ticket | null, write: TicketWrite) => readonly ProjectionWrite[];

/**
 * Requester view; written only when a field visible to the requester or the thread changes, so that
 * staff activity is not revealed. Tickets without an account have none.
 */
const requesterView: Projection = (before, { ticket: after, message }) => {
  const { uid } = after.requester;
  if (uid === null) return [];
  const data = toRequesterTicket(after);
  if (before !== null && before.requester.uid === uid && message === null) {
    const previous = toRequesterTicket({ ...before, updatedAt: after.updatedAt });
    if (isDeepStrictEqual(data, previous)) return [];
  }
  return [{ path: paths.portalTicket(uid, after.number), data: requesterViewDocument(data) }];
};

/** All ticket projections. */
export const projections: readonly Projection[] = [requesterView, searchProjection];
