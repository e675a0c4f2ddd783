import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { actNames, actsOn } from '../support/acts';
import { call, done, form, headersOf, send, submit, tokenOf } from '../support/call';
import { requester, staff } from '../support/people';
import { fromEnv } from '../support/world';

/** Found nowhere else, in earlier runs neither. */
const canary = `kanareyka${randomBytes(5).toString('hex')}`;

const logs = (): string => {
  const folder = dirname(fromEnv('EMULATORS_LOG'));
  const files = readdirSync(folder).filter((name) => name.endsWith('.log'));
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
};

const malformed = [
  `{"data":{"text":"${canary}"},"more-${canary}":"${canary}"}`,
  `{"text":"${canary}"}`,
  `{"data":{"@type":"${canary}","value":"${canary}"}}`,
  `{"data":{"${canary}":"${canary}"}}`,
  `["${canary}"]`,
];

it('T50: the logs hold nothing that anybody typed, is called or is written to by', async () => {
  const olga = {
    ...requester(`Ольга ${canary}`),
    email: `${canary}@reglament.test`,
  };
  const anna = await staff(`Анна ${canary}`);
  const subject = `Каталог ${canary}\r\n{"severity":"ERROR","message":"forged"}`;
  const number = await submit(olga, { subject, text: `Текст ${canary} не открывается` });
  await done(anna, 'addNote', { ...actsOn(number).addNote, text: `Заметка ${canary}` });
  await done(anna, 'reply', { ...actsOn(number).reply, text: `Ответ ${canary}` });

  for (const person of [olga, anna, null]) {
    for (const name of actNames) {
      await call(person, name, { ...actsOn(number, 99)[name], text: canary, [canary]: canary });
    }
    for (const body of malformed) {
      await send('submitTicket', { method: 'POST', headers: headersOf(person), body });
    }
  }
  await call(olga, 'submitTicket', form({ text: canary.repeat(30_000) }));
  const marker = requester();
  await submit(marker);

  // The last call has been logged, hence all before it.
  await vi.waitFor(() => expect(logs()).toContain(marker.uid));
  const lines = logs().split('\n');
  expect(lines.filter((line) => line.includes(canary))).toEqual([]);
  expect(lines.filter((line) => line.includes('forged'))).toEqual([]);
  expect(lines.filter((line) => line.includes(tokenOf(olga).split('.')[1] ?? ''))).toEqual([]);
  expect(lines.filter((line) => line.includes(`"number":"${number}"`)).length).toBeGreaterThan(0);
});
