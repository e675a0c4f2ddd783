import { describe, expect, it } from 'vitest';
import { call, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { expectConsistent } from '../support/consistent';
import { requester, staff } from '../support/people';
import { stored } from '../support/stored';

const team = async (count: number) =>
  Promise.all(Array.from({ length: count }, async (_none, at) => staff(`Агент ${at + 1}`)));

describe('R19: concurrent agents on one ticket', () => {
  it('one assignment succeeds, and the others get its assignee', async () => {
    const [agents, number] = [await team(10), await submit(requester())];
    const answers = await Promise.all(
      agents.map(async ({ uid, ...agent }) =>
        call({ uid, ...agent }, 'assign', { ...inputsFor(number).assign, to: uid }),
      ),
    );
    const ticket = await stored.ticket(number);
    const winner = agents.findIndex(({ uid }) => uid === ticket.assignee?.uid);
    expect(answers[winner]?.result).toEqual({ number, revision: 2 });
    const lost = answers.filter((_answer, at) => at !== winner);
    for (const { status, error } of lost) {
      expect(status).toBe(409);
      expect(error).toEqual({
        code: 'already-taken',
        current: {
          revision: 2,
          status: 'open',
          assigneeName: ticket.assignee?.name,
          changedBy: ticket.assignee?.name,
        },
      });
    }
    await expectConsistent(number);
  });

  it('of fifty replies to the same revision one is sent, the others conflict', async () => {
    const [agents, number] = [await team(50), await submit(requester())];
    const answers = await Promise.all(
      agents.map(async (agent, at) =>
        call(agent, 'reply', { ...inputsFor(number).reply, text: `Ответ ${at}` }),
      ),
    );
    const won = answers.findIndex(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(49);
    for (const { error } of refused) {
      expect(error).toMatchObject({ code: 'conflict', current: { revision: 2 } });
    }
    expect((await stored.messages(number)).map(({ text }) => text)).toEqual([
      'После сохранения каталог пуст, хотя участники есть.',
      `Ответ ${won}`,
    ]);
    await expectConsistent(number);
  });

  it('accepts thirty concurrent notes', async () => {
    const [agents, number] = [await team(30), await submit(requester())];
    const answers = await Promise.all(
      agents.map(async (agent, at) =>
        call(agent, 'addNote', { ...inputsFor(number).addNote, text: `Заметка ${at}` }),
      ),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const notes = await stored.notes(number);
    expect(new Set(notes.map(({ text }) => text)).size).toBe(30);
    await expectConsistent(number);
  });
});
