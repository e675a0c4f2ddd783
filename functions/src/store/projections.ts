import { isDeepStrictEqual } from 'node:util';
import { portalTicketOf, type Ticket } from '@reglament/domain';
import { paths } from './paths';

/** A document that follows from a ticket. */
interface ProjectionWrite {
  readonly path: string;
  readonly data: object;
}

/** What a change of a ticket writes elsewhere, in the same commit; `before` is null for a new one. */
type Projection = (before: Ticket | null, after: Ticket) => readonly ProjectionWrite[];

/**
 * The requester's view, written only when it differs: what requesters may not know of leaves no trace
 * for them. A requester without an account has none.
 */
const requesterView: Projection = (before, after) => {
  const { uid } = after.requester;
  if (uid === null) return [];
  const data = portalTicketOf(after);
  const isSame = before !== null && before.requester.uid === uid;
  if (isSame && isDeepStrictEqual(data, portalTicketOf(before))) return [];
  return [{ path: paths.portalTicket(uid, after.number), data }];
};

/** Every projection of tickets. */
export const projections: readonly Projection[] = [requesterView];
