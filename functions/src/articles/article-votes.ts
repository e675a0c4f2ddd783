import { can, ok, err, slugSchema, type DomainError, type Result } from '@reglament/domain';
import * as z from 'zod/mini';
import { actorOf, type Caller } from '../runtime/caller';
import { countVotes, type VoteCounts } from '../store/articles';
import { database } from '../store/database';
import { readMember } from '../store/staff';

const inputSchema = z.strictObject({ slug: slugSchema });

/** Returns the vote counts of an article; staff only. */
export const articleVotes = async ({
  caller,
  data,
}: {
  readonly caller: Caller;
  readonly data: unknown;
}): Promise<Result<VoteCounts, DomainError>> => {
  const input = inputSchema.safeParse(data);
  if (!input.success) {
    return err({ code: 'invalid-input', issues: [{ path: 'slug', code: 'wrong-format' }] });
  }
  const db = await database();
  const actor = actorOf(caller, await readMember(db, caller.uid));
  if (!can(actor, 'articleVotes')) return err({ code: 'forbidden' });
  return ok(await countVotes(db, input.data.slug));
};
