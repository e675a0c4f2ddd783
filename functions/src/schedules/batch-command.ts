import { systemActor, type CommandDefinition, type DomainError } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { executeOnTicket } from '../runtime/execute-ticket';
import { logError } from '../runtime/log';
import type { RunStats } from '../runtime/triggers';
import { InternalError, meaningOf } from '../store/errors';
import type { TicketSnapshot } from '../store/ticket-queries';
import { runBatch } from './run-batch';

/** A command of the service's own, for every ticket of a query. */
export interface BatchCommand {
  readonly deps: Deps;
  /** Names the work in logs. */
  readonly name: string;
  readonly pages: AsyncIterable<TicketSnapshot[]>;
  readonly definition: CommandDefinition;
  readonly input: object;
  /** What to do with a ticket for which the command finds nothing to do. */
  readonly onRejected?: (number: string) => Promise<void>;
}

/**
 * Executes a command of the service on every ticket that was found. Each is a commit of its own: runs
 * may overlap, and what a run did not reach is found by the next. A ticket that cannot be worked on is
 * reported and keeps none of the others waiting.
 * @param until the instant at which the run has to end, epoch milliseconds
 * @returns how many tickets had which outcome: the type of the event, `skipped` or `failed`
 */
export const runBatchCommand = async (batch: BatchCommand, until: number): Promise<RunStats> => {
  const { deps, pages } = batch;
  return runBatch({ pages, work: async ({ id }) => work(id, batch) }, deps, until);
};

/** Nothing limits what the service does by itself, and a repeat finds nothing to do. */
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
    return await rejected(number, executed.error, batch);
  } catch (error) {
    if (meaningOf(error) === 'lost') return 'skipped';
    if (meaningOf(error) === 'silent') throw error;
    logError(name, error);
    return 'failed';
  }
}

async function rejected(number: string, { code }: DomainError, { name, onRejected }: BatchCommand) {
  if (code === 'unavailable') {
    logError(name, new InternalError('the database did not answer in time'));
    return 'failed';
  }
  await onRejected?.(number);
  return 'skipped';
}
