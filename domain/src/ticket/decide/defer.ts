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

/** `until` is the local date on which the ticket returns to the queue. */
const schema = z.strictObject({ ...revisionFields, ...reasonFields, until: z.iso.date() });

type Input = z.infer<typeof schema>;

const DAY_MS = 24 * 3_600_000;

/** Maximum deferral: 90 days, milliseconds. */
const MAX_DEFERRAL_MS = 90 * DAY_MS;

/**
 * Returns the opening time on a local date, or the next opening after a day off (clause 3.5). Null
 * if it is not in the future or the date is more than 90 days away.
 * @param now epoch milliseconds
 */
export const comingBackOn = (
  date: LocalDate,
  calendars: Calendars,
  now: Instant,
): Instant | null => {
  const midnight = fromLocalDateTime(`${date}T00:00`, calendars.official.timeZone);
  if (midnight === null || midnight > now + MAX_DEFERRAL_MS) return null;
  // A date far in the past may precede the calendar data.
  if (midnight <= now - DAY_MS) return null;
  const at = withFallbackCalendar(calendars, (calendar) => calendar.nextOpen(midnight)).value;
  return at > now ? at : null;
};

/**
 * Defers a ticket to a date with a reason of clause 2.7. Counts as the first response (clause 3.4);
 * pauses the SLA timer until that date or the requester's next message.
 */
const decideDefer = (ticket: Ticket, input: Input, context: DecisionContext): TicketWriteResult => {
  const transition = authorizeTransition(ticket, {
    step: 'defer',
    expected: { revision: input.baseRevision, scope: 'any-change' },
  });
  if (!transition.ok) return transition;
  const decided = decideStatedReason(input, context);
  if (!decided.ok) return decided;
  const until = comingBackOn(input.until, context.calendars, context.now);
  if (until === null) {
    return err({ code: 'invalid-input', issues: [{ path: 'until', code: 'not-allowed' }] });
  }
  const { stated, reason } = decided.value;
  const text = textWithDetail(stated);
  return ok(
    applyChange(
      ticket,
      {
        commandId: input.commandId,
        type: 'ticketDeferred',
        clause: stated.clause,
        grounds: { reason: stated.reason, title: stated.title },
        fields: {
          status: transition.value,
          assignee: assigneeOr(ticket, context.actor),
          ...pauseFields(ticket, reason.pausesClock, context),
          deferral: { ...stated, until },
        },
        message: { text, steps: null },
        notify: { type: 'deferred', text },
      },
      context,
    ),
  );
};

function pauseFields(
  ticket: Ticket,
  pausesClock: boolean,
  { calendars, now }: DecisionContext,
): Pick<Ticket, 'clock' | 'deadline'> {
  const { clock, deadline } = recordFirstResponse(ticket, calendars, now);
  return { clock: pausesClock ? stopClock(clock, now) : { ...clock, pausedAt: null }, deadline };
}

/** Defers a ticket to a date with a reason of clause 2.7. */
export const defer = ticketCommand({
  name: 'defer',
  schema,
  access: ['staff'],
  decide: (ticket, { input }, context) => decideDefer(ticket, input, context),
});
