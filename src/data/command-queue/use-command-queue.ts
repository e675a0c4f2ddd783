import { useSyncExternalStore } from 'react';
import { useSession } from '../session';
import type { CommandQueue } from './command-queue';
import type { CommandQueueEntry } from './entry';
import { commandQueueOf } from './tab-command-queue';

/** The command queue of the signed-in user; without one, a queue that the server will reject. */
export const useCommandQueue = (): CommandQueue =>
  commandQueueOf(useSession().user?.uid ?? 'nobody');

/** The entries of the queue in order; settled ones stay until dismissed. */
export const useCommandQueueEntries = (): readonly CommandQueueEntry[] => {
  const commandQueue = useCommandQueue();
  return useSyncExternalStore(commandQueue.subscribe, commandQueue.entries);
};
