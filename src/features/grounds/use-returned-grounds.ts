import { useEffect } from 'react';
import type { OutboxEntry } from '../../data/outbox/entry';
import { baseRevisionOf, numberOf } from '../../data/outbox/pending-command';
import { useOutbox, useOutboxEntries } from '../../data/outbox/use-outbox';
import { draftBaseOf, returnToDraft } from './draft';
import type { GroundsAct, GroundsForm } from './form';

/** A refused command whose words are a draft again. */
export interface ReturnedGrounds {
  readonly entry: OutboxEntry;
  readonly act: GroundsAct;
  readonly form: Partial<GroundsForm>;
}

const returnedOf = (entry: OutboxEntry, number: string): ReturnedGrounds[] => {
  const { command, state } = entry;
  if (state !== 'refused' || numberOf(command) !== number) return [];
  if (command.name !== 'decline' && command.name !== 'defer') return [];
  const { reason, text, question = '', link = '', referral = '' } = command.input;
  const until = command.name === 'defer' ? command.input.until : '';
  const form = { reason, text, question, link, referral, until };
  return [{ entry, act: command.name, form }];
};

/** The refused refusals and deferrals of a ticket, each brought back into its draft once. */
export const useReturnedGrounds = (number: string, uid: string): readonly ReturnedGrounds[] => {
  const outbox = useOutbox();
  const returned = useOutboxEntries().flatMap((entry) => returnedOf(entry, number));
  useEffect(() => {
    for (const { entry, act, form } of returned.filter((each) => !each.entry.isReturned)) {
      returnToDraft({ uid, number, act }, form);
      // What the refusal names is shown with it; everything later is new to the agent.
      const base = entry.refusal?.current?.revision ?? baseRevisionOf(entry.command);
      if (base !== undefined) draftBaseOf({ uid, number, act }).write(base);
      outbox.markReturned(entry.id);
    }
  });
  return returned;
};
