import type * as z from 'zod/mini';
import type { DomainError } from '../error';
import { parseInput } from '../parse';
import type { Result } from '../result';
import { close } from '../ticket/decide/close';
import { contest } from '../ticket/decide/contest';
import { recordEmailFailure } from '../ticket/decide/email-failure';
import { rate } from '../ticket/decide/rate';
import { recount } from '../ticket/decide/recount';
import { reopen } from '../ticket/decide/reopen';
import { reply } from '../ticket/decide/reply';
import { resume } from '../ticket/decide/resume';
import { submitTicket } from '../ticket/decide/submit';
import { check } from '../ticket/decide/timer';
import { createRegistry, type CommandOf } from './registry';
import { staffCommands } from './staff-commands';

/** Registry of client commands; parsers, access rules, callables and the app derive from it. */
export const commands = createRegistry({
  submitTicket,
  reply,
  ...staffCommands,
  contest,
  reopen,
  rate,
});

/** Registry of commands that only the service runs. */
export const systemCommands = createRegistry({ check, recount, resume, close, recordEmailFailure });

type Commands = (typeof commands)['map'];

/** The name of a command. */
export type CommandName = keyof Commands;

/** The parsed input of a command. */
export type CommandInput<Name extends CommandName> = z.infer<Commands[Name]['schema']>;

/** Parses the input of a command and normalises its texts. */
export const parseCommand = <Name extends CommandName>(
  name: Name,
  raw: unknown,
): Result<CommandInput<Name>, DomainError> =>
  parseInput<Commands[Name]['schema']>(commands.map[name].schema, raw);

/** The names of commands on an existing ticket. */
export type TicketCommandName = Exclude<CommandName, 'submitTicket' | 'logTicket'>;

/** A command with its parsed input and the facts loaded by the server. */
export type Command = CommandOf<Commands> | CommandOf<(typeof systemCommands)['map']>;

/** A command on an existing ticket. */
export type TicketCommand = Exclude<Command, { readonly name: 'submitTicket' | 'logTicket' }>;

/** The result of every command; a retry with the same idempotency key returns the same result. */
export interface CommandAnswer {
  readonly number: string;
  readonly revision: number;
}
