import { can, nextStatus, type Actor, type Ticket } from '@reglament/domain';
import type { PanelHandles } from './panel-handles';
import { letter, type Shortcut } from './shortcut';

/** What commands are decided and done with. */
export interface CommandContext {
  readonly actor: Actor;
  /** The number of the ticket that is opened on the screen; null when none is. */
  readonly number: string | null;
  /** The ticket that is open, as it is shown; null when none is. */
  readonly ticket: Ticket | null;
  /** The number of a ticket that is opened and not there yet; null when none is. */
  readonly loading: string | null;
  /** The number in the address, which is ahead of the screen until that is drawn; null for none. */
  readonly addressed: () => string | null;
  readonly ports: Pick<PanelHandles, 'list' | 'composer'>;
  readonly assign: (to: string | null) => void;
  /** Goes one step out: from the field to the ticket, to its row, to the list. */
  readonly leave: () => void;
  /** Opens the dialog for a reason of clause 2.7. */
  readonly askForGrounds: (act: 'defer' | 'decline') => void;
  readonly showHelp: () => void;
}

/** Everything an agent can do from the keyboard; buttons and the help page read the same list. */
export const commandIds = [
  'next',
  'previous',
  'open',
  'leave',
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

/** A command of the user. Its label is the text `commands.<id>` of the console. */
export interface UserCommand {
  readonly group: 'list' | 'ticket' | 'help';
  readonly shortcut: Shortcut | null;
  readonly can: (context: CommandContext) => boolean;
  /** `typed` is text that followed the key before there was a field for it. */
  readonly run: (context: CommandContext, typed?: string) => void;
}

const mayStep = (
  { actor, ticket }: CommandContext,
  action: 'reply' | 'addNote' | 'assign' | 'resolve' | 'defer' | 'decline',
  step: Parameters<typeof nextStatus>[0],
): boolean =>
  ticket !== null &&
  can(actor, action, { requesterUid: ticket.requester.uid }) &&
  nextStatus(step, ticket.status) !== null;

/** The one registry of user commands. */
export const userCommands: Readonly<Record<CommandId, UserCommand>> = {
  next: {
    group: 'list',
    shortcut: letter('j'),
    can: () => true,
    run: ({ ports }) => ports.list?.move(1),
  },
  previous: {
    group: 'list',
    shortcut: letter('k'),
    can: () => true,
    run: ({ ports }) => ports.list?.move(-1),
  },
  open: {
    group: 'list',
    shortcut: { key: 'Enter', shown: 'Enter' },
    can: () => true,
    run: ({ ports }) => ports.list?.open(),
  },
  leave: {
    group: 'list',
    shortcut: { key: 'Escape', shown: 'Esc' },
    can: () => true,
    run: ({ leave }) => leave(),
  },
  reply: {
    group: 'ticket',
    shortcut: letter('r'),
    can: (context) => mayStep(context, 'reply', 'agentReplies'),
    run: ({ ports }, typed) => ports.composer?.write('reply', typed),
  },
  note: {
    group: 'ticket',
    shortcut: letter('n'),
    can: (context) => mayStep(context, 'addNote', 'addNote'),
    run: ({ ports }, typed) => ports.composer?.write('note', typed),
  },
  take: {
    group: 'ticket',
    shortcut: letter('a'),
    can: (context) =>
      mayStep(context, 'assign', 'assign') && context.ticket?.assignee?.uid !== context.actor.uid,
    run: ({ assign, actor }) => assign(actor.uid),
  },
  giveBack: {
    group: 'ticket',
    shortcut: null,
    can: (context) => mayStep(context, 'assign', 'unassign') && context.ticket?.assignee !== null,
    run: ({ assign }) => assign(null),
  },
  resolve: {
    group: 'ticket',
    shortcut: letter('e'),
    can: (context) => mayStep(context, 'resolve', 'resolve'),
    run: ({ ports }, typed) => ports.composer?.resolve(typed),
  },
  defer: {
    group: 'ticket',
    shortcut: letter('z'),
    can: (context) => mayStep(context, 'defer', 'defer'),
    run: ({ askForGrounds }) => askForGrounds('defer'),
  },
  decline: {
    group: 'ticket',
    shortcut: letter('d'),
    can: (context) => mayStep(context, 'decline', 'decline'),
    run: ({ askForGrounds }) => askForGrounds('decline'),
  },
  help: {
    group: 'help',
    shortcut: { key: '?', shown: '?' },
    can: () => true,
    run: ({ showHelp }) => showHelp(),
  },
};
