/** Who may read a document: everyone, staff, or the owner named by the path or the document. */
export type Reader = 'everyone' | 'staff' | 'owner';

/** A value that a client may write: an enum member, a bounded string, or the request time. */
export type WritableField =
  | { readonly oneOf: readonly [string, ...string[]] }
  | { readonly maxLength: number }
  | 'requestTime';

/** A direct client write without a command, for small owned documents. */
export interface ClientWrite {
  readonly verbs: readonly ('create' | 'update' | 'delete')[];
  /** The owner, or the owner only while a staff member. */
  readonly by: 'owner' | 'staffOwner';
  /** Every field of the document; all are required and no others are allowed. */
  readonly fields: Readonly<Record<string, WritableField>>;
}

/** How clients may read and write the documents of a collection. */
export interface DocumentAccess {
  /** Path template; `{uid}` is the owner when `ownedBy` is `path`. */
  readonly path: string;
  readonly get: readonly Reader[];
  readonly list: readonly Reader[];
  /** Where the owner's uid is stored: in the path or in a field of the document. */
  readonly ownedBy: 'path' | 'requesterUid' | null;
  /** Null when documents are written by commands only. */
  readonly write: ClientWrite | null;
}

/** Maximum query limit for clients; security rules reject larger or unlimited queries. */
export const LIST_LIMIT = 100;

/**
 * Access rules of every collection that clients may read or write; all others are denied. The
 * security rules mirror this table, which the matrix test verifies.
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
  // Copies of the three collections above, notes and events included.
  { path: 'threads/{number}', get: ['staff'], list: [], ownedBy: null, write: null },
  { path: 'ticketCounts/{id}', get: ['staff'], list: [], ownedBy: null, write: null },
  {
    path: 'portal/{uid}/tickets/{number}',
    get: ['owner'],
    list: ['owner'],
    ownedBy: 'path',
    write: null,
  },
  { path: 'people/{uid}', get: ['staff', 'owner'], list: ['staff'], ownedBy: 'path', write: null },
  { path: 'staff/{uid}', get: ['staff', 'owner'], list: ['staff'], ownedBy: 'path', write: null },
  // Includes drafts; the public reads published articles through the `help` pages and index.
  { path: 'articles/{id}', get: ['staff'], list: ['staff'], ownedBy: null, write: null },
  { path: 'macros/{id}', get: ['staff'], list: ['staff'], ownedBy: null, write: null },
  { path: 'config/{id}', get: ['staff'], list: ['staff'], ownedBy: null, write: null },
  // Active configuration for forms, the widget and help, anonymous visitors included; no drafts.
  { path: 'public/{id}', get: ['everyone'], list: [], ownedBy: null, write: null },
  // Public, so that a requester can check the rules behind a deadline.
  {
    path: 'config/regulation/versions/{id}',
    get: ['everyone'],
    list: [],
    ownedBy: null,
    write: null,
  },
  {
    path: 'config/calendar/versions/{id}',
    get: ['everyone'],
    list: [],
    ownedBy: null,
    write: null,
  },
  // Texts and sender of emails concern the staff only.
  { path: 'config/mail/versions/{id}', get: ['staff'], list: [], ownedBy: null, write: null },
  { path: 'outbox/{id}', get: ['staff'], list: ['staff'], ownedBy: null, write: null },
  { path: 'inbox/{id}', get: ['staff'], list: ['staff'], ownedBy: null, write: null },
];

/** Collections that only Cloud Functions access. */
export const closedCollections = [
  'addresses',
  'commands',
  'leases',
  'limits',
  'search',
  'suppressions',
  'uploads',
  'usedTokens',
  'votes',
] as const;
