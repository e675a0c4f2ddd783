import { expect, it } from 'vitest';
import { actsOn } from '../support/acts';
import { call, done, form, submit } from '../support/call';
import { requester } from '../support/people';
import { stored, traceOf } from '../support/stored';

it('R17: what is too large is refused before anything is done, and later writes get through', async () => {
  const olga = requester();
  const number = await submit(olga);
  const before = await traceOf(`tickets/${number}`);
  const huge = 'я'.repeat(1_200_000);

  const answers = [
    await call(olga, 'reply', { ...actsOn(number).reply, text: huge }),
    await call(olga, 'reply', { ...actsOn(number).reply, [huge]: 1 }),
    await call(olga, 'submitTicket', form({ text: huge })),
    await call(olga, 'submitTicket', form({ steps: huge })),
  ];
  for (const { status, refusal } of answers) {
    expect([status, refusal]).toEqual([400, { code: 'too-large' }]);
  }
  expect(await traceOf(`tickets/${number}`)).toEqual(before);

  await done(olga, 'reply', { ...actsOn(number).reply, text: 'Дополню.' });
  expect((await stored.messages(number)).at(-1)?.text).toBe('Дополню.');
});

it('R17: the longest ticket that is allowed is stored whole', async () => {
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
