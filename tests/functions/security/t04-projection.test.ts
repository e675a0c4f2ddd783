import { expect, it } from 'vitest';
import { call, callOk, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { requester, staff } from '../support/people';
import { stored } from '../support/stored';
import { db } from '../support/world';

const portalKeys = [
  'category',
  'categoryTitle',
  'consideredAt',
  'contest',
  'deadline',
  'deferral',
  'firstResponse',
  'lastMessageBy',
  'minReaderVersion',
  'news',
  'number',
  'pausedAt',
  'pauses',
  'rating',
  'receivedAt',
  'refusal',
  'reopenUntil',
  'resolution',
  'resolvedAt',
  'schemaVersion',
  'status',
  'subject',
  'updatedAt',
];

const deadlineKeys = [
  'budget',
  'calendarVersion',
  'category',
  'categoryTitle',
  'clauses',
  'dueAt',
  'from',
  'load',
  'lowestPriority',
  'manual',
  'priority',
  'provisional',
  'regulationVersion',
];

const messageKeys = [
  'at',
  'attachments',
  'author',
  'format',
  'id',
  'minReaderVersion',
  'number',
  'quoted',
  'requesterUid',
  'schemaVersion',
  'steps',
  'text',
];

const keysOf = (value: unknown): string[] => Object.keys(value as object).toSorted();

it('T4: documents readable by requesters contain only the public keys', async () => {
  const [olga, anna] = [requester('Ольга'), await staff('Анна')];
  const secret = 'тайное слово для своих';
  const number = await submit(olga);

  await callOk(anna, 'assign', { ...inputsFor(number, 1).assign, to: anna.uid });
  await callOk(anna, 'addNote', { ...inputsFor(number).addNote, text: secret });
  await callOk(anna, 'setCategory', inputsFor(number, 2).setCategory);
  await callOk(anna, 'waitForRequester', inputsFor(number, 3).waitForRequester);
  await callOk(olga, 'reply', inputsFor(number).reply);
  await callOk(anna, 'resolve', inputsFor(number, 5).resolve);

  const portal = (await db.doc(`portal/${olga.uid}/tickets/${number}`).get()).data() ?? {};
  expect(keysOf(portal)).toEqual(portalKeys);
  expect(keysOf(portal['deadline'])).toEqual(deadlineKeys);

  const messages = await db.collection(`tickets/${number}/messages`).get();
  expect(messages.size).toBe(4);
  for (const message of messages.docs) {
    expect(keysOf(message.data())).toEqual(messageKeys);
    expect(keysOf(message.get('author'))).toEqual(['name', 'role']);
  }

  const readable = JSON.stringify([portal, messages.docs.map((document) => document.data())]);
  const mailed = JSON.stringify(await stored.mail(number));
  expect(await stored.notes(number)).toHaveLength(1);
  for (const text of [readable, mailed]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(anna.uid);
    expect(text).not.toContain(anna.email);
  }
});

it('T4: declines and deferrals hide the agent name from the requester', async () => {
  const [olga, anna] = [requester('Ольга'), await staff('Анна')];
  const number = await submit(olga);
  const portal = async () => JSON.stringify(await stored.portal(olga.uid, number));
  await callOk(anna, 'defer', inputsFor(number, 1).defer);
  expect((await stored.ticket(number)).deferral?.by).toBe('Анна');
  expect(await portal()).toContain('Нужна доработка, вернёмся к вопросу.');
  expect(await portal()).not.toContain('Анна');
  await callOk(anna, 'decline', inputsFor(number, 2).decline);
  expect(await portal()).toContain('https://zooportal.pro/requirements');
  expect(await portal()).not.toContain('Анна');
});

it('T4: internal work changes no document readable by the requester', async () => {
  const [olga, anna, boris] = [requester('Ольга'), await staff('Анна'), await staff('Борис')];
  const number = await submit(olga);
  const portal = db.doc(`portal/${olga.uid}/tickets/${number}`);
  await callOk(anna, 'assign', { ...inputsFor(number, 1).assign, to: anna.uid });
  const before = await portal.get();
  expect(before.get('status')).toBe('open');
  await callOk(anna, 'assign', { ...inputsFor(number, 2).assign, to: boris.uid });
  await callOk(boris, 'addNote', inputsFor(number).addNote);
  const { category } = await stored.ticket(number);
  await call(boris, 'setCategory', { ...inputsFor(number, 3).setCategory, category });
  const after = await portal.get();
  expect((await stored.ticket(number)).assignee?.uid).toBe(boris.uid);
  expect(after.updateTime).toEqual(before.updateTime);
  expect(after.data()).toEqual(before.data());
});

it('T4: a reply of the requester updates their view', async () => {
  const olga = requester('Ольга');
  const number = await submit(olga);
  await callOk(olga, 'reply', inputsFor(number).reply);
  const { updatedAt } = await stored.ticket(number);
  expect((await stored.portal(olga.uid, number)).updatedAt).toBe(updatedAt);
});
