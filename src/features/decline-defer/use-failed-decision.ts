import { useEffect } from 'react';
import type { CommandQueueEntry } from '../../data/command-queue/entry';
import { baseRevisionOf, numberOf } from '../../data/command-queue/pending-command';
import {
  useCommandQueue,
  useCommandQueueEntries,
} from '../../data/command-queue/use-command-queue';
import { draftBaseOf, returnToDraft } from './draft';
import type { ReasonAction, ReasonForm } from './form';

/** A rejected decline or deferral and the form it was sent from. */
export interface FailedDecision {
  readonly entry: CommandQueueEntry;
  readonly act: ReasonAction;
  readonly form: Partial<ReasonForm>;
}

const failedDecisionsOf = (entry: CommandQueueEntry, number: string): FailedDecision[] => {
  const { command, state } = entry;
  if (state !== 'refused' || numberOf(command) !== number) return [];
  if (command.name !== 'decline' && command.name !== 'defer') return [];
  const { reason, text, question = '', link = '', referral = '' } = command.input;
  const until = command.name === 'defer' ? command.input.until : '';
  const form = { reason, text, question, link, referral, until };
  return [{ entry, act: command.name, form }];
};

/** Returns the rejected declines and deferrals of a ticket; restores each into its draft once. */
export const useFailedDecision = (number: string, uid: string): readonly FailedDecision[] => {
  const commandQueue = useCommandQueue();
  const failed = useCommandQueueEntries().flatMap((entry) => failedDecisionsOf(entry, number));
  useEffect(() => {
    for (const { entry, act, form } of failed.filter((each) => !each.entry.isRestored)) {
      returnToDraft({ uid, number, act }, form);
      // The conflict notice shows this revision, so only later changes count as new.
      const base = entry.refusal?.current?.revision ?? baseRevisionOf(entry.command);
      if (base !== undefined) draftBaseOf({ uid, number, act }).write(base);
      commandQueue.markReturned(entry.id);
    }
  });
  return failed;
};
