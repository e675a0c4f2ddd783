import { err, type DomainError, type Result } from '@reglament/domain';
import { database } from '../store/database';
import { pickSlot, reserveSlot, windowAt, type LimitKind } from '../store/rate-limit-store';
import type { Deps } from './deps';
import { retryOnConflict } from './retry-on-conflict';

/** Runs a query that counts towards a rate limit and writes nothing else. */
export const rateLimited = async <Value>(
  { uid, kind }: { readonly uid: string; readonly kind: LimitKind },
  deps: Deps,
  query: () => Result<Value, DomainError> | Promise<Result<Value, DomainError>>,
): Promise<Result<Value, DomainError>> =>
  retryOnConflict(async (attempt) => {
    const now = deps.now();
    const window = windowAt(await database(), { uid, kind }, now);
    const slot = await pickSlot(window, attempt, deps.random);
    if (slot === null) return err({ code: 'rate-limited', retryAfterMs: window.endsAt - now });
    await reserveSlot(slot);
    return query();
  });
