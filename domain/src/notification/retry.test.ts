import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONDAY_NOON } from '../testing/builders';
import { HOUR } from '../testing/calendars';
import { DELIVERY_LIMIT_MS, retryAt } from './retry';

const MINUTE = 60_000;
const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('retryAt', () => {
  it('doubles the delay up to four hours', () => {
    const delays = [1, 2, 3, 4, 8, 9, 10, 400].map((attempts) => {
      const email = { createdAt: MONDAY_NOON, attempts };
      return Number(retryAt(email, { now: MONDAY_NOON, random: 0 })) - MONDAY_NOON;
    });
    expect(delays.map((delay) => (2 * delay) / MINUTE)).toEqual([1, 2, 4, 8, 128, 240, 240, 240]);
  });

  it('always lies in the future, within jitter and time limit, for every attempt', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: DELIVERY_LIMIT_MS - 1 }),
        fraction,
        (attempts, age, random) => {
          const now = MONDAY_NOON + age;
          const at = retryAt({ createdAt: MONDAY_NOON, attempts }, { now, random });
          if (at === null) throw new Error('expired too early');
          expect(at).toBeGreaterThan(now);
          expect(at).toBeLessThanOrEqual(now + 4 * HOUR);
          expect(at).toBeLessThanOrEqual(MONDAY_NOON + DELIVERY_LIMIT_MS);
        },
      ),
    );
  });

  it('R7: ends after four days with a last attempt at the limit', () => {
    let now = MONDAY_NOON;
    let attempts = 0;
    for (let at: number | null = now; at !== null; attempts += 1) {
      now = at;
      at = retryAt({ createdAt: MONDAY_NOON, attempts: attempts + 1 }, { now, random: 0.5 });
    }
    expect(now).toBe(MONDAY_NOON + DELIVERY_LIMIT_MS);
    expect(attempts).toBeLessThan(60);
  });
});
