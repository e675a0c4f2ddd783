import { describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor';
import type { TicketCommand } from '../command/commands';
import {
  admin,
  anna,
  command,
  context,
  granted,
  olga,
  refused,
  system,
  ticketIn,
} from '../testing/builders';
import { DAY } from '../testing/calendars';
import { decide } from './decide';
import type { Ticket } from './schema';
import { statuses } from './status';
import { nextStatus, transitions, type Step } from './transitions';

interface Taken {
  readonly actor: Actor;
  readonly prepare?: (ticket: Ticket) => Ticket;
  readonly given: (ticket: Ticket) => TicketCommand;
  /** The event that the step leaves behind. */
  readonly event: string;
  /** How long after the ticket came to its status the step is tried. */
  readonly afterMs?: number;
}

/** How each step of the table is taken by a command. */
const steps: Record<Step, Taken> = {
  agentReplies: { actor: anna, given: (ticket) => command.reply(ticket), event: 'replySent' },
  requesterReplies: { actor: olga, given: (ticket) => command.reply(ticket), event: 'replySent' },
  addNote: { actor: anna, given: (ticket) => command.addNote(ticket), event: 'noteAdded' },
  assign: { actor: anna, given: (ticket) => command.assign(ticket, anna), event: 'ticketAssigned' },
  unassign: {
    actor: anna,
    given: (ticket) => command.assign(ticket, null),
    event: 'ticketAssigned',
  },
  setCategory: {
    actor: anna,
    given: (ticket) => command.setCategory(ticket, 'breeder'),
    event: 'categoryChanged',
  },
  setDeadline: {
    actor: admin,
    given: (ticket) => command.setDeadline(ticket, ticket.updatedAt + DAY),
    event: 'deadlineSet',
  },
  recount: {
    actor: system,
    // As if the calendar had lacked a year when it was promised.
    prepare: (ticket) => ({ ...ticket, deadline: { ...ticket.deadline, provisional: true } }),
    given: () => command.recount(),
    event: 'deadlineRecounted',
  },
  waitForRequester: {
    actor: anna,
    given: (ticket) => command.waitForRequester(ticket),
    event: 'requesterAwaited',
  },
  resolve: { actor: anna, given: (ticket) => command.resolve(ticket), event: 'ticketResolved' },
  decline: { actor: anna, given: (ticket) => command.decline(ticket), event: 'ticketDeclined' },
  defer: { actor: anna, given: (ticket) => command.defer(ticket), event: 'ticketDeferred' },
  resume: {
    actor: system,
    given: () => command.resume(),
    event: 'ticketResumed',
    afterMs: 9 * DAY,
  },
  contest: { actor: olga, given: (ticket) => command.contest(ticket), event: 'refusalContested' },
  reopen: { actor: olga, given: (ticket) => command.reopen(ticket), event: 'ticketReopened' },
  rate: { actor: olga, given: (ticket) => command.rate(ticket), event: 'ticketRated' },
  close: { actor: system, given: () => command.close(), event: 'ticketClosed', afterMs: 7 * DAY },
};

const isStep = (name: string): name is Step => name in steps;

const cases = Object.keys(transitions)
  .filter(isStep)
  .flatMap((step) => statuses.map((status) => [step, status, nextStatus(step, status)] as const));

const tried = (step: Step, status: Ticket['status']) => {
  const { actor, given, afterMs = 0, prepare = (found) => found } = steps[step];
  const ticket = prepare(ticketIn(status));
  return {
    ticket,
    decides: decide(ticket, given(ticket), context(actor, ticket.updatedAt + afterMs)),
  };
};

describe('the table of transitions', () => {
  it('knows every step by a command', () => {
    expect(Object.keys(transitions).toSorted()).toEqual(Object.keys(steps).toSorted());
  });

  it.each(cases.filter(([, , to]) => to !== null))('%s leads from %s to %s', (step, from, to) => {
    const { ticket, event } = granted(tried(step, from).decides);
    expect(ticket.status).toBe(to);
    expect(event).toMatchObject({
      type: steps[step].event,
      before: { status: from },
      after: { status: to },
    });
  });

  it.each(cases.filter(([, , to]) => to === null))('%s is refused from %s', (step, from) => {
    const { ticket, decides } = tried(step, from);
    expect(refused(decides)).toEqual({
      code: 'wrong-status',
      current: {
        revision: ticket.revision,
        status: from,
        assigneeName: ticket.assignee?.name ?? null,
        changedBy: ticket.changedBy?.name ?? null,
      },
    });
  });

  it('leads nowhere from a merged ticket, which points elsewhere', () => {
    expect(cases.filter(([, from, to]) => from === 'merged' && to !== null)).toEqual([]);
  });
});
