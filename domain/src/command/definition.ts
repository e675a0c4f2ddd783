import type * as z from 'zod/mini';
import type { Access } from '../access/rules';
import type { DomainError } from '../error';
import type { Macro } from '../macro/schema';
import { parseInput } from '../parse';
import type { QueueLoad } from '../regulation/sla-target';
import { ok, err, type Result } from '../result';
import { authorize } from '../ticket/decide/authorize';
import type {
  Decision,
  DecisionContext,
  DecisionResult,
  Requester,
  TicketWrite,
} from '../ticket/decision';
import type { Person, Ticket } from '../ticket/schema';

/** Queries for facts that commands need besides tickets; tests supply stubs. */
export interface CommandQueries {
  /** Number of tickets in processing now (clause 3.4). */
  readonly load: () => Promise<QueueLoad>;
  /** The active staff member with this uid, or null. */
  readonly agent: (uid: string) => Promise<Person | null>;
  /** The person of the directory with this uid, or null. */
  readonly person: (uid: string) => Promise<Requester | null>;
  /** The macro with this id, or null. */
  readonly macro: (id: string) => Promise<Macro | null>;
  /** A random ticket number; a collision is unlikely but possible. */
  readonly newNumber: () => string;
}

/** What the app knows when it predicts a decision. */
export interface PredictionContext extends DecisionContext {
  /** Names of the users that the app knows. */
  readonly nameOf: (uid: string) => string | undefined;
}

/**
 * Definition of a command, from which parsers, the access table, callables and the app derive.
 * Members are methods, so that commands of different inputs fit into one map (bivariance).
 */
export interface CommandDefinition<
  Name extends string = string,
  Input = unknown,
  Facts extends object = object,
> {
  readonly name: Name;
  readonly schema: z.ZodMiniType<Input>;
  readonly access: Access;
  /** Fails with `invalid-input` and one issue per invalid field. */
  parse(raw: unknown): Result<{ readonly name: Name; readonly input: Input }, DomainError>;
  /** The rate limit that applies; by default that of the actor's role. */
  readonly rateLimit?: 'submit';
  /** Numbers of other tickets that the decision needs, loaded with the same conflict check. */
  related?(input: Input): readonly string[];
  /** Loads facts; called again when an attempt conflicts. */
  facts?(input: Input, queries: CommandQueries): Promise<Facts>;
  /** `ticket` is null if it does not exist or the command creates it. */
  decide(
    ticket: Ticket | null,
    data: { readonly input: Input } & Facts,
    context: DecisionContext,
  ): DecisionResult;
  /**
   * Predicts the result that the app shows until the server responds; only for commands whose
   * decision needs facts. Of the others the app runs the decision itself.
   */
  optimistic?(ticket: Ticket, input: Input, context: PredictionContext): Ticket;
}

type InputWithFacts<Input, Facts> = { readonly input: Input } & Facts;

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

const decisionOf = (decision: Result<TicketWrite | Decision, DomainError>): DecisionResult => {
  if (!decision.ok) return decision;
  return ok('ticket' in decision.value ? [decision.value] : decision.value);
};

/** Defines a command on an existing ticket; checks `not-found`, then the access rule. */
export const ticketCommand = <const Name extends string, Input, Facts extends object = object>(
  parts: Parts<
    Name,
    Input,
    Facts,
    (
      ticket: Ticket,
      data: InputWithFacts<Input, Facts>,
      context: DecisionContext,
    ) => Result<TicketWrite | Decision, DomainError>
  >,
): CommandDefinition<Name, Input, Facts> => ({
  ...parts,
  parse: parserOf(parts),
  decide: (ticket, data, context) => {
    if (ticket === null) return err({ code: 'not-found' });
    const error = authorize(context.actor, parts.access, ticket);
    return error ? err(error) : decisionOf(parts.decide(ticket, data, context));
  },
});

/** Defines a command that creates a ticket. */
export const creationCommand = <const Name extends string, Input, Facts extends object = object>(
  parts: Parts<
    Name,
    Input,
    Facts,
    (
      data: InputWithFacts<Input, Facts>,
      context: DecisionContext,
    ) => Result<TicketWrite | Decision, DomainError>
  >,
): CommandDefinition<Name, Input, Facts> => ({
  ...parts,
  parse: parserOf(parts),
  decide: (_none, data, context) => {
    const error = authorize(context.actor, parts.access, null);
    return error ? err(error) : decisionOf(parts.decide(data, context));
  },
});
