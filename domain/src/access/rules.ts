import { isStaff, type Actor } from './actor';

/** What an action is done to; absent where the action makes it. */
export interface Subject {
  /** Null for a requester without an account. */
  readonly requesterUid: string | null;
}

const rules = {
  staff: ({ role }: Actor) => isStaff(role),
  admin: ({ role }: Actor) => role === 'admin',
  /** The requester of the ticket, with a verified address. */
  owner: ({ role, uid, emailVerified }: Actor, subject: Subject | null) =>
    role !== 'anonymous' && emailVerified && subject !== null && subject.requesterUid === uid,
  verified: ({ role, emailVerified }: Actor) =>
    role !== 'anonymous' && role !== 'system' && emailVerified,
  system: ({ role }: Actor) => role === 'system',
} as const satisfies Record<string, (actor: Actor, subject: Subject | null) => boolean>;

/** Everyone to whom one of these applies may act; nobody else. */
export type Access = readonly (keyof typeof rules)[];

/** Whether an access rule lets an actor act on a subject. */
export const allows = (access: Access, actor: Actor, subject: Subject | null = null): boolean =>
  access.some((rule) => rules[rule](actor, subject));
