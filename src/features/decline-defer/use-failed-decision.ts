import { useEffect } from 'react';
import type { CommandQueueEntry } from '../../data/command-queue/entry';
import { baseRevisionOf, numberOf } from '../../data/command-queue/pending-command';
import {
  useCommandQueue,
  useCommandQueueEntries,
} from '../../data/command-queue/use-command-queue';
import { draftBaseOf, returnToDraft } from './draft';
import type { ReasonAction, ReasonForm } from './form';

/** A refused command whose words are a draft again. */
export interface ReturnedReason {
  readonly entry: CommandQueueEntry;
  readonly act: ReasonAction;
  readonly form: Partial<ReasonForm>;
}

const returnedOf = (entry: CommandQueueEntry, number: string): ReturnedReason[] => {
  const { command, state } = entry;
  if (state !== 'refused' || numberOf(command) !== number) return [];
  if (command.name !== 'decline' && command.name !== 'defer') return [];
  const { reason, text, question = '', link = '', referral = '' } = command.input;
  const until = command.name === 'defer' ? command.input.until : '';
  const form = { reason, text, question, link, referral, until };
  return [{ entry, act: command.name, form }];
};

/** The refused refusals and deferrals of a ticket, each brought back into its draft once. */
export const useFailedDecision = (number: string, uid: string): readonly ReturnedReason[] => {
  const commandQueue = useCommandQueue();
  const returned = useCommandQueueEntries().flatMap((entry) => returnedOf(entry, number));
  useEffect(() => {
    for (const { entry, act, form } of returned.filter((each) => !each.entry.isRestored)) {
      returnToDraft({ uid, number, act }, form);
      // What the refusal names is shown with it; everything later is new to the agent.
      const base = entry.refusal?.current?.revision ?? baseRevisionOf(entry.command);
      if (base !== undefined) draftBaseOf({ uid, number, act }).write(base);
      commandQueue.markReturned(entry.id);
    }
  });
  return returned;
};
