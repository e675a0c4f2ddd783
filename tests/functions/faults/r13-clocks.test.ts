import { beforeEach, describe, expect, it } from 'vitest';
import { call, form } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { requester, staff } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import { clearDatabase } from '../support/world';

const NOON = Date.parse('2026-11-23T12:00:00+03:00');

describe('R13: wrong clocks', () => {
  beforeEach(clearDatabase);

  it.each(['receivedAt', 'at', 'now', 'createdAt', 'clientTime', 'dueAt'])(
    'rejects a client time field: %s',
    async (field) => {
      for (const time of [0, 2_524_608_000_000, '1970-01-01T00:00:00Z']) {
        const { error } = await call(requester(), 'submitTicket', { ...form(), [field]: time });
        expect(error).toMatchObject({ code: 'invalid-input', issues: [{ path: field }] });
      }
    },
  );

  it('the server clock sets receipt and deadline', async () => {
    const olga = requester();
    const before = Date.now();
    await call(olga, 'submitTicket', form());
    const [ticket] = await stored.ticketsOf(olga.uid);
    expect(ticket?.receivedAt).toBeGreaterThanOrEqual(before);
    expect(ticket?.receivedAt).toBeLessThanOrEqual(Date.now());
    expect(ticket?.deadline.from).toBe(ticket?.receivedAt);
  });

  it('clock skew between servers makes no negative pause and no earlier deadline', async () => {
    const [olga, anna] = [requester(), await staff()];
    await run(olga, 'submitTicket', { data: form(), deps: at(NOON) });
    const [ticket] = await stored.ticketsOf(olga.uid);
    const number = ticket?.number ?? '';
    await run(anna, 'waitForRequester', {
      data: inputsFor(number, 1).waitForRequester,
      deps: at(NOON + 5_000),
    });
    // The server that handles the reply is 10 s behind.
    await run(olga, 'reply', { data: inputsFor(number, 2).reply, deps: at(NOON - 5_000) });
    const answered = await stored.ticket(number);
    expect(answered.clock).toMatchObject({ pauses: [], pausedAt: null });
    expect(answered.deadline).toEqual(ticket?.deadline);
  });
});
