import type { CommandName } from '../ticket/commands';
import { isStaff, type Actor } from './actor';

/** Everything a person can be allowed or refused, besides reading documents. */
export type Action =
  | CommandName
  | 'check'
  | 'close'
  | 'resume'
  | 'recount'
  | 'queuePlace'
  | 'upload'
  | 'readAttachment'
  | 'openTickets'
  | 'articleVotes'
  | 'setMailPreferences'
  | 'markSeen';

/** What an action is done to; absent where the action makes it. */
export interface Subject {
  readonly requesterUid: string;
}

/** Who may do it: staff, administrators, the requester of the ticket at hand, anyone who proved an e-mail address. */
type Allowed = 'staff' | 'admin' | 'owner' | 'verified' | 'system';

/** The one table of actions; buttons, server and tests read it. */
export const actionAccess = {
  submitTicket: ['verified'],
  reply: ['staff', 'owner'],
  addNote: ['staff'],
  assign: ['staff'],
  setCategory: ['staff'],
  waitForRequester: ['staff'],
  resolve: ['staff'],
  decline: ['staff'],
  defer: ['staff'],
  contest: ['owner'],
  reopen: ['staff', 'owner'],
  setDeadline: ['admin'],
  check: ['system'],
  close: ['system'],
  resume: ['system'],
  recount: ['system'],
  rate: ['owner'],
  queuePlace: ['staff', 'owner'],
  upload: ['staff', 'verified'],
  readAttachment: ['staff', 'owner'],
  openTickets: ['verified'],
  articleVotes: ['staff'],
  setMailPreferences: ['verified'],
  markSeen: ['verified'],
} as const satisfies Record<Action, readonly Allowed[]>;

const holds: Record<Allowed, (actor: Actor, subject: Subject | null) => boolean> = {
  staff: ({ role }) => isStaff(role),
  admin: ({ role }) => role === 'admin',
  owner: ({ role, uid, emailVerified }, subject) =>
    role !== 'anonymous' && emailVerified && subject !== null && subject.requesterUid === uid,
  verified: ({ role, emailVerified }) => role !== 'anonymous' && role !== 'system' && emailVerified,
  system: ({ role }) => role === 'system',
};

/**
 * Whether an actor may do an action to a subject. The answer is the server's; clients ask the same
 * question only to hide what would be refused.
 */
export const can = (actor: Actor, action: Action, subject: Subject | null = null): boolean =>
  actionAccess[action].some((allowed) => holds[allowed](actor, subject));
