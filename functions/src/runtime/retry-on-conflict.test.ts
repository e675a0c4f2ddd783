import { ok, err } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { retryOnConflict } from './retry-on-conflict';

const databaseError = (code: number): Error =>
  Object.assign(new Error('of the database'), { code });

const ALREADY_EXISTS = 6;
const ABORTED = 10;
const UNAVAILABLE = 14;

describe('retryOnConflict', () => {
  it('retries until an attempt does not conflict and passes the attempt index', async () => {
    const indexes: number[] = [];
    const outcome = await retryOnConflict(async (index) => {
      indexes.push(index);
      if (index < 3) throw databaseError(index % 2 === 0 ? ALREADY_EXISTS : ABORTED);
      return ok('done');
    });
    expect(outcome).toEqual(ok('done'));
    expect(indexes).toEqual([0, 1, 2, 3]);
  });

  it('returns a domain error without a retry', async () => {
    const domainError = err({ code: 'conflict' } as const);
    expect(await retryOnConflict(async () => domainError)).toEqual(domainError);
  });

  it('returns unavailable when the database does not respond', async () => {
    const outcome = await retryOnConflict(async () => {
      throw databaseError(UNAVAILABLE);
    });
    expect(outcome).toEqual(err({ code: 'unavailable' }));
  });

  it.each([
    new Error('a bug'),
    databaseError(3),
    Object.assign(new Error('x'), { code: 'auth/x' }),
  ])('rethrows errors that are not from the database: %s', async (error) => {
    await expect(
      retryOnConflict(async () => {
        throw error;
      }),
    ).rejects.toBe(error);
  });

  it('aborts the signal of an attempt after it returns', async () => {
    let signal: AbortSignal | undefined;
    await retryOnConflict(async (_at, timeoutSignal) => {
      signal = timeoutSignal;
      return ok(1);
    });
    expect(signal?.aborted).toBe(true);
  });
});
