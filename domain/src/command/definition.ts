import type * as z from 'zod/mini';
import type { Access } from '../access/rules';
import type { DomainError } from '../error';
import { parseInput } from '../parse';
import type { QueueLoad } from '../regulation/sla-target';
import { ok, err, type Result } from '../result';
import { authorize } from '../ticket/decide/authorize';
import type { Decision, DecisionContext, DecisionResult, TicketWrite } from '../ticket/decision';
import type { Person, Ticket } from '../ticket/schema';

/** Facts that some commands need besides their tickets; the server answers, tests bring their own. */
export interface CommandQueries {
  /** How many tickets are in processing now (clause 3.4). */
  readonly load: () => Promise<QueueLoad>;
  /** The agent with this uid; null when nobody with it works on tickets now. */
  readonly agent: (uid: string) => Promise<Person | null>;
  /** A ticket number that is almost certainly free. */
  readonly newNumber: () => string;
}

/** Who dispatches a command in the app, and by which names others are known there. */
export interface OptimisticPeople {
  readonly me: Person;
  readonly nameOf: (uid: string) => string | undefined;
}

/**
 * A command: everything that the parsers, the access table, the callables and the app derive from.
 * Members are methods, so that commands of different inputs fit into one map.
 */
export interface CommandDefinition<
  Name extends string = string,
  Input = unknown,
  Facts extends object = object,
> {
  readonly name: Name;
  readonly schema: z.ZodMiniType<Input>;
  readonly access: Access;
  /** Refuses with `invalid-input` and one issue for each field at fault. */
  parse(raw: unknown): Result<{ readonly name: Name; readonly input: Input }, DomainError>;
  /** The rate limit it counts towards; by default that of the actor's role. */
  readonly rateLimit?: 'submit';
  /** Numbers of other tickets that the decision needs, read and guarded like the first one. */
  related?(input: Input): readonly string[];
  /** Looks up facts; may be asked again when an attempt conflicts. */
  facts?(input: Input, queries: CommandQueries): Promise<Facts>;
  /** The ticket is null where there is none with the number, or none is named. */
  decide(
    ticket: Ticket | null,
    given: { readonly input: Input } & Facts,
    context: DecisionContext,
  ): DecisionResult;
  /** The ticket as the app shows it until the server has answered. */
  optimistic?(ticket: Ticket, input: Input, people: OptimisticPeople): Ticket;
}

type Given<Input, Facts> = { readonly input: Input } & Facts;

type Parts<Name extends string, Input, Facts extends object, Decide> = Omit<
  CommandDefinition<Name, Input, Facts>,
  'decide' | 'parse'
> & { readonly decide: Decide };

const parserOf =
  <Name extends string, Input>({ name, schema }: { name: Name; schema: z.ZodMiniType<Input> }) =>
  (raw: unknown): Result<{ readonly name: Name; readonly input: Input }, DomainError> => {
    const parsed = parseInput(schema, raw);
    return parsed.ok ? ok({ name, input: parsed.value }) : parsed;
  };

const decisionOf = (decided: Result<TicketWrite | Decision, DomainError>): DecisionResult => {
  if (!decided.ok) return decided;
  return ok('ticket' in decided.value ? [decided.value] : decided.value);
};

/** Defines a command on an existing ticket: `not-found` without one, then the access rule. */
export const ticketCommand = <const Name extends string, Input, Facts extends object = object>(
  parts: Parts<
    Name,
    Input,
    Facts,
    (
      ticket: Ticket,
      given: Given<Input, Facts>,
      context: DecisionContext,
    ) => Result<TicketWrite | Decision, DomainError>
  >,
): CommandDefinition<Name, Input, Facts> => ({
  ...parts,
  parse: parserOf(parts),
  decide: (ticket, given, context) => {
    if (ticket === null) return err({ code: 'not-found' });
    const forbidden = authorize(context.actor, parts.access, ticket);
    return forbidden ? err(forbidden) : decisionOf(parts.decide(ticket, given, context));
  },
});

/** Defines a command that makes a ticket. */
export const creationCommand = <const Name extends string, Input, Facts extends object = object>(
  parts: Parts<
    Name,
    Input,
    Facts,
    (
      given: Given<Input, Facts>,
      context: DecisionContext,
    ) => Result<TicketWrite | Decision, DomainError>
  >,
): CommandDefinition<Name, Input, Facts> => ({
  ...parts,
  parse: parserOf(parts),
  decide: (_none, given, context) => {
    const forbidden = authorize(context.actor, parts.access, null);
    return forbidden ? err(forbidden) : decisionOf(parts.decide(given, context));
  },
});
