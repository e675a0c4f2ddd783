import * as z from 'zod/mini';
import type { Access } from '../access/rules';
import type { DecisionContext, DecisionResult } from '../ticket/decision';
import type { Ticket } from '../ticket/schema';
import type { CommandDefinition, CommandQueries, PredictionContext } from './definition';

/** Command definitions by name. */
export type CommandMap<Map> = { readonly [Name in keyof Map]: CommandDefinition<Name & string> };

/** A command of a map with its parsed input and facts. */
export type CommandOf<Map extends CommandMap<Map>> = {
  readonly [Name in keyof Map]: { readonly name: Name } & Parameters<Map[Name]['decide']>[1];
}[keyof Map];

/** A command of a map with its parsed input, before facts are loaded. */
export type InputOf<Map extends CommandMap<Map>> = {
  readonly [Name in keyof Map]: {
    readonly name: Name;
    readonly input: z.infer<Map[Name]['schema']>;
  };
}[keyof Map];

/** A command whose input was parsed by the schema of the same name. */
export interface AnyCommand<Name extends string = string> {
  readonly name: Name;
  readonly input: unknown;
}

/** The ticket as decided; an error leaves it as it is. */
const predicted = (ticket: Ticket, decided: DecisionResult): Ticket => {
  if (!decided.ok) return ticket;
  // Later commands are based on the stored revision; the thread shows the texts that are stored.
  const { revision, decidedRevision, messageCount, noteCount } = ticket;
  const stored = { revision, decidedRevision, messageCount, noteCount };
  return { ...decided.value[0].ticket, ...stored };
};

/** Derives names, access rules, decisions and optimistic updates from a map of commands. */
export const createRegistry = <const Map extends CommandMap<Map>>(map: Map) => {
  type Name = keyof Map & string;
  const isName = (name: unknown): name is Name =>
    typeof name === 'string' && Object.hasOwn(map, name);
  const definitionOf = (name: Name): CommandDefinition => map[name];
  return {
    map,
    isName,
    definitionOf,
    names: Object.keys(map).filter(isName),
    accessOf: (name: Name): Access => map[name].access,
    /** Loads the facts that the decision needs. */
    prepare: async ({ name, input }: AnyCommand<Name>, queries: CommandQueries) => ({
      ...(await definitionOf(name).facts?.(input, queries)),
      name,
      input,
    }),
    decide: (
      ticket: Ticket | null,
      command: AnyCommand<Name>,
      context: DecisionContext,
    ): DecisionResult => definitionOf(command.name).decide(ticket, command, context),
    /** Returns the optimistic update that the app shows until the server responds. */
    preview: (ticket: Ticket, { name, input }: AnyCommand<Name>, context: PredictionContext) => {
      const definition = definitionOf(name);
      if (definition.optimistic) return definition.optimistic(ticket, input, context);
      if (definition.facts) return ticket;
      return predicted(ticket, definition.decide(ticket, { input }, context));
    },
    /** Whether a command has a `baseRevision` field. */
    takesRevision: (name: Name): boolean => {
      const { schema } = definitionOf(name);
      return schema instanceof z.ZodMiniObject && 'baseRevision' in schema.shape;
    },
  };
};
