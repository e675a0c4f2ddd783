import { isDeepStrictEqual } from 'node:util';
import { toRequesterTicket, type Ticket, type TicketWrite } from '@reglament/domain';
import { paths } from './paths';
import { requesterViewDocument } from './stored-document';

/** A document that follows from a ticket. */
interface ProjectionWrite {
  readonly path: string;
  readonly data: object;
}

/** What a change of a ticket writes elsewhere, in the same commit; `before` is null for a new one. */
type Projection = (before: Ticket | null, write: TicketWrite) => readonly ProjectionWrite[];

/**
 * The requester's view, written only when something changes that the requester may know, the thread
 * included: work among the staff leaves no trace for them. A requester without an account has none.
 */
const requesterView: Projection = (before, { ticket: after, message }) => {
  const { uid } = after.requester;
  if (uid === null) return [];
  const data = toRequesterTicket(after);
  if (before !== null && before.requester.uid === uid && message === null) {
    const stood = toRequesterTicket({ ...before, updatedAt: after.updatedAt });
    if (isDeepStrictEqual(data, stood)) return [];
  }
  return [{ path: paths.portalTicket(uid, after.number), data: requesterViewDocument(data) }];
};

/** Every projection of tickets. */
export const projections: readonly Projection[] = [requesterView];
