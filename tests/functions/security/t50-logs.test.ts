import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { call, callOk, form, headersOf, send, submit, tokenOf } from '../support/call';
import { ticketCommands, inputsFor } from '../support/command-inputs';
import { requester, staff } from '../support/people';
import { fromEnv } from '../support/world';

/** Unique marker of this run. */
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

it('T50: the logs contain no user input, names or email addresses', async () => {
  const olga = {
    ...requester(`Ольга ${canary}`),
    email: `${canary}@reglament.test`,
  };
  const anna = await staff(`Анна ${canary}`);
  const subject = `Каталог ${canary}\r\n{"severity":"ERROR","message":"forged"}`;
  const number = await submit(olga, { subject, text: `Текст ${canary} не открывается` });
  await callOk(anna, 'addNote', { ...inputsFor(number).addNote, text: `Заметка ${canary}` });
  await callOk(anna, 'reply', { ...inputsFor(number).reply, text: `Ответ ${canary}` });

  for (const person of [olga, anna, null]) {
    for (const name of ticketCommands) {
      await call(person, name, { ...inputsFor(number, 99)[name], text: canary, [canary]: canary });
    }
    for (const body of malformed) {
      await send('submitTicket', { method: 'POST', headers: headersOf(person), body });
    }
  }
  await call(olga, 'submitTicket', form({ text: canary.repeat(30_000) }));
  const marker = requester();
  await submit(marker);

  // The last call is logged, so all earlier ones are.
  await vi.waitFor(() => expect(logs()).toContain(marker.uid));
  const lines = logs().split('\n');
  expect(lines.filter((line) => line.includes(canary))).toEqual([]);
  expect(lines.filter((line) => line.includes('forged'))).toEqual([]);
  expect(lines.filter((line) => line.includes(tokenOf(olga).split('.')[1] ?? ''))).toEqual([]);
  expect(lines.filter((line) => line.includes(`"number":"${number}"`)).length).toBeGreaterThan(0);
});
