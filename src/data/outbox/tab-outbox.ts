import type { CommandAnswer } from '@reglament/domain';
import * as z from 'zod/mini';
import { CommandError } from '../firebase/command-error';
import { callFunction } from '../firebase/functions';
import { later } from '../later';
import { personal } from '../local-store';
import { Outbox } from './outbox';
import type { PendingCommand } from './pending-command';
import { holdTab, inherit } from './tab';

const answerSchema = z.object({ number: z.string(), revision: z.int() });

const deliver = async ({ name, input }: PendingCommand): Promise<CommandAnswer> => {
  const answer = answerSchema.safeParse(await callFunction(name, input));
  if (!answer.success) throw new CommandError({ code: 'internal' });
  return answer.data;
};

const emptyList = '[]';

const keeper = (key: string) => (text: string) => {
  if (text === emptyList) personal.remove(key);
  else personal.set(key, text);
};

const startOutbox = (uid: string): Outbox => {
  const start = `outbox:${uid}:`;
  const outbox = new Outbox({
    deliver,
    save: keeper(start + holdTab()),
    isOnline: () => navigator.onLine,
    now: () => Date.now(),
    later,
  });
  globalThis.addEventListener('online', outbox.wake);
  // Where locks are refused, so is storage: there is nothing to inherit.
  inherit(start, outbox.adopt).catch(() => undefined);
  return outbox;
};

const outboxes = new Map<string, Outbox>();

/** The outbox of a person in this tab. */
export const outboxOf = (uid: string): Outbox => {
  const outbox = outboxes.get(uid) ?? startOutbox(uid);
  outboxes.set(uid, outbox);
  return outbox;
};
