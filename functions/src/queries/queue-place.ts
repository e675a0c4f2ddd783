import { can, ok, err, ticketNumberSchema, type DomainError, type Result } from '@reglament/domain';
import * as z from 'zod/mini';
import { actorOf, type Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { rateLimited } from '../runtime/rate-limited';
import { database } from '../store/database';
import { queuePositionOf, type QueuePosition } from '../store/queue';
import { readMember } from '../store/staff';
import { readTicket } from '../store/tickets';

const inputSchema = z.strictObject({ number: ticketNumberSchema });

/**
 * Returns the queue position of a ticket (clause 3.1) to its requester and staff. Fails with
 * `wrong-status` when the ticket is not queued.
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
  // A separate rate limit, so that queries never block a reply.
  const limit = { uid: caller.uid, kind: 'queuePlace' } as const;
  return rateLimited(limit, deps, async () => loadPosition(caller, number));
};

async function loadPosition(
  caller: Caller,
  number: string,
): Promise<Result<QueuePosition, DomainError>> {
  const db = await database();
  const [member, stored] = await Promise.all([readMember(db, caller.uid), readTicket(db, number)]);
  const actor = actorOf(caller, member);
  if (member === null && !caller.emailVerified) return err({ code: 'email-unverified' });
  // Requesters get the same error for foreign and missing tickets.
  const isAllowed =
    stored && can(actor, 'queuePlace', { requesterUid: stored.ticket.requester.uid });
  if (!isAllowed) return err({ code: 'not-found' });
  if (stored.ticket.queue !== 'active') return err({ code: 'wrong-status' });
  return ok(await queuePositionOf(db, stored.ticket));
}
