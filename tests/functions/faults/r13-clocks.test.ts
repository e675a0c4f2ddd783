import { beforeEach, describe, expect, it } from 'vitest';
import { actsOn } from '../support/acts';
import { call, form } from '../support/call';
import { requester, staff } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import { clearDatabase } from '../support/world';

const NOON = Date.parse('2026-11-23T12:00:00+03:00');

describe('R13: clocks that are wrong', () => {
  beforeEach(clearDatabase);

  it.each(['receivedAt', 'at', 'now', 'createdAt', 'clientTime', 'dueAt'])(
    'of a client have no field to enter: %s',
    async (field) => {
      for (const time of [0, 2_524_608_000_000, '1970-01-01T00:00:00Z']) {
        const { refusal } = await call(requester(), 'submitTicket', { ...form(), [field]: time });
        expect(refusal).toMatchObject({ code: 'invalid-input', issues: [{ path: field }] });
      }
    },
  );

  it('of a client do not move receipt, place in the queue and deadline', async () => {
    const olga = requester();
    const before = Date.now();
    // The protocol of calls lets a client say anything in its headers.
    await call(olga, 'submitTicket', form());
    const [ticket] = await stored.ticketsOf(olga.uid);
    expect(ticket?.receivedAt).toBeGreaterThanOrEqual(before);
    expect(ticket?.receivedAt).toBeLessThanOrEqual(Date.now());
    expect(ticket?.deadline.from).toBe(ticket?.receivedAt);
  });

  it('of two servers never make a pause of negative length or a deadline before its time', async () => {
    const [olga, anna] = [requester(), await staff()];
    await run(olga, 'submitTicket', { data: form(), deps: at(NOON) });
    const [ticket] = await stored.ticketsOf(olga.uid);
    const number = ticket?.number ?? '';
    await run(anna, 'waitForRequester', {
      data: actsOn(number, 1).waitForRequester,
      deps: at(NOON + 5_000),
    });
    // The server that hears the answer is ten seconds slow.
    await run(olga, 'reply', { data: actsOn(number, 2).reply, deps: at(NOON - 5_000) });
    const answered = await stored.ticket(number);
    expect(answered.clock).toMatchObject({ pauses: [], pausedAt: null });
    expect(answered.deadline).toEqual(ticket?.deadline);
  });
});
