import type { Ticket } from '@reglament/domain';
import { placeUnreadable, type UnreadableDocument } from '../../data/unreadable';

/** A list row: a ticket, a priority heading or a ticket that cannot be parsed. */
export type QueueRow =
  | { readonly kind: 'group'; readonly key: string; readonly first: Ticket }
  | { readonly kind: 'ticket'; readonly key: string; readonly ticket: Ticket }
  | { readonly kind: 'unreadable'; readonly key: string };

/** Row heights in CSS pixels, including borders; must match the style sheets. */
export const rowHeights = { group: 36, ticket: 64, unreadable: 64 } as const;

/** Builds the rows of a list; with grouping, each priority starts with a heading (clause 3.1). */
export const rowsOf = (
  tickets: readonly Ticket[],
  isGrouped: boolean,
  unreadable: readonly UnreadableDocument[] = [],
): readonly QueueRow[] => {
  let group: Ticket['priority'] | null = null;
  return placeUnreadable(tickets, unreadable, ({ number }) => number).flatMap((at): QueueRow[] => {
    if (at.kind === 'unreadable') return [{ kind: 'unreadable', key: at.id }];
    const { number, priority } = at.item;
    const row: QueueRow = { kind: 'ticket', key: number, ticket: at.item };
    if (!isGrouped || group === priority) return [row];
    group = priority;
    return [{ kind: 'group', key: `group-${priority}`, first: at.item }, row];
  });
};

/** Returns the top of each row in pixels, followed by the bottom of the last one. */
export const topsOf = (rows: readonly QueueRow[]): readonly number[] => {
  let top = 0;
  return [0, ...rows.map(({ kind }) => (top += rowHeights[kind]))];
};

/** Returns the index of the next row in a direction, skipping headings; `at` if there is none. */
export const stepFrom = (rows: readonly QueueRow[], at: number, step: 1 | -1): number => {
  const from = at < 0 && step < 0 ? rows.length : at;
  for (let next = from + step; next >= 0 && next < rows.length; next += step) {
    if (rows[next]?.kind !== 'group') return next;
  }
  return at;
};
