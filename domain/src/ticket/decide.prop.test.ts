import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TicketCommand } from '../command/commands';
import { errorCodes } from '../error';
import { queuedEmailSchema } from '../notification/email';
import { decideDeadline, keepManual } from '../regulation/deadline';
import { decidePriority } from '../regulation/sla-target';
import { zooportalRegulation } from '../regulation/zooportal';
import { acts, begun, live, type Step } from '../testing/arbitraries';
import { command, newTicket, olga } from '../testing/builders';
import { calendars } from '../testing/calendars';
import { eventSchema, type TicketEvent } from './event';
import { toRequesterTicket } from './requester-ticket';
import { messageSchema, noteSchema, portalTicketSchema, ticketSchema, type Ticket } from './schema';
import { clockOf, queueOf } from './status';

const always = (check: (step: Step) => void) =>
  fc.assert(
    fc.property(begun, acts, (start, given) => {
      for (const step of live(newTicket(start), given).steps) check(step);
    }),
    { numRuns: 150 },
  );

const isNote = ({ given }: Step) => given.name === 'addNote';

/** The id that a command gives to what it writes; a check makes its own. */
const idOf = (given: TicketCommand, { id }: TicketEvent) =>
  given.name === 'check' ? id : given.input.commandId;

/** What begins a cycle of its own. */
const isAgain = ({ given }: Step) => given.name === 'reopen' || given.name === 'contest';

/** What changes nothing that anybody has to look at anew. */
const isSilent = (step: Step) =>
  isNote(step) || ['deadlineNear', 'deadlineMissed'].includes(step.decision.event.type);

describe('whatever people do to a ticket', () => {
  it('the same ticket, command and context give the same decision, and refusals have a name', () => {
    fc.assert(
      fc.property(begun, acts, (start, given) => {
        for (const code of live(newTicket(start), given).refusals) {
          expect(errorCodes).toContain(code);
        }
      }),
    );
  });

  it('every kind of command goes through in some life, so that the rest of this says something', () => {
    const names = new Set<string>();
    const lives = fc.sample(fc.tuple(begun, acts), { numRuns: 1_500, seed: 7 });
    for (const [start, given] of lives) {
      for (const step of live(newTicket(start), given).steps) names.add(step.given.name);
    }
    expect([...names].toSorted()).toEqual(
      Object.keys(command)
        // Its deadlines lie in a year that the calendar has.
        .filter((name) => name !== 'recount')
        .toSorted(),
    );
  });

  it('everything written has the stored shape', () => {
    always(({ decision: { ticket, event, message, note, mail } }) => {
      expect(ticketSchema.parse(ticket)).toEqual(ticket);
      expect(eventSchema.parse(event)).toEqual(event);
      expect(portalTicketSchema.parse(toRequesterTicket(ticket))).toEqual(
        toRequesterTicket(ticket),
      );
      if (message) expect(messageSchema.parse(message)).toEqual(message);
      if (note) expect(noteSchema.parse(note)).toEqual(note);
      for (const one of mail) expect(queuedEmailSchema.parse(one)).toEqual(one);
    });
  });

  it('the revision grows by one with everything but notes and marks of the clock, and names the last decision', () => {
    always((step) => {
      const { before, decision } = step;
      const { ticket, event } = decision;
      expect(ticket.revision).toBe(before.revision + (isSilent(step) ? 0 : 1));
      expect(event.revision).toBe(ticket.revision);
      const decided =
        ticket.status !== before.status ||
        ticket.category !== before.category ||
        ticket.assignee?.uid !== before.assignee?.uid;
      expect(ticket.decidedRevision).toBe(decided ? ticket.revision : before.decidedRevision);
    });
  });

  it('the place follows from the status and the priority from the category', () => {
    always(({ decision: { ticket } }) => {
      expect(ticket.queue).toBe(queueOf(ticket.status));
      const { value } = decidePriority(zooportalRegulation, ticket.category);
      expect(ticket.priority).toBe(value);
      if (ticket.clock.consideredAt === null) {
        expect(ticket.deadline).toMatchObject({ priority: value, category: ticket.category });
      }
      expect(ticket.resolvedAt !== null).toBe(['resolved', 'closed'].includes(ticket.status));
    });
  });

  it('pauses are in order and apart, and the clock stands exactly while the ticket does', () => {
    always(({ decision: { ticket } }) => {
      const { pauses, pausedAt } = ticket.clock;
      const edges = [ticket.deadline.from, ...pauses.flatMap(({ from, to }) => [from, to])];
      expect(edges).toEqual(edges.toSorted((a, b) => a - b));
      for (const { from, to } of pauses) expect(from).toBeLessThan(to);
      expect(pausedAt !== null).toBe(clockOf(ticket.status) === 'paused');
      if (pausedAt !== null) expect(pausedAt).toBeGreaterThanOrEqual(edges.at(-1) ?? 0);
    });
  });

  it('the deadline is what the record gives when it is computed again', () => {
    always(({ decision: { ticket } }) => {
      const { deadline, clock } = ticket;
      const { category, from, load: frozen } = deadline;
      const again = { category, from, load: frozen, pauses: clock.pauses };
      const regular = decideDeadline(zooportalRegulation, calendars, again);
      expect(keepManual(deadline, regular)).toEqual(deadline);
    });
  });

  it('the deadline goes back for another category, or by hand, alone', () => {
    always((step) => {
      const {
        given,
        before,
        decision: { ticket },
      } = step;
      if (given.name === 'setCategory' || given.name === 'setDeadline') return;
      expect(ticket.deadline.dueAt).toBeGreaterThanOrEqual(
        isAgain(step) ? ticket.deadline.from : before.deadline.dueAt,
      );
    });
  });

  it('the first act of the service counts and is never moved within its cycle', () => {
    always((step) => {
      const { ticket } = step.decision;
      const { consideredAt } = step.before.clock;
      if (isAgain(step)) expect(ticket.clock.consideredAt).toBeNull();
      else if (consideredAt !== null) expect(ticket.clock.consideredAt).toBe(consideredAt);
    });
  });

  it('the schedule looks again exactly while something is still to be done', () => {
    always(({ decision: { ticket } }) => {
      const { consideredAt, breachedAt } = ticket.clock;
      const isOpen = clockOf(ticket.status) === 'running' && consideredAt === null;
      const isDated = ticket.status === 'resolved' || ticket.status === 'deferred';
      const isToDo = isDated || (isOpen && breachedAt === null);
      expect(ticket.nextCheckAt !== null).toBe(isToDo);
    });
  });

  it('a broken promise is recorded at its deadline, and a kept one never', () => {
    always(({ decision: { ticket } }) => {
      const { consideredAt, breachedAt } = ticket.clock;
      if (breachedAt !== null) expect(breachedAt).toBe(ticket.deadline.dueAt);
      if (consideredAt === null) return;
      expect(breachedAt !== null).toBe(consideredAt > ticket.deadline.dueAt);
    });
  });

  it('finished cycles are kept, one for every reopening or contest', () => {
    always((step) => {
      const {
        before,
        decision: { ticket },
      } = step;
      const grown = isAgain(step) ? 1 : 0;
      expect(ticket.cycles).toHaveLength(before.cycles.length + grown);
      expect(ticket.cycles.slice(0, before.cycles.length)).toEqual(before.cycles);
    });
  });

  it('a reason is told while the ticket stands in its status, and a refusal is contested once', () => {
    always(({ before, decision: { ticket, event } }) => {
      expect(ticket.refusal !== null).toBe(ticket.status === 'declined');
      expect(ticket.deferral !== null).toBe(ticket.status === 'deferred');
      if (before.contest) expect(ticket.contest).toEqual(before.contest);
      if (event.type === 'refusalContested') {
        expect(ticket.contest?.against).toEqual(before.refusal);
        expect(ticket).toMatchObject({ status: 'new', assignee: null });
      }
      if (ticket.refusal) expect(ticket.refusal.final).toBe(ticket.contest !== null);
    });
  });

  it('the record says by whom and when, what was before and what is after', () => {
    always(({ actor, now, before, given, decision: { ticket, event } }) => {
      const decided = ({ status, category, assignee, deadline }: Ticket) => ({
        status,
        category,
        assigneeUid: assignee?.uid ?? null,
        deadline,
      });
      expect(event).toMatchObject({
        id: idOf(given, event),
        number: ticket.number,
        at: event.type === 'deadlineMissed' ? before.deadline.dueAt : now,
        actor: { uid: actor.uid, role: actor.role },
        before: decided(before),
        after: decided(ticket),
        regulationVersion: ticket.deadline.regulationVersion,
        calendarVersion: ticket.deadline.calendarVersion,
      });
      expect(event.clause).toMatch(/^\d\.\d$/u);
    });
  });

  it('counters agree with what is written, and what identifies a ticket never changes', () => {
    always(({ before, decision: { ticket, message, note } }) => {
      expect(ticket.messageCount - before.messageCount).toBe(message ? 1 : 0);
      expect(ticket.noteCount - before.noteCount).toBe(note ? 1 : 0);
      if (message) expect(ticket.lastMessageBy).toBe(message.author.role);
      const fixed = ({ number, requester, receivedAt, subject, channel, language }: Ticket) => ({
        number,
        requester,
        receivedAt,
        subject,
        channel,
        language,
      });
      expect(fixed(ticket)).toEqual(fixed(before));
    });
  });

  it('mail goes to the requester alone, at most once a command, and never tells of notes', () => {
    always((step) => {
      const { mail, ticket } = step.decision;
      expect(mail.length).toBeLessThanOrEqual(isNote(step) ? 0 : 1);
      for (const { to, id, deadline } of mail) {
        expect(to.address).toBe(olga.email);
        expect(id).toBe(`${ticket.number}-${idOf(step.given, step.decision.event)}`);
        expect(deadline).toEqual(ticket.deadline);
      }
    });
  });
});
