import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { reasonFields, revisionFields } from '../../command/fields';
import { withFallbackCalendar, type Calendars } from '../../regulation/calendars';
import { ok, err } from '../../result';
import { fromLocalDateTime } from '../../text/local';
import type { Instant, LocalDate } from '../../time/types';
import { applyChange, assigneeOr } from '../apply-change';
import { recordFirstResponse, stopClock } from '../clock';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { authorizeTransition } from './authorize';
import { decideStatedReason, textWithDetail } from './stated-reason';

/** `until` is the local date on which the service comes back. */
const schema = z.strictObject({ ...revisionFields, ...reasonFields, until: z.iso.date() });

type Input = z.infer<typeof schema>;

const DAY_MS = 24 * 3_600_000;

/** The furthest day to come back on may begin 90 days from now, milliseconds. */
const LAST_DAY_MS = 90 * DAY_MS;

/**
 * When the service comes back on a local date: at its opening, or at the next one when it is a day off
 * (clause 3.5). Null for a date that cannot be named: past, begun, or more than 90 days away.
 * @param now epoch milliseconds
 */
export const comingBackOn = (
  date: LocalDate,
  calendars: Calendars,
  now: Instant,
): Instant | null => {
  const midnight = fromLocalDateTime(`${date}T00:00`, calendars.official.timeZone);
  if (midnight === null || midnight > now + LAST_DAY_MS) return null;
  // A date long past may lie before all data.
  if (midnight <= now - DAY_MS) return null;
  const at = withFallbackCalendar(calendars, (calendar) => calendar.nextOpen(midnight)).value;
  return at > now ? at : null;
};

/**
 * Clause 2.7: put off with one of the seven reasons and a day to come back. It keeps the promise
 * (clause 3.4), and the clock stands until that day, or until the requester writes.
 */
const decideDefer = (ticket: Ticket, input: Input, context: DecisionContext): TicketWriteResult => {
  const admitted = authorizeTransition(ticket, {
    step: 'defer',
    seen: { revision: input.baseRevision, matters: 'any-change' },
  });
  if (!admitted.ok) return admitted;
  const decided = decideStatedReason(input, context);
  if (!decided.ok) return decided;
  const until = comingBackOn(input.until, context.calendars, context.now);
  if (until === null) {
    return err({ code: 'invalid-input', issues: [{ path: 'until', code: 'not-allowed' }] });
  }
  const { grounds, reason } = decided.value;
  const text = textWithDetail(grounds);
  return ok(
    applyChange(
      ticket,
      {
        commandId: input.commandId,
        type: 'ticketDeferred',
        clause: grounds.clause,
        grounds: { reason: grounds.reason, title: grounds.title },
        fields: {
          status: admitted.value,
          assignee: assigneeOr(ticket, context.actor),
          ...putOff(ticket, reason.pausesClock, context),
          deferral: { ...grounds, until },
        },
        message: { text, steps: null },
        notify: { type: 'deferred', text },
      },
      context,
    ),
  );
};

function putOff(
  ticket: Ticket,
  pausesClock: boolean,
  { calendars, now }: DecisionContext,
): Pick<Ticket, 'clock' | 'deadline'> {
  const { clock, deadline } = recordFirstResponse(ticket, calendars, now);
  return { clock: pausesClock ? stopClock(clock, now) : { ...clock, pausedAt: null }, deadline };
}

/** Puts a ticket off until a day, with one of the seven reasons (clause 2.7). */
export const defer = ticketCommand({
  name: 'defer',
  schema,
  access: ['staff'],
  decide: (ticket, { input }, context) => decideDefer(ticket, input, context),
});
