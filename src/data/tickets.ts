import {
  builtInViews,
  type BuiltInViewId,
  type Message,
  type Note,
  type Ticket,
  type TicketEvent,
} from '@reglament/domain';
import { readEvent, readMessage, readNote, parseTicket } from './documents';
import { keys } from './keys';
import { latestOf, liveDocument, liveList } from './lists';
import type { LiveQuery } from './live-listener';
import { loadFirestore } from './load-firestore';
import type { ListSnapshot } from './snapshot';
import { querySpecOf } from './views';

/** One ticket, as staff see it. */
export const liveTicket = (number: string): LiveQuery<Ticket | null> =>
  liveDocument(keys.ticket(number), `tickets/${number}`, parseTicket);

/** The thread of a ticket, oldest first. */
export const ticketMessages = (number: string): LiveQuery<ListSnapshot<Message>> =>
  liveList(
    keys.messages(number),
    latestOf(`tickets/${number}/messages`, 'at', 'last'),
    readMessage,
  );

/** The internal notes of a ticket, oldest first. */
export const ticketNotes = (number: string): LiveQuery<ListSnapshot<Note>> =>
  liveList(keys.notes(number), latestOf(`tickets/${number}/notes`, 'at', 'last'), readNote);

/** What was decided on a ticket, oldest first. */
export const ticketEvents = (number: string): LiveQuery<ListSnapshot<TicketEvent>> =>
  liveList(keys.events(number), latestOf(`tickets/${number}/events`, 'at', 'last'), readEvent);

/** Warnings that are looked at: more of them at once are a matter for the queue itself. */
const MAX_NEAR_DEADLINE = 5;

/** The tickets whose agents were warned last that little time is left, the latest first. */
export const nearDeadlines = (): LiveQuery<ListSnapshot<Ticket>> =>
  liveList(
    keys.near(),
    { ...latestOf('tickets', 'clock.warnedAt', 'first'), limit: MAX_NEAR_DEADLINE },
    parseTicket,
  );

/** How long a count is believed, milliseconds; changes on the screen make it older at once. */
const COUNT_AGE_MS = 60_000;

/** Counting stops here: the rules allow no query without a limit, and nobody needs to know 10,000. */
export const MAX_COUNT = 100;

/** How many tickets a view has, counted by the database without reading them, up to {@link MAX_COUNT}. */
export const viewCount = (view: BuiltInViewId, uid: string) => ({
  queryKey: keys.count(view),
  queryFn: async (): Promise<number> => {
    const firestore = await loadFirestore();
    return firestore.countList({
      ...querySpecOf(builtInViews[view], uid),
      // A count needs no order, and the smaller index answers it.
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
