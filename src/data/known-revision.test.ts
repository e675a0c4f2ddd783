import { expect, test } from 'vitest';
import type { CommandQueueEntry } from './command-queue/entry';
import { parsePending } from './command-queue/pending-command';
import { knownRevision } from './use-ticket-commands';

const NUMBER = 'K7Q2M44';

const step = (base: number, reached: number | null, number = NUMBER): CommandQueueEntry => {
  const parsed = parsePending('reply', {
    commandId: '00000000-0000-4000-8000-000000000001',
    number,
    baseRevision: base,
    text: 'Да',
  });
  if (!parsed.ok) throw new Error('the command of the test is not valid');
  const answer = reached === null ? null : { number, revision: reached };
  return {
    id: `${base}`,
    command: parsed.value,
    at: 0,
    tries: 1,
    state: answer ? 'done' : 'sending',
    answer,
    refusal: null,
    isRestored: false,
  };
};

const known = (revision: number, ...entries: CommandQueueEntry[]) =>
  knownRevision({ number: NUMBER, revision }, entries);

test('is that of the document when nothing was done since', () => {
  expect(known(7)).toBe(7);
});

test('follows the own steps that were answered before the document caught up', () => {
  expect(known(7, step(7, 8), step(8, 9))).toBe(9);
});

test('does not follow a step in which somebody else was faster', () => {
  expect(known(7, step(7, 9))).toBe(7);
});

test('does not count on a step that is still on its way', () => {
  expect(known(7, step(7, null))).toBe(7);
});

test('does not mind steps that the document has left behind, or of other tickets', () => {
  expect(known(9, step(7, 8), step(9, 10, '0000000'))).toBe(9);
});
