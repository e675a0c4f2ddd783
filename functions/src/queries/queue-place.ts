import { can, ok, refuse, ticketNumberSchema, type Refusal, type Result } from '@reglament/domain';
import * as z from 'zod/mini';
import { actorOf, type Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { rateLimited } from '../runtime/rate-limited';
import { database } from '../store/database';
import { placeOf, type Place } from '../store/queue';
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
): Promise<Result<Place, Refusal>> => {
  const input = inputSchema.safeParse(data);
  if (!input.success) {
    return refuse({ code: 'invalid-input', issues: [{ path: 'number', code: 'wrong-format' }] });
  }
  const { number } = input.data;
  // Asking has a limit of its own, so that it never stands in the way of a reply.
  const limit = { uid: caller.uid, kind: 'queuePlace' } as const;
  return rateLimited(limit, deps, async () => lookUp(caller, number));
};

async function lookUp(caller: Caller, number: string): Promise<Result<Place, Refusal>> {
  const db = await database();
  const [member, stored] = await Promise.all([readMember(db, caller.uid), readTicket(db, number)]);
  const actor = actorOf(caller, member);
  if (member === null && !caller.emailVerified) return refuse({ code: 'email-unverified' });
  // Someone else's ticket and one that does not exist are the same to a requester.
  const isKnown = stored && can(actor, 'queuePlace', { requesterUid: stored.ticket.requester.uid });
  if (!isKnown) return refuse({ code: 'not-found' });
  if (stored.ticket.queue !== 'active') return refuse({ code: 'wrong-status' });
  return ok(await placeOf(db, stored.ticket));
}
