/** All database paths; other files must not spell them. */
export const paths = {
  tickets: 'tickets',
  staff: 'staff',
  people: 'people',
  uploads: 'uploads',
  articles: 'articles',
  votes: 'votes',
  inbox: 'inbox',
  macro: (id: string) => `macros/${id}`,
  ticket: (number: string) => `tickets/${number}`,
  message: (number: string, id: string) => `tickets/${number}/messages/${id}`,
  note: (number: string, id: string) => `tickets/${number}/notes/${id}`,
  event: (number: string, id: string) => `tickets/${number}/events/${id}`,
  portalTicket: (uid: string, number: string) => `portal/${uid}/tickets/${number}`,
  portalTickets: (uid: string) => `portal/${uid}/tickets`,
  article: (slug: string) => `articles/${slug}`,
  vote: (id: string) => `votes/${id}`,
  /** A hexadecimal digest, so that host input cannot form a path. */
  usedToken: (digest: string) => `usedTokens/${digest}`,
  member: (uid: string) => `staff/${uid}`,
  person: (uid: string) => `people/${uid}`,
  /** The digest of a canonical address, see `addressId`. */
  address: (digest: string) => `addresses/${digest}`,
  config: (id: string) => `config/${id}`,
  /** Publicly readable documents, including the active versions. */
  public: (id: string) => `public/${id}`,
  versions: (name: string) => `config/${name}/versions`,
  version: (name: string, version: string) => `config/${name}/versions/${version}`,
  mails: 'outbox',
  mail: (id: string) => `outbox/${id}`,
  /** The digest of a canonical address, see `addressId`. */
  suppression: (digest: string) => `suppressions/${digest}`,
  inboxRecord: (id: string) => `inbox/${id}`,
  lease: (name: string) => `leases/${name}`,
  upload: (id: string) => `uploads/${id}`,
  // Neither part contains a full stop, so paths are unique per pair.
  idempotencyRecord: (uid: string, commandId: string) => `commands/${uid}.${commandId}`,
  slots: (uid: string, kind: string, window: number) => `limits/${uid}.${kind}.${window}/slots`,
};
