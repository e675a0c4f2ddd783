import { ok, err } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { retryOnConflict } from './retry-on-conflict';

const failing = (code: number): Error => Object.assign(new Error('of the database'), { code });

const ALREADY_EXISTS = 6;
const ABORTED = 10;
const UNAVAILABLE = 14;

describe('persisting', () => {
  it('tries again until a round is not lost to somebody else, and counts the rounds', async () => {
    const seen: number[] = [];
    const outcome = await retryOnConflict(async (at) => {
      seen.push(at);
      if (at < 3) throw failing(at % 2 === 0 ? ALREADY_EXISTS : ABORTED);
      return ok('done');
    });
    expect(outcome).toEqual(ok('done'));
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it('hands on a refusal at once', async () => {
    const refusal = err({ code: 'conflict' } as const);
    expect(await retryOnConflict(async () => refusal)).toEqual(refusal);
  });

  it('calls a database that does not answer unavailable', async () => {
    const outcome = await retryOnConflict(async () => {
      throw failing(UNAVAILABLE);
    });
    expect(outcome).toEqual(err({ code: 'unavailable' }));
  });

  it.each([new Error('a bug'), failing(3), Object.assign(new Error('x'), { code: 'auth/x' })])(
    'does not hide what is not the database: %s',
    async (error) => {
      await expect(
        retryOnConflict(async () => {
          throw error;
        }),
      ).rejects.toBe(error);
    },
  );

  it('tells a round that it is late once nobody waits', async () => {
    let stopped: AbortSignal | undefined;
    await retryOnConflict(async (_at, late) => {
      stopped = late;
      return ok(1);
    });
    expect(stopped?.aborted).toBe(true);
  });
});
