/** Every path of the database. No other file spells one. */
export const paths = {
  tickets: 'tickets',
  staff: 'staff',
  uploads: 'uploads',
  articles: 'articles',
  votes: 'votes',
  ticket: (number: string) => `tickets/${number}`,
  message: (number: string, id: string) => `tickets/${number}/messages/${id}`,
  note: (number: string, id: string) => `tickets/${number}/notes/${id}`,
  event: (number: string, id: string) => `tickets/${number}/events/${id}`,
  portalTicket: (uid: string, number: string) => `portal/${uid}/tickets/${number}`,
  portalTickets: (uid: string) => `portal/${uid}/tickets`,
  article: (slug: string) => `articles/${slug}`,
  vote: (id: string) => `votes/${id}`,
  /** Hexadecimal, so that nothing a host writes is a path. */
  usedToken: (digest: string) => `usedTokens/${digest}`,
  member: (uid: string) => `staff/${uid}`,
  person: (uid: string) => `people/${uid}`,
  config: (id: string) => `config/${id}`,
  /** What everyone may read, among it the active versions. */
  public: (id: string) => `public/${id}`,
  versions: (name: string) => `config/${name}/versions`,
  version: (name: string, version: string) => `config/${name}/versions/${version}`,
  mail: (id: string) => `outbox/${id}`,
  upload: (id: string) => `uploads/${id}`,
  // A full stop occurs in neither part, so no two pairs make the same path.
  memory: (uid: string, commandId: string) => `commands/${uid}.${commandId}`,
  slots: (uid: string, kind: string, window: number) => `limits/${uid}.${kind}.${window}/slots`,
};
