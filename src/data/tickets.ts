import {
  builtInViews,
  countDocuments,
  type BuiltInViewId,
  type Message,
  type Note,
  type Thread,
  type Ticket,
  type TicketCounts,
  type TicketEvent,
  type TicketObject,
} from '@reglament/domain';
import {
  readEvent,
  readMessage,
  readNote,
  readThread,
  readTicketCounts,
  parseTicket,
} from './documents';
import { keys } from './keys';
import { latestOf, liveDocument, liveDocuments, liveList, liveSharedList } from './lists';
import type { LiveQuery } from './live-listener';
import { loadFirestore } from './load-firestore';
import type { ListSnapshot } from './snapshot';
import { querySpecOf } from './views';

/** One ticket as staff see it. */
export const liveTicket = (number: string): LiveQuery<Ticket | null> =>
  liveDocument(keys.ticket(number), `tickets/${number}`, parseTicket);

/** The latest messages, notes and events of a ticket in one document; null on older tickets. */
export const ticketThread = (number: string): LiveQuery<Thread | null> =>
  liveDocument(keys.thread(number), `threads/${number}`, readThread);

/** The messages of a ticket, oldest first. */
export const ticketMessages = (number: string): LiveQuery<ListSnapshot<Message>> =>
  liveList(
    keys.messages(number),
    latestOf(`tickets/${number}/messages`, 'at', 'last'),
    readMessage,
  );

/** The internal notes of a ticket, oldest first. */
export const ticketNotes = (number: string): LiveQuery<ListSnapshot<Note>> =>
  liveList(keys.notes(number), latestOf(`tickets/${number}/notes`, 'at', 'last'), readNote);

/** The events of a ticket, oldest first. */
export const ticketEvents = (number: string): LiveQuery<ListSnapshot<TicketEvent>> =>
  liveList(keys.events(number), latestOf(`tickets/${number}/events`, 'at', 'last'), readEvent);

/** Maximum deadline warnings that are shown; the queue shows the rest. */
const MAX_NEAR_DEADLINE = 5;

/** Tickets with the latest deadline warnings, newest first. */
export const nearDeadlines = (): LiveQuery<ListSnapshot<Ticket>> =>
  liveList(
    keys.near(),
    { ...latestOf('tickets', 'clock.warnedAt', 'first'), limit: MAX_NEAR_DEADLINE },
    parseTicket,
  );

/** Maximum tickets that a new request may repeat. */
export const MAX_SIMILAR = 5;

const latestTickets = { ...latestOf('tickets', 'receivedAt', 'first'), limit: MAX_SIMILAR };

/** The latest unfinished tickets of a requester. */
export const openTicketsOf = (uid: string): LiveQuery<ListSnapshot<Ticket>> =>
  liveSharedList(
    keys.openOf(uid),
    {
      ...latestTickets,
      filters: [
        { field: 'requester.uid', is: uid },
        { field: 'queue', anyOf: ['active', 'paused'] },
      ],
    },
    parseTicket,
  );

/** The latest tickets about any of the objects, which have the titles of the tickets. */
export const ticketsAbout = (objects: readonly TicketObject[]): LiveQuery<ListSnapshot<Ticket>> =>
  liveSharedList(
    keys.about(objects.map(({ kind, id }) => `${kind} ${id}`).join()),
    { ...latestTickets, filters: [{ field: 'objects', containsAnyOf: objects }] },
    parseTicket,
  );

/**
 * The number of tickets by view, which every command keeps; see `totalCounts` of the domain. By
 * document, because the emulator evaluates every listened query again in each commit.
 */
export const ticketCounts = (): LiveQuery<readonly (TicketCounts | null)[]> =>
  liveDocuments(
    keys.ticketCounts(),
    countDocuments.map((id) => `ticketCounts/${id}`),
    readTicketCounts,
  );

/** Refresh interval of a count, in milliseconds; visible changes invalidate it earlier. */
const COUNT_AGE_MS = 60_000;

/** Limit of a count, because security rules allow no query without a limit. */
export const MAX_COUNT = 100;

/** Number of tickets in a view, from an aggregation query, up to {@link MAX_COUNT}. */
export const viewCount = (view: BuiltInViewId, uid: string) => ({
  queryKey: keys.count(view),
  queryFn: async (): Promise<number> => {
    const firestore = await loadFirestore();
    return firestore.countList({
      ...querySpecOf(builtInViews[view], uid),
      // Without an order the query uses a smaller index.
      order: [],
      after: null,
      until: null,
      limit: MAX_COUNT,
    });
  },
  staleTime: COUNT_AGE_MS,
  refetchInterval: COUNT_AGE_MS,
  refetchOnWindowFocus: true,
});
