import {
  can,
  err,
  limits,
  ok,
  parsePersonSearch,
  type DomainError,
  type FoundPerson,
  type Result,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { actorOf, type Caller } from '../runtime/caller';
import type { Deps } from '../runtime/deps';
import { rateLimited } from '../runtime/rate-limited';
import { database } from '../store/database';
import { searchPeople } from '../store/people';
import { readMember } from '../store/staff';

const inputSchema = z.strictObject({
  text: z.string().check(z.maxLength(limits.personSearch.max)),
});

/** Maximum number of people in an answer. */
const MAX_FOUND = 10;

/**
 * Finds people of the directory by prefixes of name, login, address, telephone number or Skype name;
 * staff only.
 */
export const findPeople = async (
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
): Promise<Result<readonly FoundPerson[], DomainError>> => {
  const input = inputSchema.safeParse(data);
  if (!input.success) {
    return err({ code: 'invalid-input', issues: [{ path: 'text', code: 'wrong-format' }] });
  }
  return rateLimited({ uid: caller.uid, kind: 'findPeople' }, deps, async () => {
    const db = await database();
    const actor = actorOf(caller, await readMember(db, caller.uid));
    if (!can(actor, 'findPeople')) return err({ code: 'forbidden' });
    const search = parsePersonSearch(input.data.text);
    const found = search === null ? [] : await searchPeople(db, search, MAX_FOUND);
    return ok(
      found.map(({ uid, person: { name, login, phone, skype, addresses } }) => ({
        uid,
        name,
        login,
        phone: phone?.number ?? null,
        skype,
        addresses: addresses.map(({ address }) => address),
      })),
    );
  });
};
