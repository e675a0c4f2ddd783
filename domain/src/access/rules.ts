import { isStaff, type Actor } from './actor';

/** The target of an action; null when the action creates it. */
export interface Subject {
  /** Null for a requester without an account. */
  readonly requesterUid: string | null;
}

const rules = {
  staff: ({ role }: Actor) => isStaff(role),
  admin: ({ role }: Actor) => role === 'admin',
  /** The requester of the ticket, with a verified email address. */
  owner: ({ role, uid, emailVerified }: Actor, subject: Subject | null) =>
    role !== 'anonymous' && emailVerified && subject !== null && subject.requesterUid === uid,
  verified: ({ role, emailVerified }: Actor) =>
    role !== 'anonymous' && role !== 'system' && emailVerified,
  system: ({ role }: Actor) => role === 'system',
} as const satisfies Record<string, (actor: Actor, subject: Subject | null) => boolean>;

/** Rules of which at least one must hold. */
export type Access = readonly (keyof typeof rules)[];

/** Whether an access rule permits an actor to act on a subject. */
export const allows = (access: Access, actor: Actor, subject: Subject | null = null): boolean =>
  access.some((rule) => rules[rule](actor, subject));
