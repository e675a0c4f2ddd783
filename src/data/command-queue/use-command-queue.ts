import { useSyncExternalStore } from 'react';
import { useSession } from '../session';
import type { CommandQueue } from './command-queue';
import type { CommandQueueEntry } from './entry';
import { commandQueueOf } from './tab-command-queue';

/** The commandQueue of whoever is signed in; before that, one that the server will refuse. */
export const useCommandQueue = (): CommandQueue =>
  commandQueueOf(useSession().user?.uid ?? 'nobody');

/** The commands on their way, in the order given; settled ones stay until they are dropped. */
export const useCommandQueueEntries = (): readonly CommandQueueEntry[] => {
  const commandQueue = useCommandQueue();
  return useSyncExternalStore(commandQueue.subscribe, commandQueue.entries);
};
