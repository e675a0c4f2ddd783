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

interface StepCase {
  readonly actor: Actor;
  readonly prepare?: (ticket: Ticket) => Ticket;
  readonly make: (ticket: Ticket) => TicketCommand;
  /** The event type of the step. */
  readonly event: string;
  /** Delay after the last change of the ticket, milliseconds. */
  readonly afterMs?: number;
}

/** The command of each step. */
const steps: Record<Step, StepCase> = {
  agentReplies: { actor: anna, make: (ticket) => command.reply(ticket), event: 'replySent' },
  requesterReplies: { actor: olga, make: (ticket) => command.reply(ticket), event: 'replySent' },
  addNote: { actor: anna, make: (ticket) => command.addNote(ticket), event: 'noteAdded' },
  assign: { actor: anna, make: (ticket) => command.assign(ticket, anna), event: 'ticketAssigned' },
  unassign: {
    actor: anna,
    make: (ticket) => command.assign(ticket, null),
    event: 'ticketAssigned',
  },
  setCategory: {
    actor: anna,
    make: (ticket) => command.setCategory(ticket, 'breeder'),
    event: 'categoryChanged',
  },
  setTags: { actor: anna, make: (ticket) => command.setTags(ticket, ['a']), event: 'tagsChanged' },
  setDeadline: {
    actor: admin,
    make: (ticket) => command.setDeadline(ticket, ticket.updatedAt + DAY),
    event: 'deadlineSet',
  },
  recount: {
    actor: system,
    // Simulates a deadline computed without calendar data.
    prepare: (ticket) => ({ ...ticket, deadline: { ...ticket.deadline, provisional: true } }),
    make: () => command.recount(),
    event: 'deadlineRecounted',
  },
  waitForRequester: {
    actor: anna,
    make: (ticket) => command.waitForRequester(ticket),
    event: 'requesterAwaited',
  },
  resolve: { actor: anna, make: (ticket) => command.resolve(ticket), event: 'ticketResolved' },
  decline: { actor: anna, make: (ticket) => command.decline(ticket), event: 'ticketDeclined' },
  defer: { actor: anna, make: (ticket) => command.defer(ticket), event: 'ticketDeferred' },
  resume: {
    actor: system,
    make: () => command.resume(),
    event: 'ticketResumed',
    afterMs: 9 * DAY,
  },
  contest: { actor: olga, make: (ticket) => command.contest(ticket), event: 'refusalContested' },
  reopen: { actor: olga, make: (ticket) => command.reopen(ticket), event: 'ticketReopened' },
  rate: { actor: olga, make: (ticket) => command.rate(ticket), event: 'ticketRated' },
  close: { actor: system, make: () => command.close(), event: 'ticketClosed', afterMs: 7 * DAY },
};

const isStep = (name: string): name is Step => name in steps;

const cases = Object.keys(transitions)
  .filter(isStep)
  .flatMap((step) => statuses.map((status) => [step, status, nextStatus(step, status)] as const));

const runStep = (step: Step, status: Ticket['status']) => {
  const { actor, make, afterMs = 0, prepare = (ticket) => ticket } = steps[step];
  const ticket = prepare(ticketIn(status));
  return {
    ticket,
    result: decide(ticket, make(ticket), context(actor, ticket.updatedAt + afterMs)),
  };
};

describe('transitions', () => {
  it('have a command for every step', () => {
    expect(Object.keys(transitions).toSorted()).toEqual(Object.keys(steps).toSorted());
  });

  it.each(cases.filter(([, , to]) => to !== null))('%s: %s to %s', (step, from, to) => {
    const { ticket, event } = granted(runStep(step, from).result);
    expect(ticket.status).toBe(to);
    expect(event).toMatchObject({
      type: steps[step].event,
      before: { status: from },
      after: { status: to },
    });
  });

  it.each(cases.filter(([, , to]) => to === null))('%s is rejected in status %s', (step, from) => {
    const { ticket, result } = runStep(step, from);
    expect(refused(result)).toEqual({
      code: 'wrong-status',
      current: {
        revision: ticket.revision,
        status: from,
        assigneeName: ticket.assignee?.name ?? null,
        changedBy: ticket.changedBy?.name ?? null,
      },
    });
  });

  it('do not exist from the status merged', () => {
    expect(cases.filter(([, from, to]) => from === 'merged' && to !== null)).toEqual([]);
  });
});
