import type { Refusal } from '@reglament/domain';
import { database } from '../store/database';
import { slotFor, takeSlot, windowAt, type LimitKind } from '../store/slots';
import type { Deps } from './deps';

/** Takes a place under a rate limit for what is no command; the refusal when there is none left. */
export const takeTurn = async (
  { uid, kind }: { readonly uid: string; readonly kind: LimitKind },
  deps: Deps,
  round: number,
): Promise<Refusal | null> => {
  const now = deps.now();
  const window = windowAt(await database(), { uid, kind }, now);
  const slot = await slotFor(window, round, deps.random);
  if (slot === null) return { code: 'rate-limited', retryAfterMs: window.endsAt - now };
  await takeSlot(slot);
  return null;
};
