import { createHash } from 'node:crypto';
import {
  decide,
  decideSubmit,
  REOPEN_GRACE_MS,
  ticketNumber,
  type BusinessCalendar,
  type Calendars,
  type DecisionResult,
  type TicketWrite,
  zooportalRegulation,
} from '@reglament/domain';
import { actorOf, agents, requesters } from './people';
import type { Plan } from './plan';
import { scriptOf, seedCommandId, type Step } from './script';

/** All that was decided on one ticket, in order. */
export type Played = readonly [TicketWrite, ...TicketWrite[]];

/** The world a ticket is played in: the instant that is now, and the load met at receipt. */
export interface Stage {
  readonly now: number;
  readonly calendars: Calendars;
  readonly load: number;
}

/** Plays a plan through the domain's own decisions, so that seeded tickets are as real as any. */
export const runScenario = (plan: Plan, { now, calendars, load }: Stage): Played => {
  const receivedAt = calendars.official.subtract(now, plan.age);
  const context = { channel: 'portal' as const, regulation: zooportalRegulation, calendars };
  const requester = actorOf(pick(requesters, plan.at * 5 + 1));
  const submitted = agreed(
    decideSubmit(
      submission(plan),
      { number: numberOf(plan.key), load: { count: load, capped: false } },
      { ...context, now: receivedAt, actor: requester },
    ),
  );
  const cast = { requester, agent: actorOf(pick(agents, plan.at)) };
  const steps = scriptOf(plan, cast).map((step) => ({
    ...step,
    at: instantOf(step, { plan, receivedAt, calendar: calendars.official }),
  }));
  return steps
    .filter(({ at }) => at <= now)
    .reduce<Played>(
      (played, { actor, at, command }) => {
        const ticket = played[played.length - 1]?.ticket ?? submitted.ticket;
        const decision = decide(ticket, command(ticket), { ...context, now: at, actor });
        return [...played, agreed(decision)];
      },
      [submitted],
    );
};

/** The share of a ticket's age at which the service says its last word. */
const LAST_WORD = 0.7;

function instantOf(
  { share }: Step,
  { plan, receivedAt, calendar }: { plan: Plan; receivedAt: number; calendar: BusinessCalendar },
): number {
  const after = (part: number): number => calendar.add(receivedAt, Math.round(plan.age * part));
  const endOfGrace = after(LAST_WORD) + REOPEN_GRACE_MS;
  if (share === Infinity) return endOfGrace;
  // Over long holidays as well, requesters come back in time.
  return share > LAST_WORD ? Math.min(after(share), endOfGrace - 1) : after(share);
}

function submission({ key, category, story }: Plan) {
  const { subject, text, steps, objects } = story;
  return {
    commandId: seedCommandId(key, 'submit'),
    category,
    subject,
    text,
    objects: [...(objects ?? [])],
    language: 'ru' as const,
    ...(steps === undefined ? {} : { steps }),
  };
}

const numberOf = (key: string): string => ticketNumber(createHash('sha256').update(key).digest());

const pick = <Item>(items: readonly Item[], at: number): Item => {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

const agreed = (outcome: DecisionResult): TicketWrite => {
  if (outcome.ok) return outcome.value[0];
  throw new Error(`a seeded step was refused: ${outcome.error.code}`);
};
