import { describe, expect, it } from 'vitest';
import { actsOn } from '../support/acts';
import { call, done, form, newId, submit } from '../support/call';
import { requester, staff } from '../support/people';
import { stored, traceOf } from '../support/stored';

describe('T10: something of somebody else named in a command', () => {
  it.each(['attachments', 'parent', 'mergeInto', 'linkTo', 'quote', 'replyTo', 'messageId'])(
    'is refused as %s, and nothing is copied',
    async (key) => {
      const [olga, ivan] = [requester('Ольга'), requester('Иван')];
      const [foreign, own] = [
        await submit(olga, { text: 'Текст только для Ольги.' }),
        await submit(ivan),
      ];
      const before = await traceOf(`tickets/${own}`);
      const naming = { [key]: foreign };
      const answers = [
        await call(ivan, 'submitTicket', { ...form(), ...naming }),
        await call(ivan, 'reply', { ...actsOn(own).reply, ...naming }),
      ];
      for (const { refusal } of answers) expect(refusal?.code).toBe('invalid-input');
      expect(await traceOf(`tickets/${own}`)).toEqual(before);
      expect(await stored.ticketsOf(ivan.uid)).toHaveLength(1);
    },
  );

  it('is not what an id of theirs leads to: the same id of two people is two commands', async () => {
    const [olga, ivan] = [requester('Ольга'), requester('Иван')];
    const commandId = newId();
    const [first, second] = [await submit(olga, { commandId }), await submit(ivan, { commandId })];
    expect(first).not.toBe(second);
    expect((await stored.ticket(second)).requester.uid).toBe(ivan.uid);
    const again = await call(ivan, 'reply', { ...actsOn(first).reply, commandId: newId() });
    expect(again.refusal).toEqual({ code: 'not-found' });
  });

  it('cannot be written over by a command with its id', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    const said = actsOn(number).reply;
    await done(anna, 'reply', said);
    const before = await traceOf(`tickets/${number}`);
    const answer = await call(olga, 'reply', { ...said, text: 'Вместо ответа.' });
    expect(answer.refusal).toEqual({ code: 'command-reused' });
    // Nobody else learns that there is such an id, or such a ticket.
    const stranger = await call(requester('Иван'), 'reply', said);
    expect(stranger.refusal).toEqual({ code: 'not-found' });
    expect(await traceOf(`tickets/${number}`)).toEqual(before);
  });

  it.each([
    ['a requester', async () => requester('Иван').uid],
    ['an agent who left', async () => (await staff('Пётр', { active: false })).uid],
    ['somebody unknown', async () => 'nobody-at-all'],
  ])('does not become the agent of a ticket: %s', async (_who, uidOf) => {
    const [anna, number] = [await staff('Анна'), await submit(requester())];
    const answer = await call(anna, 'assign', { ...actsOn(number).assign, to: await uidOf() });
    expect(answer.refusal?.code).toBe('not-an-agent');
    expect((await stored.ticket(number)).assignee).toBeNull();
  });
});
