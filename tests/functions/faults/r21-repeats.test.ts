import { describe, expect, it } from 'vitest';
import { call, callOk, form, newId, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { expectConsistent } from '../support/consistent';
import { requester, staff } from '../support/people';
import { stored, updateTimesOf } from '../support/stored';

describe('R21: repeated commands', () => {
  it('ten concurrent repeats create one ticket and get the same answer', async () => {
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

  it('a later repeat gets the first answer', async () => {
    const [olga, anna] = [requester(), await staff('Анна')];
    const number = await submit(olga);
    const input = inputsFor(number).waitForRequester;
    const first = await callOk(anna, 'waitForRequester', input);
    await callOk(olga, 'reply', inputsFor(number).reply);
    const before = await updateTimesOf(`tickets/${number}`);
    expect(await callOk(anna, 'waitForRequester', input)).toEqual(first);
    expect(await updateTimesOf(`tickets/${number}`)).toEqual(before);
  });

  it('a repeat matches regardless of field order and whitespace', async () => {
    const olga = requester();
    const input = form({ subject: 'Каталог не открывается' });
    const first = await callOk(olga, 'submitTicket', input);
    const { commandId, ...rest } = input;
    const shuffled = { ...rest, subject: '  Каталог   не открывается ', commandId };
    expect(await callOk(olga, 'submitTicket', shuffled)).toEqual(first);
    expect(await stored.ticketsOf(olga.uid)).toHaveLength(1);
  });

  it('rejects the same id with other input', async () => {
    const olga = requester();
    const input = form();
    await callOk(olga, 'submitTicket', input);
    const other = await call(olga, 'submitTicket', { ...input, text: 'Совсем другой вопрос.' });
    expect([other.status, other.error]).toEqual([409, { code: 'command-reused' }]);
    expect(await stored.ticketsOf(olga.uid)).toHaveLength(1);
  });

  it('rejects the same id with another command', async () => {
    const [olga, anna] = [requester(), await staff('Анна')];
    const number = await submit(olga);
    const commandId = newId();
    await callOk(anna, 'reply', { ...inputsFor(number).reply, commandId });
    const other = await call(anna, 'resolve', { ...inputsFor(number, 2).resolve, commandId });
    expect(other.error).toEqual({ code: 'command-reused' });
    expect((await stored.ticket(number)).status).toBe('open');
  });

  it('decides a rejected command again', async () => {
    const [olga, anna] = [requester(), await staff('Анна')];
    const number = await submit(olga);
    const early = { ...inputsFor(number).reopen };
    // The error reveals no assignee to a requester.
    expect((await call(olga, 'reopen', early)).error).toEqual({ code: 'wrong-status' });
    await callOk(anna, 'resolve', inputsFor(number).resolve);
    expect((await call(olga, 'reopen', { ...early, baseRevision: 2 })).status).toBe(200);
    expect((await stored.ticket(number)).status).toBe('open');
  });
});
