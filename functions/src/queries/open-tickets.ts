import { can, ok, err, type PortalTicket, type DomainError, type Result } from '@reglament/domain';
import * as z from 'zod/mini';
import { actorOf, type Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { rateLimited } from '../runtime/rate-limited';
import { database } from '../store/database';
import { openTicketsOf } from '../store/open-tickets';
import { readMember } from '../store/staff';

const inputSchema = z.strictObject({ most: z.int().check(z.minimum(1), z.maximum(50)) });

type OpenTicket = Pick<PortalTicket, 'number' | 'subject' | 'category' | 'receivedAt'>;

/**
 * Returns the open tickets of the caller, so that the form can point out a duplicate request
 * (clause 1.2) without loading Firestore.
 */
export const openTickets = async (
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
): Promise<Result<readonly OpenTicket[], DomainError>> => {
  const input = inputSchema.safeParse(data);
  if (!input.success) {
    return err({ code: 'invalid-input', issues: [{ path: 'most', code: 'wrong-format' }] });
  }
  return rateLimited({ uid: caller.uid, kind: 'openTickets' }, deps, async () => {
    const db = await database();
    const actor = actorOf(caller, await readMember(db, caller.uid));
    if (!can(actor, 'openTickets')) return err({ code: 'email-unverified' });
    const tickets = await openTicketsOf(db, caller.uid, input.data.most);
    return ok(tickets.map(toOpenTicket));
  });
};

const toOpenTicket = ({ number, subject, category, receivedAt }: PortalTicket): OpenTicket => ({
  number,
  subject,
  category,
  receivedAt,
});
