import type { DraftKind } from '../../data/draft';
import type { OutboxEntry } from '../../data/outbox/entry';
import { numberOf } from '../../data/outbox/pending-command';

/** What can be done with a text. */
export const acts = ['reply', 'addNote', 'waitForRequester', 'resolve', 'reopen'] as const;

/** One of {@link acts}. */
export type Act = (typeof acts)[number];

/** A refused command whose text goes back to the field that it came from. */
export interface Returned {
  readonly entry: OutboxEntry;
  readonly act: Act;
  readonly kind: DraftKind;
  readonly text: string;
}

const returnedOf = (entry: OutboxEntry): Returned | null => {
  const { name, input } = entry.command;
  const act = acts.find((known) => known === name);
  if (entry.state !== 'refused' || act === undefined) return null;
  const text = 'text' in input ? (input.text ?? '') : '';
  return { entry, act, kind: act === 'addNote' ? 'note' : 'reply', text };
};

/** The refused texts of a ticket, the latest last. */
export const returnedOn = (number: string, entries: readonly OutboxEntry[]): readonly Returned[] =>
  entries.flatMap((entry) => (numberOf(entry.command) === number && returnedOf(entry)) || []);
