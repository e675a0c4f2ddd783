import { nothingSeen, seenSchema, type Seen } from '@reglament/domain';
import { useEffect, useSyncExternalStore } from 'react';
import { callFunction } from '../firebase/functions';
import { later } from '../later';
import { useLiveQuery } from '../live-query';
import { myRecord } from '../people';
import { personalRecord } from '../personal-record';
import { SeenBook } from './seen-book';

const openBook = (uid: string): SeenBook => {
  const { read, write } = personalRecord(`seen:${uid}`, seenSchema);
  const book = new SeenBook({
    read,
    write,
    deliver: async (marks) => seenSchema.parse(await callFunction('markSeen', marks)),
    later,
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') book.flush();
  });
  return book;
};

const books = new Map<string, SeenBook>();

/** What a person has seen, and the way to add to it; one for the whole page. */
export const seenBookOf = (uid: string): SeenBook => {
  const book = books.get(uid) ?? openBook(uid);
  books.set(uid, book);
  return book;
};

/** What a person has seen on whatever device; null until the service has said it. */
export const useSeen = (uid: string): Seen | null => {
  const book = seenBookOf(uid);
  const { state, data } = useLiveQuery(myRecord(uid));
  useEffect(() => {
    if (state === 'ready') book.hear(data?.seen ?? nothingSeen);
  }, [book, state, data]);
  return useSyncExternalStore(book.subscribe, book.seen);
};
