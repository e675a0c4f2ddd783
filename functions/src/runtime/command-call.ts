import type { CommandAnswer, CommandDefinition, DomainError, Result } from '@reglament/domain';
import * as z from 'zod/mini';
import type { Caller } from './caller';
import type { Deps } from './deps';
import type { Executed } from './execute';
import { executeOnTicket, rateLimitOf } from './execute-ticket';

const keysSchema = z.object({ commandId: z.string(), number: z.optional(z.string()) });

/** Executes a command received from the portal or the console. */
export const callCommand = async (
  definition: CommandDefinition,
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
): Promise<Result<Executed<CommandAnswer>, DomainError>> => {
  const parsed = definition.parse(data);
  if (!parsed.ok) return parsed;
  const { input } = parsed.value;
  const { commandId, number = null } = keysSchema.parse(input);
  const origin = {
    actor: caller,
    idempotencyKey: commandId,
    rateLimit: rateLimitOf(definition),
    channel: 'portal',
  } as const;
  return executeOnTicket(origin, { definition, input, number }, deps);
};
