/** Where a ticket stands. */
export const statuses = [
  'new',
  'open',
  'waiting',
  'deferred',
  'resolved',
  'closed',
  'declined',
  'merged',
] as const;

/** One of {@link statuses}. */
export type Status = (typeof statuses)[number];

/** The three places a ticket can stand in: worked on, standing still, finished. */
export const queues = ['active', 'paused', 'done'] as const;

/** One of {@link queues}. */
export type Queue = (typeof queues)[number];

const queueByStatus = {
  new: 'active',
  open: 'active',
  waiting: 'paused',
  deferred: 'paused',
  resolved: 'done',
  closed: 'done',
  declined: 'done',
  merged: 'done',
} as const satisfies Record<Status, Queue>;

/** The place of a ticket by its status; `active` is what clause 3.4 counts as "in processing". */
export const queueOf = (status: Status): Queue => queueByStatus[status];

/** Whether the clock of the deadline runs, stands still for a while, or has ended. */
export const clockOf = (status: Status): 'running' | 'paused' | 'stopped' =>
  ({ active: 'running', paused: 'paused', done: 'stopped' } as const)[queueOf(status)];
