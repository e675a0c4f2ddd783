import { describe, expect, it } from 'vitest';
import { actsOn } from '../support/acts';
import { call, done, form, newId, submit } from '../support/call';
import { expectConsistent } from '../support/consistent';
import { requester, staff } from '../support/people';
import { stored, traceOf } from '../support/stored';

describe('R21: a command that is sent again', () => {
  it('ten times at once makes one ticket and gives one answer', async () => {
    const olga = requester();
    const input = form();
    const answers = await Promise.all(
      Array.from({ length: 10 }, async () => call(olga, 'submitTicket', input)),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    const tickets = await stored.ticketsOf(olga.uid);
    expect(tickets).toHaveLength(1);
    await expectConsistent(tickets[0]?.number ?? '');
  });

  it('later gives the answer of then, whatever happened since', async () => {
    const [olga, anna] = [requester(), await staff('Анна')];
    const number = await submit(olga);
    const input = actsOn(number).waitForRequester;
    const first = await done(anna, 'waitForRequester', input);
    await done(olga, 'reply', actsOn(number).reply);
    const before = await traceOf(`tickets/${number}`);
    expect(await done(anna, 'waitForRequester', input)).toEqual(first);
    expect(await traceOf(`tickets/${number}`)).toEqual(before);
  });

  it('is the same however its fields are ordered and its text is spaced', async () => {
    const olga = requester();
    const input = form({ subject: 'Каталог не открывается' });
    const first = await done(olga, 'submitTicket', input);
    const { commandId, ...rest } = input;
    const shuffled = { ...rest, subject: '  Каталог   не открывается ', commandId };
    expect(await done(olga, 'submitTicket', shuffled)).toEqual(first);
    expect(await stored.ticketsOf(olga.uid)).toHaveLength(1);
  });

  it('with another content is refused', async () => {
    const olga = requester();
    const input = form();
    await done(olga, 'submitTicket', input);
    const other = await call(olga, 'submitTicket', { ...input, text: 'Совсем другой вопрос.' });
    expect([other.status, other.refusal]).toEqual([409, { code: 'command-reused' }]);
    expect(await stored.ticketsOf(olga.uid)).toHaveLength(1);
  });

  it('as another command is refused', async () => {
    const [olga, anna] = [requester(), await staff('Анна')];
    const number = await submit(olga);
    const commandId = newId();
    await done(anna, 'reply', { ...actsOn(number).reply, commandId });
    const other = await call(anna, 'resolve', { ...actsOn(number, 2).resolve, commandId });
    expect(other.refusal).toEqual({ code: 'command-reused' });
    expect((await stored.ticket(number)).status).toBe('open');
  });

  it('after it was refused is decided anew', async () => {
    const [olga, anna] = [requester(), await staff('Анна')];
    const number = await submit(olga);
    const early = { ...actsOn(number).reopen };
    // Who holds the ticket is not a requester's business, so nothing more is said.
    expect((await call(olga, 'reopen', early)).refusal).toEqual({ code: 'wrong-status' });
    await done(anna, 'resolve', actsOn(number).resolve);
    expect((await call(olga, 'reopen', { ...early, baseRevision: 2 })).status).toBe(200);
    expect((await stored.ticket(number)).status).toBe('open');
  });
});
