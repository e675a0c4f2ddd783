import { describe, expect, it } from 'vitest';
import { call, callOk, form, newId, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { requester, staff } from '../support/people';
import { stored, updateTimesOf } from '../support/stored';

describe('T10: references to foreign objects', () => {
  it.each(['attachments', 'parent', 'mergeInto', 'linkTo', 'quote', 'replyTo', 'messageId'])(
    'are rejected as %s',
    async (key) => {
      const [olga, ivan] = [requester('Ольга'), requester('Иван')];
      const [foreign, own] = [
        await submit(olga, { text: 'Текст только для Ольги.' }),
        await submit(ivan),
      ];
      const before = await updateTimesOf(`tickets/${own}`);
      const naming = { [key]: foreign };
      const answers = [
        await call(ivan, 'submitTicket', { ...form(), ...naming }),
        await call(ivan, 'reply', { ...inputsFor(own).reply, ...naming }),
      ];
      for (const { error } of answers) expect(error?.code).toBe('invalid-input');
      expect(await updateTimesOf(`tickets/${own}`)).toEqual(before);
      expect(await stored.ticketsOf(ivan.uid)).toHaveLength(1);
    },
  );

  it('the same command id of two users identifies two commands', async () => {
    const [olga, ivan] = [requester('Ольга'), requester('Иван')];
    const commandId = newId();
    const [first, second] = [await submit(olga, { commandId }), await submit(ivan, { commandId })];
    expect(first).not.toBe(second);
    expect((await stored.ticket(second)).requester.uid).toBe(ivan.uid);
    const again = await call(ivan, 'reply', { ...inputsFor(first).reply, commandId: newId() });
    expect(again.error).toEqual({ code: 'not-found' });
  });

  it('a command id cannot overwrite a foreign event', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    const said = inputsFor(number).reply;
    await callOk(anna, 'reply', said);
    const before = await updateTimesOf(`tickets/${number}`);
    const answer = await call(olga, 'reply', { ...said, text: 'Вместо ответа.' });
    expect(answer.error).toEqual({ code: 'command-reused' });
    // Others do not learn that the id or the ticket exists.
    const stranger = await call(requester('Иван'), 'reply', said);
    expect(stranger.error).toEqual({ code: 'not-found' });
    expect(await updateTimesOf(`tickets/${number}`)).toEqual(before);
  });

  it.each([
    ['a requester', async () => requester('Иван').uid],
    ['an agent who left', async () => (await staff('Пётр', { active: false })).uid],
    ['an unknown uid', async () => 'nobody-at-all'],
  ])('cannot be assigned: %s', async (_who, uidOf) => {
    const [anna, number] = [await staff('Анна'), await submit(requester())];
    const answer = await call(anna, 'assign', { ...inputsFor(number).assign, to: await uidOf() });
    expect(answer.error?.code).toBe('not-an-agent');
    expect((await stored.ticket(number)).assignee).toBeNull();
  });
});
