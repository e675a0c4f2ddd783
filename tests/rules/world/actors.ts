import type { Reader } from '@reglament/domain';
import type { Claims } from '../emulator/token';

/** Actor of a request, with the stored data about it. */
export interface Actor {
  readonly name: string;
  /** Null when anonymous. */
  readonly uid: string | null;
  readonly claims: Claims;
  /** Content of `staff/{uid}`, stored before the tests; null for no document. */
  readonly staff: {
    readonly role: string;
    readonly active: boolean | string;
    /** Defaults to the actor name; null for a record without a name. */
    readonly name?: string | number | null;
  } | null;
  /** Whether the access table treats the actor as staff, and as the owner of own documents. */
  readonly isStaff: boolean;
  readonly isVerified: boolean;
}

/** Signed-in actor. */
export interface Person extends Actor {
  readonly uid: string;
}

const verifiedClaims: Claims = { email_verified: true };

const baseActor = { claims: verifiedClaims, staff: null, isStaff: false, isVerified: true };

export const requesterA: Person = { ...baseActor, name: 'requester A', uid: 'requester-a' };

export const requesterB: Person = { ...baseActor, name: 'requester B', uid: 'requester-b' };

/** Requester A before email verification; a check of the uid alone would grant access. */
const unverifiedA: Person = {
  ...requesterA,
  name: 'requester A with an unverified email',
  claims: { email_verified: false },
  isVerified: false,
};

export const agent: Person = {
  ...baseActor,
  name: 'agent',
  uid: 'agent',
  claims: {},
  staff: { role: 'agent', active: true },
  isStaff: true,
  isVerified: false,
};

export const admin: Person = {
  ...baseActor,
  name: 'admin',
  uid: 'admin',
  staff: { role: 'admin', active: true },
  isStaff: true,
};

export const retired: Person = {
  ...baseActor,
  name: 'deactivated agent',
  uid: 'retired',
  staff: { role: 'agent', active: false },
};

/** Claims, and a profile in `people`, with every plausible forged role. */
export const forger: Person = {
  ...baseActor,
  name: 'requester with forged role claims',
  uid: 'forger',
  claims: {
    ...verifiedClaims,
    role: 'admin',
    roles: ['admin', 'agent'],
    admin: true,
    staff: true,
    active: true,
    claims: { role: 'admin' },
  },
};

/** All actors of the matrix. */
export const actors: readonly Actor[] = [
  { ...baseActor, name: 'anonymous', uid: null, claims: {}, isVerified: false },
  unverifiedA,
  { ...unverifiedA, name: 'requester A without email_verified', claims: {} },
  { ...requesterA, name: 'host-verified requester A', claims: { vouched: true } },
  {
    ...unverifiedA,
    name: 'requester A with a string vouched claim',
    claims: { email_verified: false, vouched: 'true' },
  },
  requesterA,
  requesterB,
  forger,
  agent,
  admin,
  retired,
  {
    ...baseActor,
    name: 'agent whose "active" is a string',
    uid: 'worded',
    staff: { role: 'agent', active: 'true' },
  },
  {
    ...baseActor,
    name: 'staff member with an unknown role',
    uid: 'observer',
    staff: { role: 'observer', active: true },
  },
  {
    ...baseActor,
    name: 'agent without a name',
    uid: 'unnamed',
    staff: { role: 'agent', active: true, name: null },
  },
  {
    ...baseActor,
    name: 'agent with an empty name',
    uid: 'blank',
    staff: { role: 'agent', active: true, name: '' },
  },
  {
    ...baseActor,
    name: 'agent with a numeric name',
    uid: 'numbered',
    staff: { role: 'agent', active: true, name: 7 },
  },
];

/**
 * Whether an actor is among the readers of a document owned by `ownerUid`. An independent
 * implementation of the access table, written without reference to the rules.
 */
export function isAmong(
  readers: readonly Reader[],
  actor: Actor,
  ownerUid: string | null,
): boolean {
  const holds: Record<Reader, boolean> = {
    everyone: true,
    staff: actor.isStaff,
    owner: actor.isVerified && actor.uid !== null && actor.uid === ownerUid,
  };
  return readers.some((reader) => holds[reader]);
}

/** Credentials of an actor. */
export const bearerOf = (actor: Actor): { uid: string; claims: Claims } | null =>
  actor.uid === null ? null : { uid: actor.uid, claims: actor.claims };
