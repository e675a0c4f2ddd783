/** Every path of the database. No other file spells one. */
export const paths = {
  tickets: 'tickets',
  staff: 'staff',
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
  member: (uid: string) => `staff/${uid}`,
  mail: (id: string) => `outbox/${id}`,
  // A full stop occurs in neither part, so no two pairs make the same path.
  memory: (uid: string, commandId: string) => `commands/${uid}.${commandId}`,
  slots: (uid: string, kind: string, window: number) => `limits/${uid}.${kind}.${window}/slots`,
};
