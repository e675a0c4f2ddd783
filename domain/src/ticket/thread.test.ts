import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandSequences, runScenario, submissions } from '../testing/arbitraries';
import { newTicket, submitted } from '../testing/builders';
import type { TicketWrite } from './decision';
import { extendThread, MAX_THREAD_SIZE, threadSchema, type Thread } from './thread';

const threadAfter = (writes: readonly TicketWrite[]): Thread =>
  writes.reduce<Thread | null>((thread, write) => extendThread(thread, write), null) ??
  extendThread(null, submitted());

const since =
  (from: number) =>
  <Item extends { readonly at: number }>(items: readonly (Item | null)[]): Item[] =>
    items
      .flatMap((item) => (item !== null && item.at >= from ? [item] : []))
      .toSorted((a, b) => a.at - b.at);

/** The thread that the written documents amount to. */
const collected = (writes: readonly TicketWrite[], from: number): Thread => ({
  number: writes[0]?.ticket.number ?? '',
  from,
  messages: since(from)(writes.map(({ message }) => message)),
  notes: since(from)(writes.map(({ note }) => note)),
  events: since(from)(writes.map(({ event }) => event)),
});

/** A reply of the given length at an instant. */
const reply = (at: number, length: number): TicketWrite => {
  const write = submitted();
  const id = `reply-${at}`;
  return {
    ...write,
    event: { ...write.event, id, at },
    message: write.message && { ...write.message, id, at, text: 'x'.repeat(length) },
  };
};

describe('thread of a ticket', () => {
  it('has every message, note and event of any sequence of commands', () => {
    fc.assert(
      fc.property(submissions, commandSequences, (start, sequence) => {
        const first = submitted(start);
        const { steps } = runScenario(newTicket(start), sequence);
        const writes = [first, ...steps.map(({ decision }) => decision)];
        const thread = threadAfter(writes);
        expect(threadSchema.parse(thread)).toEqual(thread);
        expect(thread).toEqual(collected(writes, thread.from));
      }),
      { numRuns: 100 },
    );
  });

  it('drops the earliest items beyond its size, and says from when on it is complete', () => {
    const writes = Array.from({ length: 20 }, (_none, index) => reply(1_000 + index, 9_000));
    const thread = threadAfter(writes);
    expect(JSON.stringify(thread).length).toBeLessThan(MAX_THREAD_SIZE * 1.01);
    expect(thread.messages.length).toBeGreaterThan(2);
    expect(thread.from).toBe(thread.messages[0]?.at);
    expect(thread).toEqual(collected(writes, thread.from));
  });

  it('leaves out what is recorded later for an instant that it no longer has', () => {
    const full = Array.from({ length: 20 }, (_none, index) => reply(1_000 + index, 9_000));
    const late = [...full, reply(999, 10)];
    expect(threadAfter(late)).toEqual(threadAfter(full));
  });

  it('is empty when its latest item alone is too long', () => {
    const thread = threadAfter([reply(1, MAX_THREAD_SIZE)]);
    expect(thread).toMatchObject({ from: 2, messages: [], notes: [], events: [] });
  });
});
