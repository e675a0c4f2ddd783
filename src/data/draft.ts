import { useCallback, useSyncExternalStore } from 'react';
import { userStorage } from './local-store';

/** What a draft is of: an answer to the requester, or a note among staff. */
export type DraftKind = 'reply' | 'note';

/** Names a draft: whose it is, of which ticket, of what. */
export interface DraftName {
  readonly uid: string;
  readonly number: string;
  readonly kind: DraftKind;
}

const baseKeyOf = ({ uid, number, kind }: DraftName): string =>
  `draft-base:${uid}:${number}:${kind}`;

const keyOf = ({ uid, number, kind }: DraftName): string => `draft:${uid}:${number}:${kind}`;

/** What was typed on this page; the storage of the browser, where it is allowed, is the copy. */
const typed = new Map<string, string>();
const watchers = new Set<() => void>();

const read = (key: string): string => typed.get(key) ?? userStorage.get(key) ?? '';

const keep = (key: string, value: string): void => {
  typed.set(key, value);
  if (value === '') userStorage.remove(key);
  else userStorage.set(key, value);
};

const write = (name: DraftName, text: string): void => {
  keep(keyOf(name), text);
  // A draft that is gone has no beginning.
  if (text === '') keep(baseKeyOf(name), '');
  watchers.forEach((watcher) => watcher());
};

const readBase = (name: DraftName): number | null => {
  const base = Number(read(baseKeyOf(name)));
  return Number.isSafeInteger(base) && base > 0 ? base : null;
};

/** Stores the revision of the ticket at which a draft began, with the draft. */
export const setDraftBase = (name: DraftName, revision: number): void => {
  keep(baseKeyOf(name), String(revision));
  watchers.forEach((watcher) => watcher());
};

/** The revision at which a draft began; null where there is none, or none is known. */
export const useDraftBase = (name: DraftName): number | null =>
  useSyncExternalStore(subscribe, () => readBase(name));

/** Puts a refused text back before what was typed since: neither is lost. */
export const returnToDraft = (name: DraftName, refused: string): void => {
  const texts = [refused, read(keyOf(name))];
  write(name, texts.filter((text) => text.trim() !== '').join('\n\n'));
};

const subscribe = (onChange: () => void) => {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
};

/** A draft that survives a reload. */
export const useDraft = (name: DraftName): [string, (text: string) => void] => {
  const { uid, number, kind } = name;
  const text = useSyncExternalStore(subscribe, () => read(keyOf(name)));
  const change = useCallback(
    (next: string) => write({ uid, number, kind }, next),
    [uid, number, kind],
  );
  return [text, change];
};
