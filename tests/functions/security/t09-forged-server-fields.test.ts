import { describe, expect, it } from 'vitest';
import { actNames, actsOn } from '../support/acts';
import { call, submit } from '../support/call';
import { requester, staff } from '../support/people';
import { traceOf } from '../support/stored';

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

describe('T9: a field of the server in a command of an agent', () => {
  it.each(actNames)('is refused by %s, and nothing changes', async (name) => {
    const [anna, number] = [await staff('Анна'), await submit(requester())];
    const before = await traceOf(`tickets/${number}`);
    for (const [key, value] of Object.entries(forged)) {
      const answer = await call(anna, name, { ...actsOn(number)[name], [key]: value });
      expect(answer.status).toBe(400);
      expect(answer.refusal).toEqual({
        code: 'invalid-input',
        issues: [{ path: key, code: 'unknown-field' }],
      });
    }
    expect(await traceOf(`tickets/${number}`)).toEqual(before);
  });
});
