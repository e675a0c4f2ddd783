import type { Ticket } from '@reglament/domain';
import type { Cursor, ListSpec, Order } from './snapshot';

/** The views of the console, in the order of its rail. */
export const deskViews = ['queue', 'mine', 'waiting', 'resolved', 'all'] as const;

/** One of {@link deskViews}. */
export type DeskView = (typeof deskViews)[number];

/** A list of tickets without its bounds. */
export type ViewSpec = Pick<ListSpec, 'path' | 'filters' | 'order'>;

/** Clause 3.1: by priority, then by arrival. */
const byRegulation: readonly Order[] = [
  { field: 'priority', descending: false },
  { field: 'receivedAt', descending: false },
];

/** Whether a view is in the order of clause 3.1 and shows its groups. */
export const isByRegulation = (view: DeskView): boolean => view !== 'resolved' && view !== 'all';

/** What a view asks the database for; `mine` is what this agent still has to finish. */
export const viewSpec = (view: DeskView, uid: string): ViewSpec => {
  const path = 'tickets';
  switch (view) {
    case 'queue':
      return { path, filters: [{ field: 'queue', is: 'active' }], order: byRegulation };
    case 'mine':
      return {
        path,
        filters: [
          { field: 'assignee.uid', is: uid },
          { field: 'queue', anyOf: ['active', 'paused'] },
        ],
        order: byRegulation,
      };
    case 'waiting':
      return { path, filters: [{ field: 'queue', is: 'paused' }], order: byRegulation };
    case 'resolved':
      return {
        path,
        filters: [{ field: 'queue', is: 'done' }],
        order: [{ field: 'updatedAt', descending: true }],
      };
    case 'all':
      return { path, filters: [], order: [{ field: 'receivedAt', descending: true }] };
  }
};

/** The place of a ticket in the order of a view, as the database sees it. */
export const placeIn = (view: DeskView, ticket: Ticket): Cursor => {
  if (isByRegulation(view)) return [ticket.priority, ticket.receivedAt, ticket.number];
  return [view === 'all' ? ticket.receivedAt : ticket.updatedAt, ticket.number];
};

const compareValues = (a: string | number = '', b: string | number = ''): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** Which of two places comes first in an order; negative for the first one. */
export const comparePlaces = (order: readonly Order[], a: Cursor, b: Cursor): number => {
  for (let at = 0; at < a.length; at += 1) {
    const compared = compareValues(a[at], b[at]);
    const { descending = false } = order[at] ?? order.at(-1) ?? {};
    if (compared !== 0) return descending ? -compared : compared;
  }
  return 0;
};
