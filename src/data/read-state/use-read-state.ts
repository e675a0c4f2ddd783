import { emptyReadState, readStateSchema, type ReadState } from '@reglament/domain';
import { useEffect, useSyncExternalStore } from 'react';
import { callFunction } from '../firebase/functions';
import { later } from '../later';
import { useLiveQuery } from '../live-query';
import { myRecord } from '../people';
import { personalRecord } from '../personal-record';
import { ReadStateSync } from './read-state-sync';

const openBook = (uid: string): ReadStateSync => {
  const { read, write } = personalRecord(`seen:${uid}`, readStateSchema);
  const book = new ReadStateSync({
    read,
    write,
    deliver: async (marks) => readStateSchema.parse(await callFunction('markRead', marks)),
    later,
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') book.flush();
  });
  return book;
};

const books = new Map<string, ReadStateSync>();

/** What a person has seen, and the way to add to it; one for the whole page. */
export const readStateSyncOf = (uid: string): ReadStateSync => {
  const book = books.get(uid) ?? openBook(uid);
  books.set(uid, book);
  return book;
};

/** What a person has seen on whatever device; null until the service has said it. */
export const useReadState = (uid: string): ReadState | null => {
  const book = readStateSyncOf(uid);
  const { state, data } = useLiveQuery(myRecord(uid));
  useEffect(() => {
    if (state === 'ready') book.receive(data?.seen ?? emptyReadState);
  }, [book, state, data]);
  return useSyncExternalStore(book.subscribe, book.seen);
};
