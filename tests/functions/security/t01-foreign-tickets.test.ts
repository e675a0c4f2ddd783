import { showTicketNumber, ticketNumber } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { call, callOk, submit } from '../support/call';
import { ticketCommands, inputsFor } from '../support/command-inputs';
import { requester } from '../support/people';
import { stored, updateTimesOf } from '../support/stored';

const missing = ticketNumber(new Uint8Array([1, 2, 3, 4]));

describe('T1: foreign tickets', () => {
  it('answer like missing tickets and stay unchanged', async () => {
    const [owner, other] = [requester('Ольга'), requester('Иван')];
    const number = await submit(owner);
    const before = await updateTimesOf(`tickets/${number}`);

    for (const name of [...ticketCommands, 'queuePlace'] as const) {
      const inputs = { ...inputsFor(number), queuePlace: { number } };
      const known = await call(other, name, inputs[name]);
      const unknown = await call(other, name, { ...inputs[name], number: missing });
      expect([name, known.status, known.error]).toEqual([name, 404, { code: 'not-found' }]);
      expect([name, known.status, known.text]).toEqual([name, unknown.status, unknown.text]);
    }

    expect(await updateTimesOf(`tickets/${number}`)).toEqual(before);
  });

  it('are accessible to their requester (control)', async () => {
    const owner = requester();
    const number = await submit(owner);
    await callOk(owner, 'reply', { ...inputsFor(number).reply, text: 'Вот ещё сведения.' });
    expect((await stored.messages(number)).map(({ text }) => text)).toContain('Вот ещё сведения.');
    const place = await call(owner, 'queuePlace', { number });
    expect(place.result).toEqual({ ahead: expect.any(Number), capped: expect.any(Boolean) });
  });

  it('are not found by the formatted number', async () => {
    const owner = requester();
    const number = await submit(owner);
    const answer = await call(owner, 'queuePlace', { number: showTicketNumber(number) });
    expect(answer.error?.code).toBe('invalid-input');
  });

  it('are inaccessible with an unverified email address', async () => {
    const owner = requester();
    const number = await submit(owner);
    const unverified = { ...owner, claims: { email_verified: false } };
    for (const name of ['reply', 'reopen'] as const) {
      const answer = await call(unverified, name, inputsFor(number)[name]);
      expect(answer.error).toEqual({ code: 'email-unverified' });
    }
    const place = await call(unverified, 'queuePlace', { number });
    expect(place.error).toEqual({ code: 'email-unverified' });
  });
});
