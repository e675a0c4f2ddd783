import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Actor } from '../access/actor';
import type { TicketCommand } from '../command/commands';
import { deepFreeze } from '../freeze';
import { decide } from '../ticket/decide';
import type { Ticket } from '../ticket/schema';
import {
  admin,
  anna,
  boris,
  command,
  context,
  dateOf,
  granted,
  type Granted,
  ivan,
  olga,
  system,
  visitor,
} from './builders';
import { at, DAY, MINUTE } from './calendars';
import { categoryIds } from './categories';

/** A command as someone gives it at some time, perhaps from an old screen. */
interface Act {
  readonly actor: Actor;
  readonly afterMs: number;
  readonly screensBack: number;
  readonly make: (ticket: Ticket) => TicketCommand;
}

const load = fc.record({ count: fc.nat(120), capped: fc.boolean() });

const made: fc.Arbitrary<Act['make']> = fc.oneof(
  fc.constant((ticket: Ticket) => command.reply(ticket)),
  fc.constant((ticket: Ticket) => command.addNote(ticket)),
  fc
    .constantFrom(anna, boris, null)
    .map((agent) => (ticket: Ticket) => command.assign(ticket, agent)),
  fc
    .constantFrom(...categoryIds)
    .map((category) => (ticket: Ticket) => command.setCategory(ticket, category)),
  fc.constant((ticket: Ticket) => command.waitForRequester(ticket)),
  fc
    .option(fc.constant('Готово.'), { nil: undefined })
    .map((text) => (ticket: Ticket) => command.resolve(ticket, text)),
  load.map((found) => (ticket: Ticket) => command.reopen(ticket, found)),
  fc
    .constantFrom('unconstructive', 'unlicensed-software', 'needs-development')
    .map((reason) => (ticket: Ticket) => command.decline(ticket, { reason })),
  fc
    .nat(6 * DAY)
    .map(
      (ms) => (ticket: Ticket) =>
        command.defer(ticket, { until: dateOf(ticket.updatedAt + DAY + ms) }),
    ),
  // These need one particular act before them, so they are tried more often.
  {
    weight: 4,
    arbitrary: load.map((found) => (ticket: Ticket) => command.contest(ticket, found)),
  },
  { weight: 4, arbitrary: fc.constant(() => command.resume()) },
  { weight: 4, arbitrary: fc.constant(() => command.close()) },
  fc.constant((ticket: Ticket) => command.rate(ticket)),
  fc.constant(() => command.check()),
  fc.constant(() => command.recount()),
  fc
    .option(fc.nat(20 * DAY))
    .map(
      (ms) => (ticket: Ticket) =>
        command.setDeadline(ticket, ms === null ? null : ticket.updatedAt + ms),
    ),
);

/** What is done to a ticket in its life. */
export const acts = fc.array(
  fc.record({
    actor: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(olga, anna, boris, admin, system) },
      { weight: 1, arbitrary: fc.constantFrom(ivan, visitor) },
    ),
    afterMs: fc.oneof(fc.nat(30 * MINUTE), fc.nat(2 * DAY), fc.nat(9 * DAY)),
    screensBack: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.nat(2) },
    ),
    make: made,
  }),
  { minLength: 1, maxLength: 15 },
);

/** How a ticket begins. */
export const begun = fc.record({
  now: fc.nat(360 * DAY).map((offset) => at('2026-11-01 00:00') + offset),
  load,
  input: fc.record({ category: fc.constantFrom(...categoryIds) }),
});

/** An act that went through. */
export interface Step {
  readonly before: Ticket;
  readonly given: TicketCommand;
  readonly actor: Actor;
  readonly now: number;
  readonly decision: Granted;
}

/** What became of a ticket, and what was refused. */
export interface Life {
  readonly steps: readonly Step[];
  readonly refusals: readonly string[];
}

/** Lets a ticket live through acts; whatever is refused leaves it as it was. */
export const live = (first: Ticket, given: readonly Act[]): Life => {
  const seen = [first];
  const steps: Step[] = [];
  const refusals: string[] = [];
  let now = first.receivedAt;
  for (const { actor, afterMs, screensBack, make } of given) {
    now += afterMs;
    const before = seen.at(-1) ?? first;
    const typed = deepFreeze(make(seen.at(-1 - screensBack) ?? first));
    const decides = decide(before, typed, context(actor, now));
    // The same question again: frozen inputs, so that the first answer cannot have changed them.
    const again = decide(before, typed, context(actor, now));
    if (!isDeepStrictEqual(again, decides)) throw new Error(`${typed.name} decides in two ways`);
    if (!decides.ok) {
      refusals.push(decides.error.code);
      continue;
    }
    steps.push({ before, given: typed, actor, now, decision: granted(decides) });
    seen.push(deepFreeze(decides.value[0].ticket));
  }
  return { steps, refusals };
};
