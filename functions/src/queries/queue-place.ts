import { can, ok, err, ticketNumberSchema, type DomainError, type Result } from '@reglament/domain';
import * as z from 'zod/mini';
import { actorOf, type Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { rateLimited } from '../runtime/rate-limited';
import { database } from '../store/database';
import { placeOf, type QueuePosition } from '../store/queue';
import { readMember } from '../store/staff';
import { readTicket } from '../store/tickets';

const inputSchema = z.strictObject({ number: ticketNumberSchema });

/**
 * The place of a ticket in the queue (clause 3.1), for its requester and the staff. Refuses with
 * `wrong-status` a ticket that does not stand in the queue.
 */
export const queuePlace = async (
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
): Promise<Result<QueuePosition, DomainError>> => {
  const input = inputSchema.safeParse(data);
  if (!input.success) {
    return err({ code: 'invalid-input', issues: [{ path: 'number', code: 'wrong-format' }] });
  }
  const { number } = input.data;
  // Asking has a limit of its own, so that it never stands in the way of a reply.
  const limit = { uid: caller.uid, kind: 'queuePlace' } as const;
  return rateLimited(limit, deps, async () => lookUp(caller, number));
};

async function lookUp(caller: Caller, number: string): Promise<Result<QueuePosition, DomainError>> {
  const db = await database();
  const [member, stored] = await Promise.all([readMember(db, caller.uid), readTicket(db, number)]);
  const actor = actorOf(caller, member);
  if (member === null && !caller.emailVerified) return err({ code: 'email-unverified' });
  // Someone else's ticket and one that does not exist are the same to a requester.
  const isKnown = stored && can(actor, 'queuePlace', { requesterUid: stored.ticket.requester.uid });
  if (!isKnown) return err({ code: 'not-found' });
  if (stored.ticket.queue !== 'active') return err({ code: 'wrong-status' });
  return ok(await placeOf(db, stored.ticket));
}
