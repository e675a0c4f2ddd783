import type { UnreadableDocument } from './unreadable';

/** The place of a document in an order: the values it is ordered by, then its id. */
export type Cursor = readonly (string | number)[];

/** One condition of a list: a field equals a value, or one of some. */
export interface Filter {
  readonly field: string;
  readonly is?: string;
  readonly anyOf?: readonly string[];
}

/** A field that a list is ordered by. */
export interface Order {
  readonly field: string;
  readonly descending: boolean;
}

/** A question for a list of documents, as data. */
export interface QuerySpec {
  readonly path: string;
  readonly filters: readonly Filter[];
  readonly order: readonly Order[];
  /** Only what comes after this place, which itself is not in. */
  readonly after: Cursor | null;
  /** Only what comes up to this place, which itself is in. */
  readonly until: Cursor | null;
  readonly limit: number | null;
  /** The limit keeps the last documents of the order instead of the first. */
  readonly tail?: boolean;
}

/** An answer to a {@link QuerySpec}. */
export interface ListSnapshot<Item> {
  readonly items: readonly Item[];
  /** Documents met, the unreadable ones included. */
  readonly size: number;
  /** Documents of a shape that this version of the app does not know, in the order of the list. */
  readonly unreadable: readonly UnreadableDocument[];
  /** The place of the last document; null when there is none. */
  readonly end: Cursor | null;
}

/** Reads a raw document; null when it has a shape that is not known. */
export type DocumentParser<Item> = (raw: unknown, id: string) => Item | null;

/** Why a listener ended. A lasting error is not worth asking again. */
export interface ListenError {
  readonly code: 'forbidden' | 'unavailable' | 'unreadable';
  readonly lasting: boolean;
}

/** Where the answers of a listener go. After an error nothing more comes, unless it is `unreadable`. */
export interface Observer<Value> {
  readonly next: (value: Value, from: { readonly fromCache: boolean }) => void;
  readonly error: (error: ListenError) => void;
}

/** Starts to listen; gives what ends it. */
export type Subscribe<Value> = (sink: Observer<Value>) => () => void;
