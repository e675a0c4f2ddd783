import type { Refusal } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { database } from '../store/database';
import { slotFor, takeSlot, windowAt, type LimitKind } from '../store/slots';

/** Takes a place under the limit of a question; each kind is counted on its own. Null when there was one. */
export const takeTurn = async (
  who: { readonly uid: string; readonly kind: LimitKind },
  deps: Deps,
  round: number,
): Promise<Refusal | null> => {
  const now = deps.now();
  const window = windowAt(await database(), who, now);
  const slot = await slotFor(window, round, deps.random);
  if (slot === null) return { code: 'rate-limited', retryAfterMs: window.endsAt - now };
  await takeSlot(slot);
  return null;
};
