import {
  heldEmailSchema,
  heldOutcomes,
  upgradeInboxRecord,
  type HandleEmail,
  type InboxRecord,
} from '@reglament/domain';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { callFunction } from './firebase/functions';
import { keys } from './keys';
import { liveDocument, liveSharedList } from './lists';
import { LiveList, type WindowView } from './live-list/live-list';
import { rangeId, rangeQueryOf } from './live-list/ranges';
import type { LiveQuery } from './live-listener';
import { documentParser } from './parse-document';
import { compareCursors } from './views';

const parseRecord = documentParser(upgradeInboxRecord, 'email');

const newestFirst = [{ field: 'receivedAt', descending: true }] as const;

const newList = (client: QueryClient): LiveList<InboxRecord> =>
  new LiveList(client, {
    rangeQuery: (range) =>
      liveSharedList(
        keys.window('held-email', rangeId(range)),
        {
          path: 'inbox',
          filters: [{ field: 'outcome', anyOf: [...heldOutcomes] }],
          order: newestFirst,
          ...rangeQueryOf(range),
        },
        parseRecord,
      ),
    idOf: ({ id }) => id,
    versionOf: ({ actions }) => actions.length,
    placeOf: ({ receivedAt, id }) => [receivedAt, id],
    compare: (a, b) => compareCursors(newestFirst, a, b),
  });

const lists = new WeakMap<QueryClient, LiveList<InboxRecord>>();

/** The live list of held email, newest first; one for the sidebar and the panel. */
export const heldEmailList = (client: QueryClient): LiveList<InboxRecord> => {
  const known = lists.get(client) ?? newList(client);
  lists.set(client, known);
  return known;
};

/** Subscribes to the held email: its state, `grow` and `retry`. */
export const useHeldEmails = (): WindowView<InboxRecord> &
  Pick<LiveList<InboxRecord>, 'grow' | 'retry'> => {
  const list = heldEmailList(useQueryClient());
  const shown = useSyncExternalStore(list.watch, list.view);
  return { ...shown, grow: list.grow, retry: list.retry };
};

/** One received email; null when it does not exist. */
export const liveEmail = (id: string): LiveQuery<InboxRecord | null> =>
  liveDocument(keys.heldEmail(id), `inbox/${id}`, parseRecord);

/** Query for the content of a held email, which never changes. */
export const heldEmailContent = (id: string) => ({
  queryKey: keys.heldEmailText(id),
  queryFn: async () => heldEmailSchema.parse(await callFunction('heldEmail', { id })),
  staleTime: Infinity,
  retry: false,
});

/**
 * Carries out what an agent decided on a held email. Safe to repeat with the same `commandId`.
 * @throws CommandError when the server rejects the call or cannot be reached
 */
export const handleEmail = async (input: HandleEmail): Promise<void> => {
  await callFunction('handleEmail', input);
};
