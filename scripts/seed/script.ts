import { systemActor, type Actor, type Ticket, type TicketCommand } from '@reglament/domain';
import { dayAfter, deferralOf, declineOf } from './declines';
import type { TargetStatus, Plan } from './plan';

/** One command on a seeded ticket. */
export interface Step {
  readonly actor: Actor;
  /** Time as a fraction of the ticket's age; `Infinity` runs after the grace period. */
  readonly share: number;
  readonly command: (ticket: Ticket) => TicketCommand;
}

/** Actors of a scenario. */
export interface Participants {
  readonly requester: Actor;
  readonly agent: Actor;
}

type StepName =
  | 'take'
  | 'note'
  | 'hold'
  | 'ask'
  | 'answer'
  | 'defer'
  | 'decline'
  | 'contest'
  | 'resolve'
  | 'reopen'
  | 'close';

const acts: Readonly<Record<TargetStatus, readonly StepName[]>> = {
  new: [],
  open: ['take', 'note'],
  answered: ['take', 'hold'],
  waiting: ['take', 'ask'],
  deferred: ['take', 'defer'],
  declined: ['take', 'decline'],
  contested: ['take', 'decline', 'contest'],
  resolved: ['take', 'answer', 'resolve'],
  reopened: ['take', 'answer', 'resolve', 'reopen'],
  closed: ['take', 'answer', 'resolve', 'close'],
};

const shares: Readonly<Record<StepName, number>> = {
  take: 0.2,
  note: 0.3,
  hold: 0.4,
  ask: 0.5,
  defer: 0.5,
  decline: 0.7,
  contest: 0.95,
  answer: 0.6,
  resolve: 0.7,
  reopen: 0.95,
  close: Infinity,
};

const texts = {
  note: 'Проверяю на копии базы, отпишусь до конца дня.',
  hold: 'Спасибо, у нас тоже повторилось. Разбираемся, напишем сегодня.',
  ask: 'Пришлите, пожалуйста, снимок экрана с ошибкой и время, когда она появилась.',
  reopen: 'К сожалению, сегодня повторилось снова.',
  contest:
    'Не могу согласиться: всё сделано по инструкции, и у коллег так же. Посмотрите, пожалуйста, ещё раз.',
};

/** Queue load when a ticket returns to the queue. */
const load = { count: 12, capped: false };

/** Deterministic command id, so that seeding twice changes nothing. */
export const seedCommandId = (key: string, step: string): string =>
  `seed-${key}-${step}`.padEnd(16, '-');

/** Returns the commands of a plan, in order. */
export const scriptOf = (plan: Plan, participants: Participants): readonly Step[] => {
  const steps = acts[plan.targetStatus].map((name) => ({
    actor: actorFor(name, participants),
    share: shares[name],
    command: (ticket: Ticket) => commandFor(name, ticket, { plan, participants }),
  }));
  return plan.at === BOUNCED_AT ? [...steps, bounceOf(plan)] : steps;
};

/** Position of the answered ticket whose emails are returned (clause 2.8). */
const BOUNCED_AT = 4;

const bounceOf = ({ key }: Plan): Step => ({
  actor: systemActor,
  share: 0.45,
  command: ({ requester: { email: address }, updatedAt: at }) => ({
    name: 'recordEmailFailure',
    input: {
      commandId: seedCommandId(key, 'bounce'),
      emailFailure: { reason: 'address-rejected', address, at },
    },
  }),
});

function actorFor(name: StepName, { requester, agent }: Participants): Actor {
  if (name === 'close') return systemActor;
  return name === 'reopen' || name === 'contest' ? requester : agent;
}

function commandFor(
  name: StepName,
  { number, revision, receivedAt }: Ticket,
  { plan, participants }: { plan: Plan; participants: Participants },
): TicketCommand {
  const commandId = seedCommandId(plan.key, name);
  const base = { commandId, number, baseRevision: revision };
  const { uid, name: agentName } = participants.agent;
  switch (name) {
    case 'take':
      return { name: 'assign', input: { ...base, to: uid }, assignee: { uid, name: agentName } };
    case 'note':
      return { name: 'addNote', input: { commandId, number, text: texts.note } };
    case 'hold':
      return { name: 'reply', input: { ...base, text: texts.hold } };
    case 'ask':
      return { name: 'waitForRequester', input: { ...base, text: texts.ask } };
    case 'answer':
      return { name: 'reply', input: { ...base, text: plan.sample.answer } };
    case 'defer':
      return {
        name: 'defer',
        input: { ...base, ...deferralOf(plan), until: dayAfter(receivedAt) },
      };
    case 'decline':
      return { name: 'decline', input: { ...base, ...declineOf(plan) } };
    case 'contest':
      return { name: 'contest', input: { commandId, number, text: texts.contest }, load };
    case 'resolve':
      return { name: 'resolve', input: base };
    case 'reopen':
      return {
        name: 'reopen',
        input: { ...base, text: texts.reopen },
        load,
      };
    case 'close':
      return { name: 'close', input: { commandId } };
  }
}
