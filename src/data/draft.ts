import { useCallback, useSyncExternalStore } from 'react';
import { userStorage } from './local-store';

/** The kind of a draft: a reply to the requester, or an internal note. */
export type DraftKind = 'reply' | 'note';

/** Identifies a draft by user, ticket and kind. */
export interface DraftName {
  readonly uid: string;
  readonly number: string;
  readonly kind: DraftKind;
}

const baseKeyOf = ({ uid, number, kind }: DraftName): string =>
  `draft-base:${uid}:${number}:${kind}`;

const keyOf = ({ uid, number, kind }: DraftName): string => `draft:${uid}:${number}:${kind}`;

/** Drafts of this page; browser storage, when allowed, holds a copy. */
const drafts = new Map<string, string>();
const listeners = new Set<() => void>();

const read = (key: string): string => drafts.get(key) ?? userStorage.get(key) ?? '';

const store = (key: string, value: string): void => {
  drafts.set(key, value);
  if (value === '') userStorage.remove(key);
  else userStorage.set(key, value);
};

const write = (name: DraftName, text: string): void => {
  store(keyOf(name), text);
  // An empty draft has no base revision.
  if (text === '') store(baseKeyOf(name), '');
  listeners.forEach((listener) => listener());
};

const readBase = (name: DraftName): number | null => {
  const base = Number(read(baseKeyOf(name)));
  return Number.isSafeInteger(base) && base > 0 ? base : null;
};

/** Stores the ticket revision at which a draft was started. */
export const setDraftBase = (name: DraftName, revision: number): void => {
  store(baseKeyOf(name), String(revision));
  listeners.forEach((listener) => listener());
};

/**
 * The ticket revision at which a draft was started; null when there is no draft or it is unknown.
 */
export const useDraftBase = (name: DraftName): number | null =>
  useSyncExternalStore(subscribe, () => readBase(name));

/** Prepends a rejected text to the current draft, so that neither is lost. */
export const returnToDraft = (name: DraftName, rejected: string): void => {
  const texts = [rejected, read(keyOf(name))];
  write(name, texts.filter((text) => text.trim() !== '').join('\n\n'));
};

const subscribe = (onChange: () => void) => {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
};

/** A draft that survives a reload, and its setter. */
export const useDraft = (name: DraftName): [string, (text: string) => void] => {
  const { uid, number, kind } = name;
  const text = useSyncExternalStore(subscribe, () => read(keyOf(name)));
  const change = useCallback(
    (next: string) => write({ uid, number, kind }, next),
    [uid, number, kind],
  );
  return [text, change];
};
