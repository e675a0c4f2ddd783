import type * as z from 'zod/mini';
import type { DomainError } from '../error';
import { parseInput } from '../parse';
import type { Result } from '../result';
import { assign } from '../ticket/decide/assign';
import { setCategory } from '../ticket/decide/category';
import { close } from '../ticket/decide/close';
import { contest } from '../ticket/decide/contest';
import { decline } from '../ticket/decide/decline';
import { defer } from '../ticket/decide/defer';
import { addNote } from '../ticket/decide/note';
import { rate } from '../ticket/decide/rate';
import { recount } from '../ticket/decide/recount';
import { reopen } from '../ticket/decide/reopen';
import { reply } from '../ticket/decide/reply';
import { resolve } from '../ticket/decide/resolve';
import { resume } from '../ticket/decide/resume';
import { setDeadline } from '../ticket/decide/set-deadline';
import { submitTicket } from '../ticket/decide/submit';
import { check } from '../ticket/decide/timer';
import { waitForRequester } from '../ticket/decide/wait';
import { createRegistry, type CommandOf } from './registry';

/** Every command that a client may give: parsers, access, callables and the app derive from it. */
export const commands = createRegistry({
  submitTicket,
  reply,
  addNote,
  assign,
  setCategory,
  setDeadline,
  waitForRequester,
  resolve,
  decline,
  defer,
  contest,
  reopen,
  rate,
});

/** Every command that only the service gives itself. */
export const systemCommands = createRegistry({ check, recount, resume, close });

type Commands = (typeof commands)['map'];

/** The name of a command. */
export type CommandName = keyof Commands;

/** The input of a command, parsed. */
export type CommandInput<Name extends CommandName> = z.infer<Commands[Name]['schema']>;

/** Parses the input of a command; texts in the value are normalised. */
export const parseCommand = <Name extends CommandName>(
  name: Name,
  raw: unknown,
): Result<CommandInput<Name>, DomainError> =>
  parseInput<Commands[Name]['schema']>(commands.map[name].schema, raw);

/** The commands that act on a ticket that exists. */
export type TicketCommandName = Exclude<CommandName, 'submitTicket'>;

/** A command with its parsed input and the facts that the server looked up for it. */
export type Command = CommandOf<Commands> | CommandOf<(typeof systemCommands)['map']>;

/** A command on a ticket that exists. */
export type TicketCommand = Exclude<Command, { readonly name: 'submitTicket' }>;

/** What every command answers: the ticket as it stands after it. A repeat gets the same answer. */
export interface CommandAnswer {
  readonly number: string;
  readonly revision: number;
}
