import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TicketCommand } from '../command/commands';
import { errorCodes } from '../error';
import { queuedEmailSchema } from '../notification/email';
import { decideDeadline, keepManual } from '../regulation/deadline';
import { decidePriority } from '../regulation/sla-target';
import { zooportalRegulation } from '../regulation/zooportal';
import { commandSequences, submissions, runScenario, type Step } from '../testing/arbitraries';
import { command, newTicket, olga } from '../testing/builders';
import { calendars } from '../testing/calendars';
import { eventSchema, type TicketEvent } from './event';
import { messageSchema, noteSchema } from './message';
import { toRequesterTicket } from './requester-ticket';
import { portalTicketSchema, ticketSchema, type Ticket } from './schema';
import { clockOf, queueOf } from './status';

const always = (check: (step: Step) => void) =>
  fc.assert(
    fc.property(submissions, commandSequences, (start, sequence) => {
      for (const step of runScenario(newTicket(start), sequence).steps) check(step);
    }),
    { numRuns: 150 },
  );

const isNote = (step: Step) => step.command.name === 'addNote';

/** Returns the id of the documents a command writes; a `check` derives its own. */
const idOf = (sent: TicketCommand, { id }: TicketEvent) =>
  sent.name === 'check' ? id : sent.input.commandId;

/** Whether a command starts a new SLA cycle. */
const startsCycle = (step: Step) => ['reopen', 'contest'].includes(step.command.name);

/** Whether an event keeps the revision. */
const keepsRevision = (step: Step) =>
  isNote(step) || ['deadlineNear', 'deadlineMissed'].includes(step.decision.event.type);

describe('random command sequences', () => {
  it('decide deterministically and fail only with known error codes', () => {
    fc.assert(
      fc.property(submissions, commandSequences, (start, sequence) => {
        for (const code of runScenario(newTicket(start), sequence).errors) {
          expect(errorCodes).toContain(code);
        }
      }),
    );
  });

  it('cover every command, so that the properties below are not vacuous', () => {
    const names = new Set<string>();
    const samples = fc.sample(fc.tuple(submissions, commandSequences), { numRuns: 1_500, seed: 7 });
    for (const [start, sequence] of samples) {
      for (const step of runScenario(newTicket(start), sequence).steps)
        names.add(step.command.name);
    }
    expect([...names].toSorted()).toEqual(
      Object.keys(command)
        // All deadlines here are within the official calendar.
        .filter((name) => name !== 'recount')
        .toSorted(),
    );
  });

  it('write documents that match the stored schemas', () => {
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

  it('increment the revision except for notes and timers, and track decidedRevision', () => {
    always((step) => {
      const { before, decision } = step;
      const { ticket, event } = decision;
      expect(ticket.revision).toBe(before.revision + (keepsRevision(step) ? 0 : 1));
      expect(event.revision).toBe(ticket.revision);
      const decided =
        ticket.status !== before.status ||
        ticket.category !== before.category ||
        ticket.assignee?.uid !== before.assignee?.uid;
      expect(ticket.decidedRevision).toBe(decided ? ticket.revision : before.decidedRevision);
    });
  });

  it('derive the queue from the status and the priority from the category', () => {
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

  it('keep pauses sorted and disjoint, and the timer paused exactly in paused statuses', () => {
    always(({ decision: { ticket } }) => {
      const { pauses, pausedAt } = ticket.clock;
      const edges = [ticket.deadline.from, ...pauses.flatMap(({ from, to }) => [from, to])];
      expect(edges).toEqual(edges.toSorted((a, b) => a - b));
      for (const { from, to } of pauses) expect(from).toBeLessThan(to);
      expect(pausedAt !== null).toBe(clockOf(ticket.status) === 'paused');
      if (pausedAt !== null) expect(pausedAt).toBeGreaterThanOrEqual(edges.at(-1) ?? 0);
    });
  });

  it('keep the deadline reproducible from its recorded inputs', () => {
    always(({ decision: { ticket } }) => {
      const { deadline, clock } = ticket;
      const { category, from, load: frozen } = deadline;
      const again = { category, from, load: frozen, pauses: clock.pauses };
      const regular = decideDeadline(zooportalRegulation, calendars, again);
      expect(keepManual(deadline, regular)).toEqual(deadline);
    });
  });

  it('move the deadline back only by a category change or manually', () => {
    always((step) => {
      const {
        before,
        decision: { ticket },
      } = step;
      if (['setCategory', 'setDeadline'].includes(step.command.name)) return;
      expect(ticket.deadline.dueAt).toBeGreaterThanOrEqual(
        startsCycle(step) ? ticket.deadline.from : before.deadline.dueAt,
      );
    });
  });

  it('keep the first response fixed within its cycle', () => {
    always((step) => {
      const { ticket } = step.decision;
      const { consideredAt } = step.before.clock;
      if (startsCycle(step)) expect(ticket.clock.consideredAt).toBeNull();
      else if (consideredAt !== null) expect(ticket.clock.consideredAt).toBe(consideredAt);
    });
  });

  it('set nextCheckAt exactly while a timer is pending', () => {
    always(({ decision: { ticket } }) => {
      const { consideredAt, breachedAt } = ticket.clock;
      const isOpen = clockOf(ticket.status) === 'running' && consideredAt === null;
      const isDated = ticket.status === 'resolved' || ticket.status === 'deferred';
      const isPending = isDated || (isOpen && breachedAt === null);
      expect(ticket.nextCheckAt !== null).toBe(isPending);
    });
  });

  it('record a breach at the deadline, and only for a missed deadline', () => {
    always(({ decision: { ticket } }) => {
      const { consideredAt, breachedAt } = ticket.clock;
      if (breachedAt !== null) expect(breachedAt).toBe(ticket.deadline.dueAt);
      if (consideredAt === null) return;
      expect(breachedAt !== null).toBe(consideredAt > ticket.deadline.dueAt);
    });
  });

  it('keep completed cycles, one per reopening or contest', () => {
    always((step) => {
      const {
        before,
        decision: { ticket },
      } = step;
      const added = startsCycle(step) ? 1 : 0;
      expect(ticket.cycles).toHaveLength(before.cycles.length + added);
      expect(ticket.cycles.slice(0, before.cycles.length)).toEqual(before.cycles);
    });
  });

  it('keep a reason while its status lasts, and allow one contest', () => {
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

  it('record actor, time, and state before and after in the event', () => {
    always(({ actor, now, before, command: input, decision: { ticket, event } }) => {
      const decided = ({ status, category, assignee, deadline }: Ticket) => ({
        status,
        category,
        assigneeUid: assignee?.uid ?? null,
        deadline,
      });
      expect(event).toMatchObject({
        id: idOf(input, event),
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

  it('keep counters consistent and identifying fields unchanged', () => {
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

  it('send at most one mail per command, to the requester, and none for notes', () => {
    always((step) => {
      const { mail, ticket } = step.decision;
      expect(mail.length).toBeLessThanOrEqual(isNote(step) ? 0 : 1);
      for (const { to, id, deadline } of mail) {
        expect(to.address).toBe(olga.email);
        expect(id).toBe(`${ticket.number}-${idOf(step.command, step.decision.event)}`);
        expect(deadline).toEqual(ticket.deadline);
      }
    });
  });
});
