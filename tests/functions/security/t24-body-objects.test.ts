import { expect, it } from 'vitest';
import { call, form, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { requester, staff } from '../support/people';
import { stored } from '../support/stored';
import { db } from '../support/world';

const objects = [
  { path: '/etc/passwd' },
  { href: 'http://127.0.0.1' },
  { raw: 'From: a@b.test' },
  [{ path: '/etc/passwd' }],
];

/** Returns the texts of the emails about a ticket. */
const emailsOf = async (number: string) =>
  (await db.collection('outbox').where('number', '==', number).get()).docs.map((email): unknown =>
    email.get('text'),
  );

it.each(objects)('T24: %j is no text of a ticket, and nothing is sent', async (object) => {
  const olga = requester();
  for (const field of ['subject', 'text', 'steps']) {
    const { status, error } = await call(olga, 'submitTicket', { ...form(), [field]: object });
    expect([field, status, error?.code]).toEqual([field, 400, 'invalid-input']);
  }
  expect(await stored.ticketsOf(olga.uid)).toEqual([]);
});

it.each(objects)('T24: %j is no answer, and nothing is sent', async (object) => {
  const anna = await staff();
  const number = await submit(requester());
  const inputs = inputsFor(number);
  for (const name of ['reply', 'waitForRequester', 'resolve', 'decline', 'defer'] as const) {
    const { status, error } = await call(anna, name, { ...inputs[name], text: object });
    expect([name, status, error?.code]).toEqual([name, 400, 'invalid-input']);
  }
  expect(await emailsOf(number)).toEqual([null]);
});
