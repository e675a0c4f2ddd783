import type { Status } from './status';

/** A step that may move a ticket from one status to another. */
export type Step =
  | 'agentReplies'
  | 'requesterReplies'
  | 'addNote'
  | 'assign'
  | 'unassign'
  | 'setCategory'
  | 'setDeadline'
  | 'recount'
  | 'waitForRequester'
  | 'resolve'
  | 'decline'
  | 'defer'
  | 'resume'
  | 'contest'
  | 'reopen'
  | 'rate'
  | 'close';

/**
 * The one table of statuses: for each step, from which status it leads to which. A step that is not
 * named for a status is refused there. Buttons, server and tests read it.
 */
export const transitions: Record<Step, Partial<Record<Status, Status>>> = {
  agentReplies: {
    new: 'open',
    open: 'open',
    waiting: 'waiting',
    deferred: 'deferred',
    resolved: 'resolved',
  },
  requesterReplies: { new: 'new', open: 'open', waiting: 'open', deferred: 'open' },
  addNote: {
    new: 'new',
    open: 'open',
    waiting: 'waiting',
    deferred: 'deferred',
    resolved: 'resolved',
    closed: 'closed',
    declined: 'declined',
  },
  assign: { new: 'open', open: 'open', waiting: 'waiting', deferred: 'deferred' },
  unassign: { open: 'new' },
  setCategory: { new: 'new', open: 'open', waiting: 'waiting', deferred: 'deferred' },
  // A deferral keeps the promise: its deadline is history.
  setDeadline: { new: 'new', open: 'open', waiting: 'waiting' },
  recount: { new: 'new', open: 'open', waiting: 'waiting' },
  waitForRequester: { new: 'waiting', open: 'waiting' },
  resolve: { new: 'resolved', open: 'resolved', waiting: 'resolved', deferred: 'resolved' },
  decline: { new: 'declined', open: 'declined', waiting: 'declined', deferred: 'declined' },
  defer: { new: 'deferred', open: 'deferred', waiting: 'deferred', deferred: 'deferred' },
  resume: { deferred: 'open' },
  contest: { declined: 'new' },
  reopen: { resolved: 'open' },
  rate: { resolved: 'resolved', closed: 'closed', declined: 'declined' },
  close: { resolved: 'closed' },
};

/** Where a step leads from a status; null when it is refused there. */
export const nextStatus = (step: Step, from: Status): Status | null =>
  transitions[step][from] ?? null;
