import type { Message, Thread } from '@reglament/domain';
import { submitted } from '@reglament/domain/testing/builders';
import { describe, expect, it } from 'vitest';
import type { LiveState } from '../../data/live-query';
import type { ListSnapshot } from '../../data/snapshot';
import { needsLists, threadRecords, type ThreadLists } from './thread-records';

const retry = (): void => undefined;
const common = { retry, stale: false };
const ready = <Data>(data: Data): LiveState<Data> => ({
  ...common,
  state: 'ready',
  data,
  error: null,
});
const loading: LiveState<never> = { ...common, state: 'pending', data: undefined, error: null };
const unreadable: LiveState<never> = {
  ...common,
  state: 'error',
  data: undefined,
  error: { code: 'unreadable', lasting: true },
};

const { message, event, ticket } = submitted();
const messageAt = (at: number): Message => {
  if (message === null) throw new Error('a submission has a message');
  return { ...message, id: `message-${at}`, at };
};
const listOf = <Item>(...items: Item[]): LiveState<ListSnapshot<Item>> =>
  ready({ items, size: items.length, unreadable: [], end: null });

const threadOf = (from: number): Thread => ({
  number: ticket.number,
  from,
  messages: [messageAt(2)],
  notes: [],
  events: [event],
});

const noLists: ThreadLists = { messages: loading, notes: loading, events: loading };
const lists: ThreadLists = {
  messages: listOf(messageAt(1), messageAt(2)),
  notes: listOf(),
  events: loading,
};

describe('records of a thread', () => {
  it('come from the document alone when nothing was dropped from it', () => {
    const thread = ready<Thread | null>(threadOf(0));
    expect(needsLists(thread)).toBe(false);
    expect(threadRecords(thread, noLists)).toMatchObject({ messages: [messageAt(2)] });
  });

  it('are the latest ones of a long thread until the collections have loaded', () => {
    const thread = ready<Thread | null>(threadOf(2));
    expect(needsLists(thread)).toBe(true);
    expect(threadRecords(thread, noLists)?.messages).toEqual([messageAt(2)]);
    const loaded = threadRecords(thread, lists);
    expect(loaded?.messages).toEqual([messageAt(1), messageAt(2)]);
    expect(loaded?.events).toEqual([event]);
  });

  it('come from the collections when the document is missing or unreadable', () => {
    for (const thread of [ready(null), unreadable]) {
      expect(needsLists(thread)).toBe(true);
      expect(threadRecords(thread, noLists)).toBeNull();
      expect(threadRecords(thread, lists)?.messages).toHaveLength(2);
    }
  });

  it('wait for the notes', () => {
    expect(threadRecords(ready(null), { ...lists, notes: loading })).toBeNull();
    expect(needsLists(loading)).toBe(false);
  });
});
