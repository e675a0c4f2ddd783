import { expect, it } from 'vitest';
import { call, callOk, form, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { requester } from '../support/people';
import { stored, updateTimesOf } from '../support/stored';

it('R17: rejects oversized input without side effects, and accepts later writes', async () => {
  const olga = requester();
  const number = await submit(olga);
  const before = await updateTimesOf(`tickets/${number}`);
  const huge = 'я'.repeat(1_200_000);

  const answers = [
    await call(olga, 'reply', { ...inputsFor(number).reply, text: huge }),
    await call(olga, 'reply', { ...inputsFor(number).reply, [huge]: 1 }),
    await call(olga, 'submitTicket', form({ text: huge })),
    await call(olga, 'submitTicket', form({ steps: huge })),
  ];
  for (const { status, error } of answers) {
    expect([status, error]).toEqual([400, { code: 'too-large' }]);
  }
  expect(await updateTimesOf(`tickets/${number}`)).toEqual(before);

  await callOk(olga, 'reply', { ...inputsFor(number).reply, text: 'Дополню.' });
  expect((await stored.messages(number)).at(-1)?.text).toBe('Дополню.');
});

it('R17: stores a ticket with maximum lengths completely', async () => {
  const olga = requester();
  const text = 'щ'.repeat(10_000);
  const steps = 'ж'.repeat(5_000);
  const objects = Array.from({ length: 10 }, (_none, at) => ({
    kind: 'animal' as const,
    id: String(at + 1).padStart(20, '9'),
  }));
  const number = await submit(olga, { subject: 'ъ'.repeat(200), text, steps, objects });
  expect((await stored.messages(number))[0]).toMatchObject({ text, steps });
  expect((await stored.ticket(number)).objects).toMatchObject(objects);
});
