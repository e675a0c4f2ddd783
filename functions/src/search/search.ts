import {
  can,
  err,
  ok,
  parseInput,
  searchInputSchema,
  type DomainError,
  type Result,
  type SearchAnswer,
} from '@reglament/domain';
import { actorOf, type Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { rateLimited } from '../runtime/rate-limited';
import { database } from '../store/database';
import { ownIndex, staffIndex } from '../store/search-index';
import { readMember } from '../store/staff';
import { findTickets } from './find-tickets';

/**
 * Searches all tickets with their notes, for staff only, or the caller's own tickets. The index that
 * is asked holds nothing else, so that neither the text nor a filter can widen what is found.
 */
export const search = async (
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
): Promise<Result<SearchAnswer, DomainError>> => {
  const input = parseInput(searchInputSchema, data);
  if (!input.ok) return input;
  const { scope, ...query } = input.value;
  return rateLimited({ uid: caller.uid, kind: 'search' }, deps, async () => {
    const db = await database();
    const actor = actorOf(caller, await readMember(db, caller.uid));
    if (scope === 'all') {
      if (!can(actor, 'searchTickets')) return err({ code: 'forbidden' });
      return ok(await findTickets(staffIndex(db), query));
    }
    if (!can(actor, 'searchOwnTickets')) return err({ code: 'email-unverified' });
    return ok(await findTickets(ownIndex(db, caller.uid), query));
  });
};
