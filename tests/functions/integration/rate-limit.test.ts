import { rateLimits, ticketNumber } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { queuePlace } from '../../../functions/src/queries/queue-place';
import { form } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { callerOf, requester } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';

const { max, windowMs } = rateLimits.submit;

/** Start of a window; `NOW` is 15 s into it. */
const START = Math.floor(Date.parse('2026-11-23T12:00:00+03:00') / windowMs) * windowMs;
const NOW = START + 15_000;

const submitAs = async (person: ReturnType<typeof requester>, now = NOW, data: object = form()) =>
  run(person, 'submitTicket', { data, deps: at(now) });

const refusedFor = (retryAfterMs: number) => ({
  ok: false,
  error: { code: 'rate-limited', retryAfterMs },
});

const missing = ticketNumber(new Uint8Array([9, 9, 9, 9]));

describe('rate limit', () => {
  it('accepts exactly the limit and returns the retry delay', async () => {
    const olga = requester();
    for (let count = 0; count < max; count += 1) {
      expect(await submitAs(olga)).toMatchObject({ ok: true });
    }
    expect(await submitAs(olga)).toEqual(refusedFor(windowMs - 15_000));
    expect(await submitAs(olga, START + windowMs - 1)).toEqual(refusedFor(1));
    expect(await submitAs(olga, START + windowMs)).toMatchObject({ ok: true });
    expect(await stored.ticketsOf(olga.uid)).toHaveLength(max + 1);
  });

  it('accepts exactly the limit of concurrent calls', async () => {
    const olga = requester();
    const outcomes = await Promise.all(Array.from({ length: 4 * max }, async () => submitAs(olga)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(max);
    expect(await stored.ticketsOf(olga.uid)).toHaveLength(max);
  });

  it('does not apply to replays', async () => {
    const olga = requester();
    const first = form();
    const answer = await submitAs(olga, NOW, first);
    for (let count = 1; count < max; count += 1) await submitAs(olga);
    expect(await submitAs(olga)).toMatchObject({ ok: false });
    expect(await submitAs(olga, NOW, first)).toEqual(answer);
  });

  it('counts rejected commands, but not malformed ones', async () => {
    const olga = requester();
    const guess = async () => run(olga, 'reply', { data: inputsFor(missing).reply, deps: at(NOW) });
    await run(olga, 'reply', { data: { text: '' }, deps: at(NOW) });
    for (let count = 0; count < rateLimits.requester.max; count += 1) {
      expect(await guess()).toEqual({ ok: false, error: { code: 'not-found' } });
    }
    expect(await guess()).toMatchObject({ ok: false, error: { code: 'rate-limited' } });
  });

  it('of queue queries is separate from that of writes', async () => {
    const olga = requester();
    const ask = async () =>
      queuePlace({ caller: callerOf(olga), data: { number: missing } }, at(NOW));
    for (let count = 0; count < rateLimits.requester.max; count += 1) await ask();
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'rate-limited' } });
    const written = await run(olga, 'reply', { data: inputsFor(missing).reply, deps: at(NOW) });
    expect(written).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});
