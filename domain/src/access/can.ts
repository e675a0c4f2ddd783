import { commands, systemCommands, type CommandName } from '../command/commands';
import type { Actor } from './actor';
import { allows, type Access, type Subject } from './rules';

/** What is no command on tickets. */
const otherAccess = {
  queuePlace: ['staff', 'owner'],
  upload: ['staff', 'verified'],
  readAttachment: ['staff', 'owner'],
  openTickets: ['verified'],
  articleVotes: ['staff'],
  setMailPreferences: ['verified'],
  markRead: ['verified'],
} as const satisfies Record<string, Access>;

/** Everything a person can be allowed or refused, besides reading documents. */
export type Action = CommandName | keyof (typeof systemCommands)['map'] | keyof typeof otherAccess;

/** Who may do an action; buttons, server and tests ask the same rules. */
export const accessOf = (action: Action): Access => {
  if (commands.isName(action)) return commands.accessOf(action);
  return systemCommands.isName(action) ? systemCommands.accessOf(action) : otherAccess[action];
};

/** Every {@link Action}. */
export const actions: readonly Action[] = [
  ...commands.names,
  ...systemCommands.names,
  ...Object.keys(otherAccess).filter(
    (name): name is keyof typeof otherAccess => name in otherAccess,
  ),
];

/**
 * Whether an actor may do an action to a subject. The answer is the server's; clients ask the same
 * question only to hide what would be refused.
 */
export const can = (actor: Actor, action: Action, subject: Subject | null = null): boolean =>
  allows(accessOf(action), actor, subject);
