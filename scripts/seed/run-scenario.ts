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

/** All writes of one ticket, in order. */
export type TicketHistory = readonly [TicketWrite, ...TicketWrite[]];

/** Context of a scenario: current time, and the queue load at receipt. */
export interface ScenarioContext {
  readonly now: number;
  readonly calendars: Calendars;
  readonly load: number;
}

/** Runs a plan through the decisions of the domain, so that seeded tickets are consistent. */
export const runScenario = (
  plan: Plan,
  { now, calendars, load }: ScenarioContext,
): TicketHistory => {
  const receivedAt = calendars.official.subtract(now, plan.age);
  const context = { channel: 'portal' as const, regulation: zooportalRegulation, calendars };
  const requester = actorOf(pick(requesters, plan.at * 5 + 1));
  const submitted = accepted(
    decideSubmit(
      submission(plan),
      { number: numberOf(plan.key), load: { count: load, capped: false } },
      { ...context, now: receivedAt, actor: requester },
    ),
  );
  const participants = { requester, agent: actorOf(pick(agents, plan.at)) };
  const steps = scriptOf(plan, participants).map((step) => ({
    ...step,
    at: instantOf(step, { plan, receivedAt, calendar: calendars.official }),
  }));
  return steps
    .filter(({ at }) => at <= now)
    .reduce<TicketHistory>(
      (writes, { actor, at, command }) => {
        const ticket = writes[writes.length - 1]?.ticket ?? submitted.ticket;
        const decision = decide(ticket, command(ticket), { ...context, now: at, actor });
        return [...writes, accepted(decision)];
      },
      [submitted],
    );
};

/** Fraction of a ticket's age at which the service resolves or declines it. */
const OUTCOME_SHARE = 0.7;

function instantOf(
  { share }: Step,
  { plan, receivedAt, calendar }: { plan: Plan; receivedAt: number; calendar: BusinessCalendar },
): number {
  const after = (part: number): number => calendar.add(receivedAt, Math.round(plan.age * part));
  const endOfGrace = after(OUTCOME_SHARE) + REOPEN_GRACE_MS;
  if (share === Infinity) return endOfGrace;
  // Keeps reopening and contesting within the grace period, also over long holidays.
  return share > OUTCOME_SHARE ? Math.min(after(share), endOfGrace - 1) : after(share);
}

function submission({ key, category, sample }: Plan) {
  const { subject, text, steps, objects } = sample;
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

const accepted = (outcome: DecisionResult): TicketWrite => {
  if (outcome.ok) return outcome.value[0];
  throw new Error(`a seeded step was refused: ${outcome.error.code}`);
};
