import type { PortalTicket } from '@reglament/domain';
import * as z from 'zod/mini';
import { personalRecord } from '../../data/personal-record';

const schema = z.object({
  /** Replies from before the first visit of this browser are not news. */
  since: z.number(),
  tickets: z.record(z.string(), z.number()),
});

/** What a person has seen in this browser: for each ticket, until which of its changes. */
type Seen = z.infer<typeof schema>;

const recordOf = (uid: string) => personalRecord(`seen:${uid}`, schema);

/** What has been seen so far; a first visit begins here. */
export const readSeen = (uid: string, now: number): Seen => {
  const record = recordOf(uid);
  const seen = record.read() ?? { since: now, tickets: {} };
  record.write(seen);
  return seen;
};

/** Remembers that a ticket was looked at as it stood after a change. */
export const markSeen = (uid: string, { number, updatedAt }: SeenTicket, now: number): void => {
  const { since, tickets } = readSeen(uid, now);
  recordOf(uid).write({ since, tickets: { ...tickets, [number]: updatedAt } });
};

type SeenTicket = Pick<PortalTicket, 'number' | 'updatedAt'>;

/** Whether the service wrote something that has not been looked at here. */
export const isUnread = (
  { number, updatedAt, lastMessageBy }: SeenTicket & Pick<PortalTicket, 'lastMessageBy'>,
  { since, tickets }: Seen,
): boolean => lastMessageBy === 'agent' && updatedAt > (tickets[number] ?? since);
