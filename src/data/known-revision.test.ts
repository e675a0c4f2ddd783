import { expect, test } from 'vitest';
import type { CommandQueueEntry } from './command-queue/entry';
import { parsePending } from './command-queue/pending-command';
import { knownRevision } from './use-ticket-commands';

const NUMBER = 'K7Q2M44';

const entryOf = (base: number, reached: number | null, number = NUMBER): CommandQueueEntry => {
  const parsed = parsePending('reply', {
    commandId: '00000000-0000-4000-8000-000000000001',
    number,
    baseRevision: base,
    text: 'Да',
  });
  if (!parsed.ok) throw new Error('the test command is invalid');
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

test('returns the revision of the document when there are no commands', () => {
  expect(known(7)).toBe(7);
});

test('advances by own answered commands before the snapshot includes them', () => {
  expect(known(7, entryOf(7, 8), entryOf(8, 9))).toBe(9);
});

test('does not advance when another change came in between', () => {
  expect(known(7, entryOf(7, 9))).toBe(7);
});

test('ignores a command that is still in flight', () => {
  expect(known(7, entryOf(7, null))).toBe(7);
});

test('ignores commands that the document already includes, and those of other tickets', () => {
  expect(known(9, entryOf(7, 8), entryOf(9, 10, '0000000'))).toBe(9);
});
