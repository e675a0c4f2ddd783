import type { Ticket } from '../ticket/schema';
import type { View, ViewFilter } from './schema';

/** Returns the value at a path such as `assignee.uid`; undefined if a part is missing. */
const valueAt = (ticket: Ticket, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
      ticket,
    );

const passes = (ticket: Ticket, filter: ViewFilter, uid: string): boolean => {
  const value = valueAt(ticket, filter.field);
  if ('anyOf' in filter) return filter.anyOf.some((wanted) => wanted === value);
  return typeof filter.is === 'object' ? value === uid : value === filter.is;
};

/** Whether a view shows a ticket to the user `uid`: what its query answers, for one ticket. */
export const matchesView = ({ filters }: View, ticket: Ticket, uid: string): boolean =>
  filters.every((filter) => passes(ticket, filter, uid));
