import { createHash } from 'node:crypto';
import { err, ok, type DomainError, type Result } from '@reglament/domain';
import * as z from 'zod/mini';
import type { Deps } from '../runtime/deps';
import {
  execute,
  type DecisionInput,
  type Executable,
  type Executed,
  type Origin,
} from '../runtime/execute';
import type { Batch } from '../store/database';
import { paths } from '../store/paths';

/** Statement of a host that is accepted once. */
interface Statement {
  readonly name: string;
  /** Texts that identify the statement, the host first. */
  readonly id: readonly [host: string, ...parts: string[]];
  /** End of validity, epoch milliseconds; until then it is remembered. */
  readonly expiresAt: number;
  readonly actor: Origin['actor'];
  readonly rateLimit: Origin['rateLimit'];
  /** Further documents to read, and what to write with them in the same commit. */
  readonly documents?: readonly string[];
  readonly prepare?: (input: DecisionInput) => Promise<((batch: Batch) => void) | null>;
}

/**
 * Accepts a statement of a host once; fails with `token-used` for a repeat, which does not count
 * towards the rate limit.
 */
export const acceptOnce = async (
  { name, id, expiresAt, actor, rateLimit, documents = [], prepare }: Statement,
  deps: Deps,
): Promise<Result<Executed<true>, DomainError>> => {
  const path = paths.usedToken(createHash('sha256').update(id.join('\n')).digest('hex'));
  const command: Executable<true> = {
    name,
    input: null,
    answerSchema: z.literal(true),
    documents: [path, ...documents],
    skipsRateLimit: ({ code }) => code === 'token-used',
    prepare: () => async (input) => {
      if (input.snapshotOf(path).exists) return err({ code: 'token-used' });
      const write = await prepare?.(input);
      return ok({
        answer: true,
        write: (batch) => {
          batch.create(input.db.doc(path), { expiresAt: new Date(expiresAt) });
          write?.(batch);
        },
      });
    },
  };
  return execute({ actor, idempotencyKey: null, rateLimit, channel: 'portal' }, command, deps);
};
