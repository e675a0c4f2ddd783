import { describe, expect, it } from 'vitest';
import { call, submit } from '../support/call';
import { ticketCommands, inputsFor } from '../support/command-inputs';
import { requester, staff } from '../support/people';
import { updateTimesOf } from '../support/stored';

const forged: Readonly<Record<string, unknown>> = {
  revision: 99,
  status: 'closed',
  priority: 1,
  dueAt: 0,
  deadline: { dueAt: 0 },
  receivedAt: 0,
  createdAt: 0,
  at: 0,
  author: { role: 'agent', name: 'Кто-то' },
  messageCount: 0,
};

describe('T9: server fields in agent commands', () => {
  it.each(ticketCommands)('are rejected by %s without changes', async (name) => {
    const [anna, number] = [await staff('Анна'), await submit(requester())];
    const before = await updateTimesOf(`tickets/${number}`);
    for (const [key, value] of Object.entries(forged)) {
      const answer = await call(anna, name, { ...inputsFor(number)[name], [key]: value });
      expect(answer.status).toBe(400);
      expect(answer.error).toEqual({
        code: 'invalid-input',
        issues: [{ path: key, code: 'unknown-field' }],
      });
    }
    expect(await updateTimesOf(`tickets/${number}`)).toEqual(before);
  });
});
