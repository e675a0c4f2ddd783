import { refuse, type Refusal, type Result } from '@reglament/domain';
import { database } from '../store/database';
import { slotFor, takeSlot, windowAt, type LimitKind } from '../store/slots';
import type { Deps } from './deps';
import { persist } from './persist';

/** Answers a query that counts towards a rate limit and writes nothing else. */
export const rateLimited = async <Value>(
  { uid, kind }: { readonly uid: string; readonly kind: LimitKind },
  deps: Deps,
  query: () => Result<Value, Refusal> | Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> =>
  persist(async (round) => {
    const now = deps.now();
    const window = windowAt(await database(), { uid, kind }, now);
    const slot = await slotFor(window, round, deps.random);
    if (slot === null) return refuse({ code: 'rate-limited', retryAfterMs: window.endsAt - now });
    await takeSlot(slot);
    return query();
  });
