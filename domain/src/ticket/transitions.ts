import type { Status } from './status';

/** A transition trigger. */
export type Step =
  | 'agentReplies'
  | 'requesterReplies'
  | 'addNote'
  | 'assign'
  | 'unassign'
  | 'setCategory'
  | 'setTags'
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
 * Transition table: for each step, the next status by current status. Missing entries are not
 * allowed. Shared by the UI, the server and the tests.
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
  setTags: {
    new: 'new',
    open: 'open',
    waiting: 'waiting',
    deferred: 'deferred',
    resolved: 'resolved',
    closed: 'closed',
    declined: 'declined',
  },
  // Not from `deferred`: a deferral counts as a response, so its deadline is final.
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

/** Returns the next status of a step, or null if it is not allowed. */
export const nextStatus = (step: Step, from: Status): Status | null =>
  transitions[step][from] ?? null;
