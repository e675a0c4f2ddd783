import type { Load } from '../regulation/promise';
import type { CommandInput } from './commands';
import { decideAssign } from './decide/assign';
import { decideCategory } from './decide/category';
import { decideCheck } from './decide/check';
import { decideClose } from './decide/close';
import { decideContest } from './decide/contest';
import { decideDecline } from './decide/decline';
import { decideDefer } from './decide/defer';
import { decideNote } from './decide/note';
import { decideRate } from './decide/rate';
import { decideRecount } from './decide/recount';
import { decideReopen } from './decide/reopen';
import { decideReply } from './decide/reply';
import { decideResolve } from './decide/resolve';
import { decideResume } from './decide/resume';
import { decideSetDeadline } from './decide/set-deadline';
import { decideWait } from './decide/wait';
import type { Decides, DecisionContext } from './decision';
import type { Person, Ticket } from './schema';

/** A command on a ticket with its parsed input and the facts that the server looked up for it. */
export type TicketCommand =
  | { readonly name: 'reply'; readonly input: CommandInput<'reply'> }
  | { readonly name: 'addNote'; readonly input: CommandInput<'addNote'> }
  | {
      readonly name: 'assign';
      readonly input: CommandInput<'assign'>;
      readonly assignee: Person | null;
    }
  | { readonly name: 'setCategory'; readonly input: CommandInput<'setCategory'> }
  | { readonly name: 'waitForRequester'; readonly input: CommandInput<'waitForRequester'> }
  | { readonly name: 'resolve'; readonly input: CommandInput<'resolve'> }
  | { readonly name: 'decline'; readonly input: CommandInput<'decline'> }
  | { readonly name: 'defer'; readonly input: CommandInput<'defer'> }
  | { readonly name: 'contest'; readonly input: CommandInput<'contest'>; readonly load: Load }
  | { readonly name: 'reopen'; readonly input: CommandInput<'reopen'>; readonly load: Load }
  | { readonly name: 'setDeadline'; readonly input: CommandInput<'setDeadline'> }
  | { readonly name: 'rate'; readonly input: CommandInput<'rate'> }
  | { readonly name: 'check' }
  | { readonly name: 'recount'; readonly input: { readonly commandId: string } }
  | { readonly name: 'resume'; readonly input: { readonly commandId: string } }
  | { readonly name: 'close'; readonly input: { readonly commandId: string } };

/**
 * What a command does to a ticket: everything to be written, or why nothing is. Pure: the same
 * ticket, command and context give the same decision.
 */
export const decide = (
  ticket: Ticket,
  command: TicketCommand,
  context: DecisionContext,
): Decides => {
  switch (command.name) {
    case 'reply':
      return decideReply(ticket, command.input, context);
    case 'addNote':
      return decideNote(ticket, command.input, context);
    case 'assign':
      return decideAssign(ticket, command, context);
    case 'setCategory':
      return decideCategory(ticket, command.input, context);
    case 'waitForRequester':
      return decideWait(ticket, command.input, context);
    case 'resolve':
      return decideResolve(ticket, command.input, context);
    case 'decline':
      return decideDecline(ticket, command.input, context);
    case 'defer':
      return decideDefer(ticket, command.input, context);
    case 'contest':
      return decideContest(ticket, command, context);
    case 'reopen':
      return decideReopen(ticket, command, context);
    case 'setDeadline':
      return decideSetDeadline(ticket, command.input, context);
    case 'rate':
      return decideRate(ticket, command.input, context);
    case 'check':
      return decideCheck(ticket, context);
    case 'recount':
      return decideRecount(ticket, command.input, context);
    case 'resume':
      return decideResume(ticket, command.input, context);
    case 'close':
      return decideClose(ticket, command.input, context);
  }
};
