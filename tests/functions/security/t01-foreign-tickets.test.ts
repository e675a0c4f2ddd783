import { showTicketNumber, ticketNumber } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { actNames, actsOn } from '../support/acts';
import { call, done, submit } from '../support/call';
import { requester } from '../support/people';
import { stored, traceOf } from '../support/stored';

const missing = ticketNumber(new Uint8Array([1, 2, 3, 4]));

describe('T1: a ticket of somebody else', () => {
  it('is the same to a requester as one that does not exist, and stays as it was', async () => {
    const [owner, other] = [requester('Ольга'), requester('Иван')];
    const number = await submit(owner);
    const before = await traceOf(`tickets/${number}`);

    for (const name of [...actNames, 'queuePlace'] as const) {
      const inputs = { ...actsOn(number), queuePlace: { number } };
      const known = await call(other, name, inputs[name]);
      const unknown = await call(other, name, { ...inputs[name], number: missing });
      expect([name, known.status, known.refusal]).toEqual([name, 404, { code: 'not-found' }]);
      expect([name, known.status, known.text]).toEqual([name, unknown.status, unknown.text]);
    }

    expect(await traceOf(`tickets/${number}`)).toEqual(before);
  });

  it('opens to its requester, so that the refusals above mean something', async () => {
    const owner = requester();
    const number = await submit(owner);
    await done(owner, 'reply', { ...actsOn(number).reply, text: 'Вот ещё сведения.' });
    expect((await stored.messages(number)).map(({ text }) => text)).toContain('Вот ещё сведения.');
    const place = await call(owner, 'queuePlace', { number });
    expect(place.result).toEqual({ ahead: expect.any(Number), capped: expect.any(Boolean) });
  });

  it('is not found under a number as it is written for people', async () => {
    const owner = requester();
    const number = await submit(owner);
    const answer = await call(owner, 'queuePlace', { number: showTicketNumber(number) });
    expect(answer.refusal?.code).toBe('invalid-input');
  });

  it('is closed to whoever has not proved the address of the owner', async () => {
    const owner = requester();
    const number = await submit(owner);
    const unproved = { ...owner, claims: { email_verified: false } };
    for (const name of ['reply', 'reopen'] as const) {
      const answer = await call(unproved, name, actsOn(number)[name]);
      expect(answer.refusal).toEqual({ code: 'email-unverified' });
    }
    const place = await call(unproved, 'queuePlace', { number });
    expect(place.refusal).toEqual({ code: 'email-unverified' });
  });
});
