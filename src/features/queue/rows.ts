import type { Ticket } from '@reglament/domain';
import type { Density } from '../../data/density';
import { placeUnreadable, type UnreadableDocument } from '../../data/unreadable';

/** A list row: a ticket, a priority heading or a ticket that cannot be parsed. */
export type QueueRow =
  | { readonly kind: 'group'; readonly key: string; readonly first: Ticket }
  | { readonly kind: 'ticket'; readonly key: string; readonly ticket: Ticket }
  | { readonly kind: 'unreadable'; readonly key: string };

/** Height of a priority heading in CSS pixels, including borders; must match the style sheet. */
export const HEADING_HEIGHT = 32;

/** Heights of the other rows; must match the style sheet. */
export const rowHeights = { comfortable: 56, compact: 38 } as const satisfies Record<
  Density,
  number
>;

/** Returns the height of a row in CSS pixels. */
export const heightOf = ({ kind }: QueueRow, density: Density): number =>
  kind === 'group' ? HEADING_HEIGHT : rowHeights[density];

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
export const topsOf = (rows: readonly QueueRow[], density: Density): readonly number[] => {
  let top = 0;
  return [0, ...rows.map((row) => (top += heightOf(row, density)))];
};

/** Returns the index of the heading of the group that a row belongs to; -1 without groups. */
export const headingOf = (rows: readonly QueueRow[], at: number): number =>
  rows.slice(0, at + 1).findLastIndex(({ kind }) => kind === 'group');

/** Returns the index of the next row in a direction, skipping headings; `at` if there is none. */
export const stepFrom = (rows: readonly QueueRow[], at: number, step: 1 | -1): number => {
  const from = at < 0 && step < 0 ? rows.length : at;
  for (let next = from + step; next >= 0 && next < rows.length; next += step) {
    if (rows[next]?.kind !== 'group') return next;
  }
  return at;
};
