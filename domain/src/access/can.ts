import { commands, systemCommands, type CommandName } from '../command/commands';
import type { Actor } from './actor';
import { allows, type Access, type Subject } from './rules';

/** Access rules of actions that are not ticket commands. */
const otherAccess = {
  queuePlace: ['staff', 'owner'],
  upload: ['staff', 'verified'],
  readAttachment: ['staff', 'owner'],
  openTickets: ['verified'],
  articleVotes: ['staff'],
  findPeople: ['staff'],
  searchTickets: ['staff'],
  searchOwnTickets: ['verified'],
  heldEmail: ['staff'],
  handleEmail: ['staff'],
  setMailPreferences: ['verified'],
  testEmail: ['verified'],
  markRead: ['verified'],
  registerAddress: ['verified'],
  saveMacro: ['staff'],
  shareMacro: ['admin'],
} as const satisfies Record<string, Access>;

/** Every action under access control, except reading documents. */
export type Action = CommandName | keyof (typeof systemCommands)['map'] | keyof typeof otherAccess;

/** Returns the access rule of an action, shared by the UI, the server and the tests. */
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
 * Whether an actor may perform an action on a subject. The server enforces it; clients use it only
 * to hide controls.
 */
export const can = (actor: Actor, action: Action, subject: Subject | null = null): boolean =>
  allows(accessOf(action), actor, subject);
