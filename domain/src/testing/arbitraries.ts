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

/** A generated command: actor, delay, how many revisions behind the client is, and the factory. */
interface CommandStep {
  readonly actor: Actor;
  readonly afterMs: number;
  readonly revisionsBehind: number;
  readonly make: (ticket: Ticket) => TicketCommand;
}

const load = fc.record({ count: fc.nat(120), capped: fc.boolean() });

const commandFactory: fc.Arbitrary<CommandStep['make']> = fc.oneof(
  fc.constant((ticket: Ticket) => command.reply(ticket)),
  fc.constant((ticket: Ticket) => command.addNote(ticket)),
  fc
    .constantFrom(anna, boris, null)
    .map((agent) => (ticket: Ticket) => command.assign(ticket, agent)),
  fc
    .constantFrom(...categoryIds)
    .map((category) => (ticket: Ticket) => command.setCategory(ticket, category)),
  fc.constant((ticket: Ticket) => command.setTags(ticket, ['каталог'])),
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
  // These require a particular earlier command, so they have a higher weight.
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

/** Random command sequences on one ticket. */
export const commandSequences = fc.array(
  fc.record({
    actor: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(olga, anna, boris, admin, system) },
      { weight: 1, arbitrary: fc.constantFrom(ivan, visitor) },
    ),
    afterMs: fc.oneof(fc.nat(30 * MINUTE), fc.nat(2 * DAY), fc.nat(9 * DAY)),
    revisionsBehind: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.nat(2) },
    ),
    make: commandFactory,
  }),
  { minLength: 1, maxLength: 15 },
);

/** Random submissions. */
export const submissions = fc.record({
  now: fc.nat(360 * DAY).map((offset) => at('2026-11-01 00:00') + offset),
  load,
  input: fc.record({ category: fc.constantFrom(...categoryIds) }),
});

/** A command that was accepted. */
export interface Step {
  readonly before: Ticket;
  readonly command: TicketCommand;
  readonly actor: Actor;
  readonly now: number;
  readonly decision: Granted;
}

/** Accepted commands and the error codes of rejected ones. */
export interface ScenarioResult {
  readonly steps: readonly Step[];
  readonly errors: readonly string[];
}

/** Runs a command sequence on a ticket; rejected commands leave it unchanged. */
export const runScenario = (first: Ticket, sequence: readonly CommandStep[]): ScenarioResult => {
  const revisions = [first];
  const steps: Step[] = [];
  const errors: string[] = [];
  let now = first.receivedAt;
  for (const { actor, afterMs, revisionsBehind, make } of sequence) {
    now += afterMs;
    const before = revisions.at(-1) ?? first;
    const input = deepFreeze(make(revisions.at(-1 - revisionsBehind) ?? first));
    const result = decide(before, input, context(actor, now));
    // Decides again on the frozen inputs to check that decisions are deterministic.
    const again = decide(before, input, context(actor, now));
    if (!isDeepStrictEqual(again, result)) throw new Error(`${input.name} is not deterministic`);
    if (!result.ok) {
      errors.push(result.error.code);
      continue;
    }
    steps.push({ before, command: input, actor, now, decision: granted(result) });
    revisions.push(deepFreeze(result.value[0].ticket));
  }
  return { steps, errors };
};
