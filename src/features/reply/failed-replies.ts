import type { CommandQueueEntry } from '../../data/command-queue/entry';
import { numberOf } from '../../data/command-queue/pending-command';
import type { DraftKind } from '../../data/draft';

/** Commands that carry a text. */
export const acts = [
  'reply',
  'addNote',
  'waitForRequester',
  'resolve',
  'reopen',
  'applyMacro',
] as const;

/** One of {@link acts}. */
export type Act = (typeof acts)[number];

/** A rejected command whose text returns to its field. */
export interface FailedReply {
  readonly entry: CommandQueueEntry;
  readonly act: Act;
  readonly kind: DraftKind;
  readonly text: string;
}

const failedReplyOf = (entry: CommandQueueEntry): FailedReply | null => {
  const { name, input } = entry.command;
  const act = acts.find((known) => known === name);
  if (entry.state !== 'refused' || act === undefined) return null;
  const text = 'text' in input ? (input.text ?? '') : '';
  return { entry, act, kind: act === 'addNote' ? 'note' : 'reply', text };
};

/** Returns the rejected replies and notes of a ticket, latest last. */
export const failedRepliesOf = (
  number: string,
  entries: readonly CommandQueueEntry[],
): readonly FailedReply[] =>
  entries.flatMap((entry) => (numberOf(entry.command) === number && failedReplyOf(entry)) || []);
