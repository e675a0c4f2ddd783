import { describe, expect, it } from 'vitest';
import { call, callOk, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { expectConsistent } from '../support/consistent';
import { requester, staff } from '../support/people';
import { stored } from '../support/stored';

const repetitions = Array.from({ length: 6 }, (_none, at) => at);

describe('R20: races between requester and agent', () => {
  it.each(repetitions)('a reply and a resolution are serialized (%i)', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    const [reply, resolution] = await Promise.all([
      call(olga, 'reply', inputsFor(number).reply),
      call(anna, 'resolve', inputsFor(number).resolve),
    ]);
    // The second command sees the result of the first: a resolved ticket accepts no reply, and an
    // agent cannot resolve over an unread message.
    const outcome = [reply.error?.code ?? 'done', resolution.error?.code ?? 'done'];
    expect([
      ['done', 'conflict'],
      ['wrong-status', 'done'],
    ]).toContainEqual(outcome);
    const expectedStatus = { done: 'new', 'wrong-status': 'resolved' }[outcome[0] ?? ''];
    expect((await stored.ticket(number)).status).toBe(expectedStatus);
    await expectConsistent(number);
  });

  it.each(repetitions)('a reopening and a reply of the agent are serialized (%i)', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    await callOk(anna, 'resolve', inputsFor(number).resolve);
    const [reopened, last] = await Promise.all([
      call(olga, 'reopen', { ...inputsFor(number).reopen, baseRevision: 2 }),
      call(anna, 'reply', { ...inputsFor(number, 2).reply, text: 'Ещё одно слово.' }),
    ]);
    expect(reopened.status).toBe(200);
    expect(['done', 'conflict']).toContain(last.error?.code ?? 'done');
    const ticket = await stored.ticket(number);
    expect(ticket.status).toBe('open');
    expect(ticket.cycles).toHaveLength(1);
    await expectConsistent(number);
  });

  it.each(repetitions)('of two concurrent contests one succeeds (%i)', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    await callOk(anna, 'decline', inputsFor(number).decline);
    const answers = await Promise.all(
      [1, 2].map(async () => call(olga, 'contest', inputsFor(number).contest)),
    );
    const outcomes = answers.map(({ error }) => error?.code ?? 'done');
    expect(outcomes.toSorted()).toEqual(['already-contested', 'done']);
    expect((await stored.ticket(number)).cycles).toHaveLength(1);
    await expectConsistent(number);
  });

  it.each(repetitions)('a decline and a reply are serialized (%i)', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    const [reply, decline] = await Promise.all([
      call(olga, 'reply', inputsFor(number).reply),
      call(anna, 'decline', inputsFor(number).decline),
    ]);
    expect([
      ['done', 'conflict'],
      ['wrong-status', 'done'],
    ]).toContainEqual([reply.error?.code ?? 'done', decline.error?.code ?? 'done']);
    await expectConsistent(number);
  });
});
