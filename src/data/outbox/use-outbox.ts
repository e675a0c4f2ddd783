import { useSyncExternalStore } from 'react';
import { useSession } from '../session';
import type { OutboxEntry } from './entry';
import type { Outbox } from './outbox';
import { outboxOf } from './tab-outbox';

/** The outbox of whoever is signed in; before that, one that the server will refuse. */
export const useOutbox = (): Outbox => outboxOf(useSession().user?.uid ?? 'nobody');

/** The commands on their way, in the order given; settled ones stay until they are dropped. */
export const useOutboxEntries = (): readonly OutboxEntry[] => {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, outbox.entries);
};
