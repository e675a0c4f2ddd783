import { emptyReadState, readStateSchema, type ReadState } from '@reglament/domain';
import { useEffect, useSyncExternalStore } from 'react';
import { callFunction } from '../firebase/functions';
import { later } from '../later';
import { useLiveQuery } from '../live-query';
import { myRecord } from '../people';
import { personalRecord } from '../personal-record';
import { ReadStateSync } from './read-state-sync';

const startSync = (uid: string): ReadStateSync => {
  const { read, write } = personalRecord(`seen:${uid}`, readStateSchema);
  const sync = new ReadStateSync({
    read,
    write,
    deliver: async (marks) => readStateSchema.parse(await callFunction('markRead', marks)),
    later,
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sync.flush();
  });
  return sync;
};

const syncs = new Map<string, ReadStateSync>();

/** The read state sync of a user; one per page. */
export const readStateSyncOf = (uid: string): ReadStateSync => {
  const sync = syncs.get(uid) ?? startSync(uid);
  syncs.set(uid, sync);
  return sync;
};

/** The read state of a user across devices; null until the server state is received. */
export const useReadState = (uid: string): ReadState | null => {
  const sync = readStateSyncOf(uid);
  const { state, data } = useLiveQuery(myRecord(uid));
  useEffect(() => {
    if (state === 'ready') sync.receive(data?.seen ?? emptyReadState);
  }, [sync, state, data]);
  return useSyncExternalStore(sync.subscribe, sync.seen);
};
