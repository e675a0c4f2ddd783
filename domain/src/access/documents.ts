/** Who may read a document: anyone, the staff, the person a path or document names. */
export type Reader = 'everyone' | 'staff' | 'owner';

/** How documents of a collection may be read; clients write none of them. */
export interface DocumentAccess {
  /** Path template; `{uid}` in it names the owner where `ownedBy` is `path`. */
  readonly path: string;
  readonly get: readonly Reader[];
  readonly list: readonly Reader[];
  /** Where the owner is found: in the path, or in a field of the document. */
  readonly ownedBy: 'path' | 'requesterUid' | null;
}

/** The most documents that one query of a client may ask for; rules refuse more, and no limit at all. */
export const LIST_LIMIT = 100;

/**
 * Every collection a client may read. What is not here is closed, and every write is closed: the
 * security rules mirror this table and the matrix test holds them to it.
 */
export const documentAccess: readonly DocumentAccess[] = [
  { path: 'tickets/{number}', get: ['staff'], list: ['staff'], ownedBy: null },
  {
    path: 'tickets/{number}/messages/{id}',
    get: ['staff', 'owner'],
    list: ['staff', 'owner'],
    ownedBy: 'requesterUid',
  },
  { path: 'tickets/{number}/notes/{id}', get: ['staff'], list: ['staff'], ownedBy: null },
  { path: 'tickets/{number}/events/{id}', get: ['staff'], list: ['staff'], ownedBy: null },
  { path: 'portal/{uid}/tickets/{number}', get: ['owner'], list: ['owner'], ownedBy: 'path' },
  { path: 'people/{uid}', get: ['staff', 'owner'], list: ['staff'], ownedBy: 'path' },
  { path: 'staff/{uid}', get: ['staff', 'owner'], list: ['staff'], ownedBy: 'path' },
  // Drafts are among them: what is published everyone reads from the pages and the index of `help`.
  { path: 'articles/{id}', get: ['staff'], list: ['staff'], ownedBy: null },
  { path: 'config/{id}', get: ['staff'], list: ['staff'], ownedBy: null },
  // Forms, the widget and help show what is active, to visitors as well; drafts stay with the staff.
  { path: 'public/{id}', get: ['everyone'], list: [], ownedBy: null },
  // Whoever was promised a deadline may see by what: a published version holds no secret.
  { path: 'config/{id}/versions/{id}', get: ['everyone'], list: [], ownedBy: null },
  { path: 'outbox/{id}', get: ['staff'], list: ['staff'], ownedBy: null },
];

/** Collections that only the functions touch. */
export const closedCollections = ['commands', 'limits', 'uploads', 'usedTokens', 'votes'] as const;
