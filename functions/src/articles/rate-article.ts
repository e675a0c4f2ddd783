import { ok, rateArticleSchema, err, type DomainError, type Result } from '@reglament/domain';
import type { PublicRequest } from '../runtime/callable';
import type { Deps } from '../runtime/deps';
import { rateLimited } from '../runtime/rate-limited';
import { isPublished, saveVote } from '../store/articles';
import { database } from '../store/database';

/**
 * Stores one vote per signed-in user or anonymous browser. The browser id is client-supplied, so
 * the rate limit per network bounds abuse.
 */
export const rateArticle = async (
  { caller, network, data }: PublicRequest,
  deps: Deps,
): Promise<Result<{ counted: true }, DomainError>> => {
  const input = rateArticleSchema.safeParse(data);
  if (!input.success) {
    return err({ code: 'invalid-input', issues: [{ path: '', code: 'wrong-format' }] });
  }
  const { browser, ...vote } = input.data;
  const voter = caller === null ? `browser ${browser}` : `person ${caller.uid}`;
  return rateLimited({ uid: caller?.uid ?? network, kind: 'vote' }, deps, async () => {
    const db = await database();
    if (!(await isPublished(db, vote.slug))) return err({ code: 'not-found' });
    await saveVote(db, { ...vote, voter, at: deps.now() });
    return ok({ counted: true });
  });
};
