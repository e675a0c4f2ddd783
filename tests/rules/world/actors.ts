import type { Reader } from '@reglament/domain';
import type { Claims } from '../emulator/token';

/** Someone who asks, and what the service knows of them. */
export interface Actor {
  readonly name: string;
  /** Null for somebody who is not signed in. */
  readonly uid: string | null;
  readonly claims: Claims;
  /** What their `staff/{uid}` says, stored before the tests; null for no such document. */
  readonly staff: {
    readonly role: string;
    readonly active: boolean | string;
    /** That of the actor unless it is said here; null for a record without one. */
    readonly name?: string | number | null;
  } | null;
  /** Whether the tables of the domain count them as staff, and as the owner of what is theirs. */
  readonly isStaff: boolean;
  readonly isProven: boolean;
}

/** An actor who is signed in. */
export interface Person extends Actor {
  readonly uid: string;
}

const proven: Claims = { email_verified: true };

const nobody = { claims: proven, staff: null, isStaff: false, isProven: true };

export const requesterA: Person = { ...nobody, name: 'requester A', uid: 'requester-a' };

export const requesterB: Person = { ...nobody, name: 'requester B', uid: 'requester-b' };

/** The same person as A before the address was proved: a right by uid alone would let them in. */
const unprovenA: Person = {
  ...requesterA,
  name: 'requester A with an unproved address',
  claims: { email_verified: false },
  isProven: false,
};

export const agent: Person = {
  ...nobody,
  name: 'agent',
  uid: 'agent',
  claims: {},
  staff: { role: 'agent', active: true },
  isStaff: true,
  isProven: false,
};

export const admin: Person = {
  ...nobody,
  name: 'admin',
  uid: 'admin',
  staff: { role: 'admin', active: true },
  isStaff: true,
};

export const retired: Person = {
  ...nobody,
  name: 'deactivated agent',
  uid: 'retired',
  staff: { role: 'agent', active: false },
};

/** Claims, and a profile in `people`, that say everything a forger could think of. */
export const forger: Person = {
  ...nobody,
  name: 'requester with forged role claims',
  uid: 'forger',
  claims: {
    ...proven,
    role: 'admin',
    roles: ['admin', 'agent'],
    admin: true,
    staff: true,
    active: true,
    claims: { role: 'admin' },
  },
};

/** Everyone whom the matrix asks. */
export const actors: readonly Actor[] = [
  { ...nobody, name: 'anonymous', uid: null, claims: {}, isProven: false },
  unprovenA,
  { ...unprovenA, name: 'requester A whose token tells no address', claims: {} },
  { ...requesterA, name: 'requester A vouched for by a host', claims: { vouched: true } },
  {
    ...unprovenA,
    name: 'requester A of whom a text says that they are vouched for',
    claims: { email_verified: false, vouched: 'true' },
  },
  requesterA,
  requesterB,
  forger,
  agent,
  admin,
  retired,
  {
    ...nobody,
    name: 'agent whose "active" is a text',
    uid: 'worded',
    staff: { role: 'agent', active: 'true' },
  },
  {
    ...nobody,
    name: 'staff member without a role of the service',
    uid: 'observer',
    staff: { role: 'observer', active: true },
  },
  {
    ...nobody,
    name: 'agent whose record has no name',
    uid: 'unnamed',
    staff: { role: 'agent', active: true, name: null },
  },
  {
    ...nobody,
    name: 'agent whose name is empty',
    uid: 'blank',
    staff: { role: 'agent', active: true, name: '' },
  },
  {
    ...nobody,
    name: 'agent whose name is a number',
    uid: 'numbered',
    staff: { role: 'agent', active: true, name: 7 },
  },
];

/**
 * Whether an actor is among the readers, when `ownerUid` owns what is read. This is the meaning of
 * the domain's table, written without a look at the rules.
 */
export function isAmong(
  readers: readonly Reader[],
  actor: Actor,
  ownerUid: string | null,
): boolean {
  const holds: Record<Reader, boolean> = {
    everyone: true,
    staff: actor.isStaff,
    owner: actor.isProven && actor.uid !== null && actor.uid === ownerUid,
  };
  return readers.some((reader) => holds[reader]);
}

/** An actor as the emulator sees them. */
export const bearerOf = (actor: Actor): { uid: string; claims: Claims } | null =>
  actor.uid === null ? null : { uid: actor.uid, claims: actor.claims };
