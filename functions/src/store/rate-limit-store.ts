import { rateLimits } from '@reglament/domain';
import type { CollectionReference, DocumentReference, Firestore } from 'firebase-admin/firestore';
import { paths } from './paths';

/** What is limited; each kind is counted on its own. */
export type LimitKind = keyof typeof rateLimits | LikeRequester;

/** Counted on their own, by the measure of what a requester writes. */
const likeRequester = ['queuePlace', 'openTickets', 'session', 'mailPreferences'] as const;

type LikeRequester = (typeof likeRequester)[number];

/** The slots of one person and kind in one window of time; as many as the limit allows. */
export interface LimitWindow {
  readonly slots: CollectionReference;
  readonly max: number;
  readonly endsAt: number;
}

/** A place in a window that one command takes. There is one document for it, made once. */
export interface Slot {
  readonly ref: DocumentReference;
  readonly endsAt: number;
}

const limitOf = (kind: LimitKind) => rateLimits[isLikeRequester(kind) ? 'requester' : kind];

const isLikeRequester = (kind: LimitKind): kind is LikeRequester =>
  likeRequester.some((known) => known === kind);

/** The window that an instant falls in. */
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
 * A slot to try. Creating its document says whether it was free: two commands never get the same one,
 * in whatever process they run. At first any will do, and nothing is read; after a round that was
 * lost, one that was free a moment ago, or null when every one is taken.
 */
export const pickSlot = async (
  window: LimitWindow,
  round: number,
  random: (size: number) => Uint8Array,
): Promise<Slot | null> => {
  const candidates = round === 0 ? everySlot(window) : await freeSlots(window);
  const chosen = candidates[pick(candidates.length, random)];
  return chosen === undefined ? null : { ref: window.slots.doc(chosen), endsAt: window.endsAt };
};

const everySlot = ({ max }: LimitWindow): string[] =>
  Array.from({ length: max }, (_none, at) => String(at));

async function freeSlots(window: LimitWindow): Promise<string[]> {
  const { docs } = await window.slots.select().get();
  const taken = new Set(docs.map(({ id }) => id));
  return everySlot(window).filter((id) => !taken.has(id));
}

/** Takes a slot alone, for a command that changes nothing. */
export const reserveSlot = async (slot: Slot): Promise<void> => {
  await slot.ref.create(slotDocument(slot));
};

/** The document of a slot; a TTL policy on `expiresAt` removes it. */
export const slotDocument = ({ endsAt }: Slot) => ({ expiresAt: new Date(endsAt) });

/** Two bytes are plenty to spread a few hundred slots; it need not be even. */
function pick(count: number, random: (size: number) => Uint8Array): number {
  const [high = 0, low = 0] = random(2);
  return (high * 256 + low) % Math.max(count, 1);
}
