import type { CommandAnswer } from '@reglament/domain';
import * as z from 'zod/mini';
import { CommandError } from '../firebase/command-error';
import { callFunction } from '../firebase/functions';
import { later } from '../later';
import { userStorage } from '../local-store';
import { CommandQueue } from './command-queue';
import type { PendingCommand } from './pending-command';
import { acquireTabLock, adoptOrphans } from './tab-lock';

const answerSchema = z.object({ number: z.string(), revision: z.int() });

const deliver = async ({ name, input }: PendingCommand): Promise<CommandAnswer> => {
  const answer = answerSchema.safeParse(await callFunction(name, input));
  if (!answer.success) throw new CommandError({ code: 'internal' });
  return answer.data;
};

const emptyList = '[]';

const createSaver = (key: string) => (text: string) => {
  if (text === emptyList) userStorage.remove(key);
  else userStorage.set(key, text);
};

const startCommandQueue = (uid: string): CommandQueue => {
  const start = `outbox:${uid}:`;
  const commandQueue = new CommandQueue({
    deliver,
    save: createSaver(start + acquireTabLock()),
    isOnline: () => navigator.onLine,
    now: () => Date.now(),
    later,
  });
  globalThis.addEventListener('online', commandQueue.resume);
  // Where locks are forbidden, so is storage: there is nothing to adopt.
  adoptOrphans(start, commandQueue.import).catch(() => undefined);
  return commandQueue;
};

const commandQueues = new Map<string, CommandQueue>();

/** The command queue of a user in this tab. */
export const commandQueueOf = (uid: string): CommandQueue => {
  const commandQueue = commandQueues.get(uid) ?? startCommandQueue(uid);
  commandQueues.set(uid, commandQueue);
  return commandQueue;
};
