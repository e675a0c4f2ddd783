import type { Message, Note, TicketEvent } from '@reglament/domain';
import { describe, expect, test } from 'vitest';
import { submitted } from '../../../domain/src/testing/builders';
import type { EntryState, CommandQueueEntry } from '../../data/command-queue/entry';
import { parsePending } from '../../data/command-queue/pending-command';
import { threadOf, unreadableIn, type ThreadItem, type ThreadParts } from './thread-items';

const { event: submission, ticket } = submitted();
const { number } = ticket;

const message = (id: string, at: number): Message => ({
  id,
  number,
  requesterUid: 'olga',
  author: { role: 'requester', name: 'Ольга' },
  text: `message ${id}`,
  steps: null,
  format: 'plain',
  quoted: null,
  attachments: [],
  at,
});
const note = (id: string, at: number): Note => ({
  id,
  number,
  author: { uid: 'anna', name: 'Анна' },
  text: `note ${id}`,
  format: 'plain',
  at,
});
const event = (id: string, at: number, parts: Partial<TicketEvent>): TicketEvent => ({
  ...submission,
  id,
  at,
  ...parts,
});
const entry = (
  name: 'reply' | 'addNote' | 'assign',
  id: string,
  state: EntryState,
  of = number,
): CommandQueueEntry => {
  const commandId = `00000000-0000-4000-8000-${id.padStart(12, '0')}`;
  const fields = name === 'assign' ? { to: 'anna', baseRevision: 1 } : { text: `text ${id}` };
  const parsed = parsePending(name, { commandId, number: of, ...fields });
  if (!parsed.ok) throw new Error('the command of the test is not valid');
  return {
    id: commandId,
    command: parsed.value,
    at: 99,
    tries: 1,
    state,
    answer: null,
    refusal: null,
    isRestored: false,
  };
};
const thread = (parts: Partial<ThreadParts>): readonly ThreadItem[] =>
  threadOf({
    number,
    messages: [],
    notes: [],
    events: [],
    unreadable: [],
    entries: [],
    myName: 'Борис',
    ...parts,
  });
const keys = (items: readonly ThreadItem[]) => items.map(({ key }) => key);

describe('thread', () => {
  test('sorts messages, notes and events by time', () => {
    const items = thread({
      messages: [message('m1', 1), message('m2', 5)],
      notes: [note('n1', 3)],
      events: [event('e1', 4, { type: 'ticketAssigned' })],
    });
    expect(keys(items)).toEqual(['m1', 'n1', 'event-e1', 'm2']);
  });

  test('places an event after the text that caused it', () => {
    const items = thread({
      messages: [message('r', 7)],
      events: [event('r', 7, { type: 'ticketResolved' })],
    });
    expect(keys(items)).toEqual(['r', 'event-r']);
  });

  test('omits events that are represented by their text', () => {
    const events = [
      event('a', 1, { type: 'ticketSubmitted' }),
      event('b', 2, { type: 'noteAdded' }),
      event('c', 3, { type: 'replySent', before: submission.after }),
    ];
    expect(thread({ events })).toEqual([]);
  });

  test.each(['waiting', 'deferred'] as const)(
    'shows the status change when a requester replies to a %s ticket',
    (status) => {
      const before = { ...submission.after, status };
      const after = { ...submission.after, status: 'open' as const };
      expect(
        keys(thread({ events: [event('c', 3, { type: 'replySent', before, after })] })),
      ).toEqual(['event-c']);
    },
  );
});

describe('pending commands', () => {
  test('appear at the end with the name of the agent and their delivery state', () => {
    const items = thread({
      messages: [message('m1', 500)],
      entries: [entry('reply', '1', 'queued')],
    });
    expect(items.at(-1)).toMatchObject({
      kind: 'message',
      side: 'agent',
      author: 'Борис',
      text: 'text 1',
      journey: 'queued',
    });
  });

  test('appear as notes when added as notes', () => {
    expect(thread({ entries: [entry('addNote', '1', 'sending')] })[0]?.kind).toBe('note');
  });

  test('appear once after delivery', () => {
    const sent = entry('reply', '1', 'done');
    const items = thread({ messages: [message(sent.id, 500)], entries: [sent] });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ journey: null });
  });

  test('disappear when rejected, because the text returns to the draft', () => {
    expect(thread({ entries: [entry('reply', '1', 'refused')] })).toEqual([]);
  });

  test('are omitted without a text or for another ticket', () => {
    expect(thread({ entries: [entry('assign', '1', 'sending')] })).toEqual([]);
    expect(thread({ entries: [entry('reply', '1', 'sending', '0000000')] })).toEqual([]);
  });
});

test('places an unreadable record before its successor or at the end', () => {
  const messages = [message('a', 10), message('b', 30)];
  const unreadable = [
    { id: 'x', before: 'b' },
    { id: 'y', before: null },
  ];
  const items = threadOf({
    number,
    messages,
    notes: [note('c', 20)],
    events: [],
    unreadable: unreadableIn({ items: messages, unreadable }, 'message'),
    entries: [],
    myName: 'Борис',
  });
  expect(items.map(({ key }) => key)).toEqual([
    'a',
    'c',
    'unreadable-message-x',
    'b',
    'unreadable-message-y',
  ]);
});
