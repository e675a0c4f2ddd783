import { expect, test } from 'vitest';
import type { OutboxEntry } from './outbox/entry';
import { parsePending } from './outbox/pending-command';
import { seenRevision } from './use-ticket-commands';

const NUMBER = 'K7Q2M44';

const step = (base: number, reached: number | null, number = NUMBER): OutboxEntry => {
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
    isReturned: false,
  };
};

const seen = (revision: number, ...entries: OutboxEntry[]) =>
  seenRevision({ number: NUMBER, revision }, entries);

test('is that of the document when nothing was done since', () => {
  expect(seen(7)).toBe(7);
});

test('follows the own steps that were answered before the document caught up', () => {
  expect(seen(7, step(7, 8), step(8, 9))).toBe(9);
});

test('does not follow a step in which somebody else was faster', () => {
  expect(seen(7, step(7, 9))).toBe(7);
});

test('does not count on a step that is still on its way', () => {
  expect(seen(7, step(7, null))).toBe(7);
});

test('does not mind steps that the document has left behind, or of other tickets', () => {
  expect(seen(9, step(7, 8), step(9, 10, '0000000'))).toBe(9);
});
