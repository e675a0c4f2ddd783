import { describe, expect, it } from 'vitest';
import { actsOn } from '../support/acts';
import { call, done, submit } from '../support/call';
import { expectConsistent } from '../support/consistent';
import { requester, staff } from '../support/people';
import { stored } from '../support/stored';

const rounds = Array.from({ length: 6 }, (_none, at) => at);

describe('R20: a requester and an agent who act at once', () => {
  it.each(rounds)(
    'a reply races the resolution: both are in the history, in one order (%i)',
    async () => {
      const [olga, anna] = [requester('Ольга'), await staff('Анна')];
      const number = await submit(olga);
      const [reply, resolution] = await Promise.all([
        call(olga, 'reply', actsOn(number).reply),
        call(anna, 'resolve', actsOn(number).resolve),
      ]);
      // Whoever was second met what the first had made: a resolved ticket takes no reply, and an agent
      // does not resolve over a message they have not seen.
      const outcome = [reply.refusal?.code ?? 'done', resolution.refusal?.code ?? 'done'];
      expect([
        ['done', 'conflict'],
        ['wrong-status', 'done'],
      ]).toContainEqual(outcome);
      const wanted = { done: 'new', 'wrong-status': 'resolved' }[outcome[0] ?? ''];
      expect((await stored.ticket(number)).status).toBe(wanted);
      await expectConsistent(number);
    },
  );

  it.each(rounds)('a reopening races a last word of the agent: neither is lost (%i)', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    await done(anna, 'resolve', actsOn(number).resolve);
    const [reopened, last] = await Promise.all([
      call(olga, 'reopen', { ...actsOn(number).reopen, baseRevision: 2 }),
      call(anna, 'reply', { ...actsOn(number, 2).reply, text: 'Ещё одно слово.' }),
    ]);
    expect(reopened.status).toBe(200);
    expect(['done', 'conflict']).toContain(last.refusal?.code ?? 'done');
    const ticket = await stored.ticket(number);
    expect(ticket.status).toBe('open');
    expect(ticket.cycles).toHaveLength(1);
    await expectConsistent(number);
  });

  it.each(rounds)('two contests at once: one counts, the other says so (%i)', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    await done(anna, 'decline', actsOn(number).decline);
    const answers = await Promise.all(
      [1, 2].map(async () => call(olga, 'contest', actsOn(number).contest)),
    );
    const outcomes = answers.map(({ refusal }) => refusal?.code ?? 'done');
    expect(outcomes.toSorted()).toEqual(['already-contested', 'done']);
    expect((await stored.ticket(number)).cycles).toHaveLength(1);
    await expectConsistent(number);
  });

  it.each(rounds)('a refusal races a reply: nobody is refused unheard (%i)', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    const [reply, refusal] = await Promise.all([
      call(olga, 'reply', actsOn(number).reply),
      call(anna, 'decline', actsOn(number).decline),
    ]);
    expect([
      ['done', 'conflict'],
      ['wrong-status', 'done'],
    ]).toContainEqual([reply.refusal?.code ?? 'done', refusal.refusal?.code ?? 'done']);
    await expectConsistent(number);
  });
});
