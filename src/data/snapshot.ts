import type { UnreadableDocument } from './unreadable';

/** Position of a document in an ordered list: its sort values, then its id. */
export type Cursor = readonly (string | number)[];

/** A query condition: a field equals a value or one of several, or a list contains one of several. */
export interface Filter {
  readonly field: string;
  readonly is?: string | boolean | null;
  readonly anyOf?: readonly string[];
  readonly containsAnyOf?: readonly object[];
}

/** A sort field. */
export interface Order {
  readonly field: string;
  readonly descending: boolean;
}

/** A list query as plain data. */
export interface QuerySpec {
  readonly path: string;
  readonly filters: readonly Filter[];
  readonly order: readonly Order[];
  /** Exclusive start cursor. */
  readonly after: Cursor | null;
  /** Inclusive end cursor. */
  readonly until: Cursor | null;
  readonly limit: number | null;
  /** The limit keeps the last documents instead of the first. */
  readonly tail?: boolean;
}

/** A result of a {@link QuerySpec}. */
export interface ListSnapshot<Item> {
  readonly items: readonly Item[];
  /** Number of documents, including unreadable ones. */
  readonly size: number;
  /** Documents that this version of the app cannot parse, in list order. */
  readonly unreadable: readonly UnreadableDocument[];
  /** Cursor of the last document; null when the list is empty. */
  readonly end: Cursor | null;
}

/** Parses a raw document; returns null when it cannot. */
export type DocumentParser<Item> = (raw: unknown, id: string) => Item | null;

/** Why a listener ended. A `lasting` error is not retried. */
export interface ListenError {
  readonly code: 'forbidden' | 'unavailable' | 'unreadable';
  readonly lasting: boolean;
}

/** Receives snapshots of a listener. Nothing follows an error, unless its code is `unreadable`. */
export interface Observer<Value> {
  readonly next: (value: Value, from: { readonly fromCache: boolean }) => void;
  readonly error: (error: ListenError) => void;
}

/** Starts a listener; returns an unsubscribe function. */
export type Subscribe<Value> = (observer: Observer<Value>) => () => void;
