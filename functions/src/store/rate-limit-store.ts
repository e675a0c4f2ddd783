import { rateLimits } from '@reglament/domain';
import type { CollectionReference, DocumentReference, Firestore } from 'firebase-admin/firestore';
import { paths } from './paths';

/** Kind of rate limit; each is counted separately. */
export type LimitKind = keyof typeof rateLimits | RequesterLimitKind;

/** Kinds counted separately with the limit of `requester`. */
const requesterLimitKinds = ['queuePlace', 'openTickets', 'session', 'mailPreferences'] as const;

type RequesterLimitKind = (typeof requesterLimitKinds)[number];

/** Slots of a user and kind in one time window; as many as the limit allows. */
export interface LimitWindow {
  readonly slots: CollectionReference;
  readonly max: number;
  readonly endsAt: number;
}

/** Slot of a window, one document that a single command creates. */
export interface Slot {
  readonly ref: DocumentReference;
  readonly endsAt: number;
}

const limitOf = (kind: LimitKind) => rateLimits[hasRequesterLimit(kind) ? 'requester' : kind];

const hasRequesterLimit = (kind: LimitKind): kind is RequesterLimitKind =>
  requesterLimitKinds.some((known) => known === kind);

/** Returns the window that contains an instant. */
export const windowAt = (
  db: Firestore,
  { uid, kind }: { readonly uid: string; readonly kind: LimitKind },
  now: number,
): LimitWindow => {
  const { windowMs, max } = limitOf(kind);
  const window = Math.floor(now / windowMs);
  const slots = db.collection(paths.slots(uid, kind, window));
  return { slots, max, endsAt: (window + 1) * windowMs };
};

/**
 * Picks a candidate slot; creating its document fails when it is taken, so slots are exclusive
 * across processes. First attempt: random slot, no read. Later attempts: choose among unused slots;
 * null when none is left.
 */
export const pickSlot = async (
  window: LimitWindow,
  attempt: number,
  random: (size: number) => Uint8Array,
): Promise<Slot | null> => {
  const candidates = attempt === 0 ? allSlots(window) : await freeSlots(window);
  const chosen = candidates[randomIndex(candidates.length, random)];
  return chosen === undefined ? null : { ref: window.slots.doc(chosen), endsAt: window.endsAt };
};

const allSlots = ({ max }: LimitWindow): string[] =>
  Array.from({ length: max }, (_none, index) => String(index));

async function freeSlots(window: LimitWindow): Promise<string[]> {
  const { docs } = await window.slots.select().get();
  const taken = new Set(docs.map(({ id }) => id));
  return allSlots(window).filter((id) => !taken.has(id));
}

/** Reserves a slot outside a commit. */
export const reserveSlot = async (slot: Slot): Promise<void> => {
  await slot.ref.create(slotDocument(slot));
};

/** Document of a slot; a TTL policy on `expiresAt` deletes it. */
export const slotDocument = ({ endsAt }: Slot) => ({ expiresAt: new Date(endsAt) });

/** Picks a random index; the slight bias of two bytes is acceptable. */
function randomIndex(count: number, random: (size: number) => Uint8Array): number {
  const [high = 0, low = 0] = random(2);
  return (high * 256 + low) % Math.max(count, 1);
}
