import { systemActor, type Actor } from '../access/actor';
import type { CommandInput } from '../command/commands';
import type { TicketCommand } from '../command/commands';
import type { DomainError } from '../error';
import { deepFreeze } from '../freeze';
import { emailFor, type QueuedEmail } from '../notification/email';
import type { MailPreferences } from '../person/mail-preferences';
import type { Calendars } from '../regulation/calendars';
import type { QueueLoad } from '../regulation/sla-target';
import { zooportalRegulation } from '../regulation/zooportal';
import { decide } from '../ticket/decide';
import { decideSubmit } from '../ticket/decide';
import type { DecisionContext, DecisionResult, TicketWrite } from '../ticket/decision';
import type { Ticket } from '../ticket/schema';
import type { Status } from '../ticket/status';
import { at, calendars as testCalendars, DAY, HOUR } from './calendars';

const person = (uid: string, name: string, role: Actor['role']): Actor =>
  Object.freeze({ uid, name, role, email: `${uid}@reglament.test`, emailVerified: true });

export const olga = person('olga', 'Ольга Соколова', 'requester');
export const ivan = person('ivan', 'Иван Котов', 'requester');
export const anna = person('anna', 'Анна Агеева', 'agent');
export const boris = person('boris', 'Борис Агентов', 'agent');
export const admin = person('admin', 'Ада Минина', 'admin');
export const visitor = person('visitor', 'Гость', 'anonymous');
export const system = systemActor;

/** Monday noon, within business hours. */
export const MONDAY_NOON = at('2026-11-23 12:00');

export const NUMBER = 'K7Q2M44';

/** Encodes a name of up to 16 ASCII characters as a UUID. */
export const commandId = (name: string): string =>
  [...name]
    .map((character) => character.charCodeAt(0).toString(16))
    .join('')
    .padEnd(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');

export const noLoad: QueueLoad = { count: 0, capped: false };

export const context = (actor: Actor, now: number): DecisionContext => ({
  now,
  actor,
  channel: 'portal',
  regulation: zooportalRegulation,
  calendars: testCalendars,
});

/** The minimum number of cards of a merge request. */
const twoCards = ['1093385', '1101126'].map((id) => ({ kind: 'animal' as const, id }));

export const submission = (
  changes: Partial<CommandInput<'submitTicket'>> = {},
): CommandInput<'submitTicket'> => ({
  commandId: commandId('submit'),
  category: 'organiser-system',
  subject: 'Не открывается каталог выставки',
  text: 'После сохранения каталог пуст, хотя участники есть.',
  objects: changes.category === 'merge-cards' ? twoCards : [{ kind: 'event', id: '1204' }],
  language: 'ru',
  ...changes,
});

/** The writes of an accepted command with the emails of its notifications. */
export interface Granted extends TicketWrite {
  readonly mail: readonly QueuedEmail[];
}

/** Returns the single write of a command; throws if it was rejected. */
export const granted = (result: DecisionResult, preferences: MailPreferences = {}): Granted => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  const [write] = result.value;
  const by = { preferences, host: 'reglament.test', secret: '0'.repeat(32), now: write.event.at };
  return { ...write, mail: write.notifications.flatMap((one) => emailFor(one, by) ?? []) };
};

/** Returns the error of a command; throws if it was accepted. */
export const refused = (result: DecisionResult): DomainError => {
  if (!result.ok) return result.error;
  throw new Error(`granted: ${result.value[0].event.type}`);
};

interface SubmissionOptions {
  readonly now?: number;
  readonly actor?: Actor;
  readonly load?: QueueLoad;
  readonly input?: Partial<CommandInput<'submitTicket'>>;
  readonly calendars?: Calendars;
}

/** Returns the local date in Moscow. */
export const dateOf = (now: number): string => new Date(now + 3 * HOUR).toISOString().slice(0, 10);

/** Returns the writes of a submission; by default by olga, on Monday noon, with zero load. */
export const submitted = ({
  now = MONDAY_NOON,
  actor = olga,
  load = noLoad,
  input,
  calendars = testCalendars,
}: SubmissionOptions = {}): Granted =>
  granted(
    decideSubmit(
      submission(input),
      { number: NUMBER, load },
      { ...context(actor, now), calendars },
    ),
  );

/** Returns a new ticket, deeply frozen to detect mutation. */
export const newTicket = (options: SubmissionOptions = {}): Ticket =>
  deepFreeze(submitted(options).ticket);

/** Command factories with defaults derived from the ticket. */
export const command = {
  reply: (ticket: Ticket, text = 'Готово, проверьте.'): TicketCommand => ({
    name: 'reply',
    input: {
      commandId: commandId('reply'),
      number: ticket.number,
      baseRevision: ticket.revision,
      text,
    },
  }),
  addNote: ({ number }: Ticket, text = 'Похоже на старую ошибку.'): TicketCommand => ({
    name: 'addNote',
    input: { commandId: commandId('note'), number, text },
  }),
  assign: ({ number, revision }: Ticket, agent: Actor | null): TicketCommand => ({
    name: 'assign',
    input: {
      commandId: commandId('assign'),
      number,
      baseRevision: revision,
      to: agent?.uid ?? null,
    },
    assignee: agent && { uid: agent.uid, name: agent.name },
  }),
  setTags: ({ number, revision }: Ticket, tags: string[]): TicketCommand => ({
    name: 'setTags',
    input: { commandId: commandId('setTags'), number, baseRevision: revision, tags },
  }),
  setCategory: ({ number, revision }: Ticket, category: Ticket['category']): TicketCommand => ({
    name: 'setCategory',
    input: { commandId: commandId('category'), number, baseRevision: revision, category },
  }),
  waitForRequester: ({ number, revision }: Ticket, text = 'Какой номер?'): TicketCommand => ({
    name: 'waitForRequester',
    input: { commandId: commandId('wait'), number, baseRevision: revision, text },
  }),
  resolve: ({ number, revision }: Ticket, text?: string): TicketCommand => ({
    name: 'resolve',
    input: {
      commandId: commandId('resolve'),
      number,
      baseRevision: revision,
      ...(text === undefined ? {} : { text }),
    },
  }),
  decline: (
    { number, revision }: Ticket,
    changes: Partial<CommandInput<'decline'>> = {},
  ): TicketCommand => ({
    name: 'decline',
    input: {
      commandId: commandId('decline'),
      number,
      baseRevision: revision,
      reason: 'unconstructive',
      text: 'Сведения не поступили вовремя.',
      ...changes,
    },
  }),
  defer: (
    { number, revision, updatedAt }: Ticket,
    changes: Partial<CommandInput<'defer'>> = {},
  ): TicketCommand => ({
    name: 'defer',
    input: {
      commandId: commandId('defer'),
      number,
      baseRevision: revision,
      reason: 'needs-development',
      text: 'Нужна доработка.',
      until: dateOf(updatedAt + 7 * DAY),
      ...changes,
    },
  }),
  contest: ({ number }: Ticket, load: QueueLoad = noLoad): TicketCommand => ({
    name: 'contest',
    input: { commandId: commandId('contest'), number, text: 'Сведения есть, вот они.' },
    load,
  }),
  resume: (): TicketCommand => ({ name: 'resume', input: { commandId: commandId('resume') } }),
  reopen: ({ number, revision }: Ticket, load: QueueLoad = noLoad): TicketCommand => ({
    name: 'reopen',
    input: {
      commandId: commandId('reopen'),
      number,
      baseRevision: revision,
      text: 'Снова не работает.',
    },
    load,
  }),
  setDeadline: (
    { number, revision }: Ticket,
    dueAt: number | null,
    reason = 'Ждём поставщика.',
  ): TicketCommand => ({
    name: 'setDeadline',
    input: {
      commandId: commandId('deadline'),
      number,
      baseRevision: revision,
      dueAt,
      reason,
    },
  }),
  rate: ({ number }: Ticket, score = 5, text?: string): TicketCommand => ({
    name: 'rate',
    input: {
      commandId: commandId('rate'),
      number,
      score,
      ...(text === undefined ? {} : { text }),
    },
  }),
  check: (): TicketCommand => ({ name: 'check', input: {} }),
  recount: (): TicketCommand => ({ name: 'recount', input: { commandId: commandId('recount') } }),
  close: (): TicketCommand => ({ name: 'close', input: { commandId: commandId('close') } }),
};

/** Returns the ticket after a command; throws if it was rejected. */
export const after = (
  ticket: Ticket,
  input: TicketCommand,
  { actor, now }: { actor: Actor; now: number },
): Ticket => deepFreeze(granted(decide(ticket, input, context(actor, now))).ticket);

/** Returns a ticket in a status, reached by commands if possible. */
export const ticketIn = (status: Status, now = MONDAY_NOON): Ticket => {
  const fresh = newTicket({ now });
  const open = after(fresh, command.assign(fresh, anna), { actor: anna, now });
  const waiting = after(open, command.waitForRequester(open), { actor: anna, now });
  const resolved = after(open, command.resolve(open), { actor: anna, now });
  const deferred = after(open, command.defer(open), { actor: anna, now });
  const declined = after(open, command.decline(open), { actor: anna, now });
  const tickets: Partial<Record<Status, Ticket>> = {
    new: fresh,
    open,
    waiting,
    deferred,
    resolved,
    declined,
  };
  // Other statuses are derived from the resolved ticket.
  return deepFreeze(tickets[status] ?? { ...resolved, status, queue: 'done' });
};
