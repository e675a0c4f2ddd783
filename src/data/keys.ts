import type { QueryKey } from '@tanstack/react-query';

/** All keys of the query cache. */
export const keys = {
  window: (view: string, range: string): QueryKey => ['window', view, range],
  counts: (): QueryKey => ['count'],
  count: (view: string): QueryKey => ['count', view],
  ticket: (number: string): QueryKey => ['ticket', number],
  messages: (number: string): QueryKey => ['ticket', number, 'messages'],
  notes: (number: string): QueryKey => ['ticket', number, 'notes'],
  events: (number: string): QueryKey => ['ticket', number, 'events'],
  heldEmail: (id: string): QueryKey => ['held-email', id],
  heldEmailText: (id: string): QueryKey => ['held-email', id, 'text'],
  near: (): QueryKey => ['near'],
  config: (name: string): QueryKey => ['config', name],
  staff: (uid: string): QueryKey => ['staff', uid],
  team: (): QueryKey => ['staff'],
  myTickets: (uid: string): QueryKey => ['portal', uid],
  myTicket: (uid: string, number: string): QueryKey => ['portal', uid, number],
  myMessages: (uid: string, number: string): QueryKey => ['portal', uid, number, 'messages'],
  person: (uid: string): QueryKey => ['person', uid],
  people: (text: string): QueryKey => ['people', text],
  openTickets: (uid: string): QueryKey => ['portal', uid, 'open'],
  helpIndex: (language: string): QueryKey => ['help', language],
  helpSearch: (language: string): QueryKey => ['help', language, 'search'],
  articleVotes: (slug: string): QueryKey => ['help', 'votes', slug],
  queuePlace: (number: string): QueryKey => ['portal', 'place', number],
} as const;
