import type { Ticket } from '@reglament/domain';

/** A line of the list: a ticket, or the heading of a priority group. */
export type QueueRow =
  | { readonly kind: 'group'; readonly key: string; readonly first: Ticket }
  | { readonly kind: 'ticket'; readonly key: string; readonly ticket: Ticket };

/** Heights in CSS pixels, hairlines included; the style sheets hold the same. */
export const rowHeights = { group: 36, ticket: 64 } as const;

/** The lines of a list; in the order of the regulation each priority has its heading (clause 3.1). */
export const rowsOf = (tickets: readonly Ticket[], isGrouped: boolean): readonly QueueRow[] =>
  tickets.flatMap((ticket, at): QueueRow[] => {
    const row: QueueRow = { kind: 'ticket', key: ticket.number, ticket };
    if (!isGrouped || tickets[at - 1]?.priority === ticket.priority) return [row];
    return [{ kind: 'group', key: `group-${ticket.priority}`, first: ticket }, row];
  });

/** Where each row begins, in pixels from the top of the list; one more for where the last one ends. */
export const topsOf = (rows: readonly QueueRow[]): readonly number[] => {
  let top = 0;
  return [0, ...rows.map(({ kind }) => (top += rowHeights[kind]))];
};

/** The ticket row that a step leads to; the same place when there is none. */
export const stepFrom = (rows: readonly QueueRow[], at: number, step: 1 | -1): number => {
  const from = at < 0 && step < 0 ? rows.length : at;
  for (let next = from + step; next >= 0 && next < rows.length; next += step) {
    if (rows[next]?.kind === 'ticket') return next;
  }
  return at;
};
