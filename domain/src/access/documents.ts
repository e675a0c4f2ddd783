/** Who may read a document: anyone, the staff, the person a path or document names. */
export type Reader = 'everyone' | 'staff' | 'owner';

/** The value that a client may put into a field: one of some words, the time of the request, or a text. */
export type WritableField =
  | { readonly oneOf: readonly [string, ...string[]] }
  | { readonly maxLength: number }
  | 'requestTime';

/** What clients may write without a command: small documents of their own that decide nothing. */
export interface ClientWrite {
  readonly verbs: readonly ('create' | 'update' | 'delete')[];
  /** The owner, or the owner only while they are staff. */
  readonly by: 'owner' | 'staffOwner';
  /** Every field of the document; each is required and none may be added. */
  readonly fields: Readonly<Record<string, WritableField>>;
}

/** How clients may read and write the documents of a collection. */
export interface DocumentAccess {
  /** Path template; `{uid}` in it names the owner where `ownedBy` is `path`. */
  readonly path: string;
  readonly get: readonly Reader[];
  readonly list: readonly Reader[];
  /** Where the owner is found: in the path, or in a field of the document. */
  readonly ownedBy: 'path' | 'requesterUid' | null;
  /** Null where every write is a command. */
  readonly write: ClientWrite | null;
}

/** The most documents that one query of a client may ask for; rules refuse more, and no limit at all. */
export const LIST_LIMIT = 100;

/**
 * Every collection a client may read or write. What is not here is closed: the security rules mirror
 * this table and the matrix test holds them to it.
 */
export const documentAccess: readonly DocumentAccess[] = [
  { path: 'tickets/{number}', get: ['staff'], list: ['staff'], ownedBy: null, write: null },
  {
    path: 'tickets/{number}/messages/{id}',
    get: ['staff', 'owner'],
    list: ['staff', 'owner'],
    ownedBy: 'requesterUid',
    write: null,
  },
  {
    path: 'tickets/{number}/notes/{id}',
    get: ['staff'],
    list: ['staff'],
    ownedBy: null,
    write: null,
  },
  {
    path: 'tickets/{number}/events/{id}',
    get: ['staff'],
    list: ['staff'],
    ownedBy: null,
    write: null,
  },
  {
    path: 'portal/{uid}/tickets/{number}',
    get: ['owner'],
    list: ['owner'],
    ownedBy: 'path',
    write: null,
  },
  { path: 'people/{uid}', get: ['staff', 'owner'], list: ['staff'], ownedBy: 'path', write: null },
  { path: 'staff/{uid}', get: ['staff', 'owner'], list: ['staff'], ownedBy: 'path', write: null },
  // Drafts are among them: what is published everyone reads from the pages and the index of `help`.
  { path: 'articles/{id}', get: ['staff'], list: ['staff'], ownedBy: null, write: null },
  { path: 'config/{id}', get: ['staff'], list: ['staff'], ownedBy: null, write: null },
  // Whoever was promised a deadline may see by what: a published version holds no secret.
  { path: 'config/{id}/versions/{id}', get: ['everyone'], list: [], ownedBy: null, write: null },
  { path: 'outbox/{id}', get: ['staff'], list: ['staff'], ownedBy: null, write: null },
];

/** Collections that only the functions touch. */
export const closedCollections = ['commands', 'limits', 'uploads', 'usedTokens', 'votes'] as const;
