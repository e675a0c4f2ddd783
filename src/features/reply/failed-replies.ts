import type { CommandQueueEntry } from '../../data/command-queue/entry';
import { numberOf } from '../../data/command-queue/pending-command';
import type { DraftKind } from '../../data/draft';

/** What can be done with a text. */
export const acts = ['reply', 'addNote', 'waitForRequester', 'resolve', 'reopen'] as const;

/** One of {@link acts}. */
export type Act = (typeof acts)[number];

/** A refused command whose text goes back to the field that it came from. */
export interface Returned {
  readonly entry: CommandQueueEntry;
  readonly act: Act;
  readonly kind: DraftKind;
  readonly text: string;
}

const returnedOf = (entry: CommandQueueEntry): Returned | null => {
  const { name, input } = entry.command;
  const act = acts.find((known) => known === name);
  if (entry.state !== 'refused' || act === undefined) return null;
  const text = 'text' in input ? (input.text ?? '') : '';
  return { entry, act, kind: act === 'addNote' ? 'note' : 'reply', text };
};

/** The refused texts of a ticket, the latest last. */
export const returnedOn = (
  number: string,
  entries: readonly CommandQueueEntry[],
): readonly Returned[] =>
  entries.flatMap((entry) => (numberOf(entry.command) === number && returnedOf(entry)) || []);
