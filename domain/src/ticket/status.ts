/** Statuses of a ticket. */
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

/** Queues of tickets: in processing, paused, done. */
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

/** Returns the queue of a status; clause 3.4 counts `active` as "in processing". */
export const queueOf = (status: Status): Queue => queueByStatus[status];

/** Returns the state of the SLA timer in a status. */
export const clockOf = (status: Status): 'running' | 'paused' | 'stopped' =>
  ({ active: 'running', paused: 'paused', done: 'stopped' } as const)[queueOf(status)];
