import { can, nextStatus, type Actor, type Ticket } from '@reglament/domain';
import type { PanelHandles } from './panel-handles';
import { letter, type Shortcut } from './shortcut';

/** State and actions that commands use. */
export interface CommandContext {
  readonly actor: Actor;
  /** Number of the open ticket; null when none is open. */
  readonly number: string | null;
  /** The open ticket as shown; null when none is open. */
  readonly ticket: Ticket | null;
  /** Number of an open ticket that is still loading; null otherwise. */
  readonly loading: string | null;
  /** Number in the URL, which changes before the screen renders; null for none. */
  readonly addressed: () => string | null;
  readonly panels: Pick<PanelHandles, 'list' | 'composer'>;
  readonly assign: (to: string | null) => void;
  /** Leaves one level: from the field to the ticket, to its row, to the list. */
  readonly leave: () => void;
  /** Opens the dialog for a reason of clause 2.7. */
  readonly askForReason: (act: 'defer' | 'decline') => void;
  /** Shows the search and focuses its field. */
  readonly search: () => void;
  readonly showHelp: () => void;
  /** Opens the dialog for a request by phone or Skype. */
  readonly logCall: () => void;
}

/** All user commands; shared by keyboard, buttons and the help dialog. */
export const commandIds = [
  'next',
  'previous',
  'open',
  'leave',
  'search',
  'newRequest',
  'reply',
  'note',
  'take',
  'giveBack',
  'resolve',
  'defer',
  'decline',
  'help',
] as const;

/** One of {@link commandIds}. */
export type CommandId = (typeof commandIds)[number];

/** A user command. Its label is the console text `commands.<id>`. */
export interface UserCommand {
  readonly group: 'list' | 'ticket' | 'help';
  readonly shortcut: Shortcut | null;
  readonly can: (context: CommandContext) => boolean;
  /** Runs the command; `typed` is text that was entered before the field mounted. */
  readonly run: (context: CommandContext, typed?: string) => void;
}

const canTransition = (
  { actor, ticket }: CommandContext,
  action: 'reply' | 'addNote' | 'assign' | 'resolve' | 'defer' | 'decline',
  transition: Parameters<typeof nextStatus>[0],
): boolean =>
  ticket !== null &&
  can(actor, action, { requesterUid: ticket.requester.uid }) &&
  nextStatus(transition, ticket.status) !== null;

/** The registry of user commands. */
export const userCommands: Readonly<Record<CommandId, UserCommand>> = {
  next: {
    group: 'list',
    shortcut: letter('j'),
    can: () => true,
    run: ({ panels }) => panels.list?.move(1),
  },
  previous: {
    group: 'list',
    shortcut: letter('k'),
    can: () => true,
    run: ({ panels }) => panels.list?.move(-1),
  },
  open: {
    group: 'list',
    shortcut: { key: 'Enter', shown: 'Enter' },
    can: () => true,
    run: ({ panels }) => panels.list?.open(),
  },
  leave: {
    group: 'list',
    shortcut: { key: 'Escape', shown: 'Esc' },
    can: () => true,
    run: ({ leave }) => leave(),
  },
  search: {
    group: 'list',
    shortcut: { key: '/', code: 'Slash', shown: '/' },
    can: ({ actor }) => can(actor, 'searchTickets'),
    run: ({ search }) => search(),
  },
  newRequest: {
    group: 'list',
    shortcut: letter('c'),
    can: ({ actor }) => can(actor, 'logTicket'),
    run: ({ logCall }) => logCall(),
  },
  reply: {
    group: 'ticket',
    shortcut: letter('r'),
    can: (context) => canTransition(context, 'reply', 'agentReplies'),
    run: ({ panels }, typed) => panels.composer?.write('reply', typed),
  },
  note: {
    group: 'ticket',
    shortcut: letter('n'),
    can: (context) => canTransition(context, 'addNote', 'addNote'),
    run: ({ panels }, typed) => panels.composer?.write('note', typed),
  },
  take: {
    group: 'ticket',
    shortcut: letter('a'),
    can: (context) =>
      canTransition(context, 'assign', 'assign') &&
      context.ticket?.assignee?.uid !== context.actor.uid,
    run: ({ assign, actor }) => assign(actor.uid),
  },
  giveBack: {
    group: 'ticket',
    shortcut: null,
    can: (context) =>
      canTransition(context, 'assign', 'unassign') && context.ticket?.assignee !== null,
    run: ({ assign }) => assign(null),
  },
  resolve: {
    group: 'ticket',
    shortcut: letter('e'),
    can: (context) => canTransition(context, 'resolve', 'resolve'),
    run: ({ panels }, typed) => panels.composer?.resolve(typed),
  },
  defer: {
    group: 'ticket',
    shortcut: letter('z'),
    can: (context) => canTransition(context, 'defer', 'defer'),
    run: ({ askForReason }) => askForReason('defer'),
  },
  decline: {
    group: 'ticket',
    shortcut: letter('d'),
    can: (context) => canTransition(context, 'decline', 'decline'),
    run: ({ askForReason }) => askForReason('decline'),
  },
  help: {
    group: 'help',
    shortcut: { key: '?', shown: '?' },
    can: () => true,
    run: ({ showHelp }) => showHelp(),
  },
};
