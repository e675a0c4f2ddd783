import { beforeAll, describe, expect, it } from 'vitest';
import { call, form, submit } from '../support/call';
import { requester, type Person } from '../support/people';
import { stored } from '../support/stored';
import { clearDatabase } from '../support/world';

const forged: Readonly<Record<string, unknown>> = {
  number: 'K7Q2M44',
  revision: 7,
  decidedRevision: 7,
  schemaVersion: 2,
  priority: 1,
  dueAt: 0,
  deadline: { dueAt: 0 },
  clock: { consideredAt: 1 },
  slaPaused: true,
  status: 'resolved',
  queue: 'done',
  requester: { uid: 'somebody', name: 'Кто-то', email: 'x@reglament.test' },
  requesterUid: 'somebody',
  assignee: { uid: 'somebody', name: 'Кто-то' },
  author: 'somebody',
  receivedAt: 0,
  createdAt: 0,
  updatedAt: 0,
  channel: 'phone',
  tags: ['vip'],
  internal: true,
  nextCheckAt: 0,
  changedBy: { uid: 'somebody', name: 'Кто-то' },
  load: { count: 0, capped: false },
};

describe('T8: server fields in the form', () => {
  beforeAll(clearDatabase);

  it.each(Object.entries(forged))('are rejected: %s', async (key, value) => {
    const olga: Person = requester();
    const answer = await call(olga, 'submitTicket', { ...form(), [key]: value });
    expect(answer.status).toBe(400);
    expect(answer.error).toEqual({
      code: 'invalid-input',
      issues: [{ path: key, code: 'unknown-field' }],
    });
    expect(await stored.ticketsOf(olga.uid)).toEqual([]);
  });

  it('are rejected in nested objects', async () => {
    const objects = [{ kind: 'event', id: '1', ownerUid: 'somebody' }];
    const answer = await call(requester(), 'submitTicket', { ...form(), objects });
    expect(answer.error?.issues).toEqual([{ path: 'objects.0.ownerUid', code: 'unknown-field' }]);
  });

  it('are set by the server on an accepted ticket', async () => {
    const olga = requester('Ольга Соколова');
    const from = Date.now();
    const number = await submit(olga, { category: 'participant' });
    const until = Date.now();
    const ticket = await stored.ticket(number);
    expect(ticket).toMatchObject({
      number,
      revision: 1,
      decidedRevision: 1,
      channel: 'portal',
      status: 'new',
      queue: 'active',
      priority: 4,
      requester: { uid: olga.uid, name: 'Ольга Соколова', email: olga.email },
      assignee: null,
      changedBy: { uid: olga.uid, name: 'Ольга Соколова' },
      clock: { pauses: [], pausedAt: null, consideredAt: null },
      deadline: { category: 'participant', priority: 4, load: { count: 0, capped: false } },
    });
    // At the earliest when the last quarter of the time begins.
    expect(ticket.nextCheckAt).toBeGreaterThan(ticket.receivedAt);
    expect(ticket.receivedAt).toBeGreaterThanOrEqual(from);
    expect(ticket.receivedAt).toBeLessThanOrEqual(until);
    expect(ticket.deadline.dueAt).toBeGreaterThan(ticket.receivedAt);
  });
});
