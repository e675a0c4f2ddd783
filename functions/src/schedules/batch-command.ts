import { systemActor, type CommandDefinition, type DomainError } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { executeOnTicket } from '../runtime/execute-ticket';
import { logError } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import { InternalError, databaseErrorKind } from '../store/errors';
import type { TicketSnapshot } from '../store/ticket-queries';
import { runBatch } from './run-batch';

/** System command executed on every ticket of a query. */
export interface BatchCommand {
  readonly deps: Deps;
  /** Name of the batch in logs. */
  readonly name: string;
  readonly pages: AsyncIterable<TicketSnapshot[]>;
  readonly definition: CommandDefinition;
  readonly input: object;
  /** Called for a ticket whose command was rejected. */
  readonly onRejected?: (number: string) => Promise<void>;
}

/**
 * Executes a system command on every ticket found, one commit per ticket. Runs may overlap, and the
 * next run continues an incomplete one. A failing ticket is logged and does not stop the others.
 * @param until end of the run, epoch milliseconds
 * @returns the number of tickets per outcome: event type, `skipped` or `failed`
 */
export const runBatchCommand = async (batch: BatchCommand, until: number): Promise<RunStats> => {
  const { deps, pages } = batch;
  return runBatch({ pages, work: async ({ id }) => work(id, batch) }, deps, until);
};

/** No rate limit and no idempotency key, because system commands are naturally idempotent. */
const origin = {
  actor: systemActor,
  idempotencyKey: null,
  rateLimit: null,
  channel: 'portal',
} as const;

async function work(number: string, batch: BatchCommand): Promise<string> {
  const { definition, input, deps, name } = batch;
  try {
    const executed = await executeOnTicket(origin, { definition, input, number }, deps);
    if (executed.ok) return executed.value.outcome;
    return await handleRejection(number, executed.error, batch);
  } catch (error) {
    if (databaseErrorKind(error) === 'conflict') return 'skipped';
    if (databaseErrorKind(error) === 'unavailable') throw error;
    logError(name, error);
    return 'failed';
  }
}

async function handleRejection(
  number: string,
  { code }: DomainError,
  { name, onRejected }: BatchCommand,
) {
  if (code === 'unavailable') {
    logError(name, new InternalError('the database did not answer in time'));
    return 'failed';
  }
  await onRejected?.(number);
  return 'skipped';
}
