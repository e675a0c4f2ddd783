import { useCallback, useSyncExternalStore } from 'react';
import { personal } from './local-store';

/** What a draft is of: an answer to the requester, or a note among staff. */
export type DraftKind = 'reply' | 'note';

/** Names a draft: whose it is, of which ticket, of what. */
export interface DraftName {
  readonly uid: string;
  readonly number: string;
  readonly kind: DraftKind;
}

const keyOf = ({ uid, number, kind }: DraftName): string => `draft:${uid}:${number}:${kind}`;

/** What was typed on this page; the storage of the browser, where it is allowed, is the copy. */
const typed = new Map<string, string>();
const watchers = new Set<() => void>();

const read = (key: string): string => typed.get(key) ?? personal.get(key) ?? '';

const write = (key: string, text: string): void => {
  typed.set(key, text);
  if (text === '') personal.remove(key);
  else personal.set(key, text);
  watchers.forEach((watcher) => watcher());
};

/** Puts a refused text back before what was typed since: neither is lost. */
export const returnToDraft = (name: DraftName, refused: string): void => {
  const texts = [refused, read(keyOf(name))];
  write(keyOf(name), texts.filter((text) => text.trim() !== '').join('\n\n'));
};

const subscribe = (onChange: () => void) => {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
};

/** A draft that survives a reload. */
export const useDraft = (name: DraftName): [string, (text: string) => void] => {
  const key = keyOf(name);
  const text = useSyncExternalStore(subscribe, () => read(key));
  const change = useCallback((next: string) => write(key, next), [key]);
  return [text, change];
};
