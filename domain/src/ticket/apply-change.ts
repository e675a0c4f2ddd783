import type { Actor } from '../access/actor';
import { isStaff } from '../access/actor';
import { articlesSentAfter } from '../article/linked';
import type { Attachment } from '../attachment/schema';
import { notificationsOf } from '../notification/notify';
import type { NotificationType } from '../notification/types';
import type { MessageFormat } from '../text/message-format';
import { changedMilestones, milestonesOf, requesterWroteAtOf } from './conversation-facts';
import type { DecisionContext, TicketWrite } from './decision';
import type { TrackedFields, EventType, TicketEvent } from './event';
import type { Message } from './message';
import type { Person, Ticket } from './schema';
import { withTimers } from './sla-timers';
import { queueOf } from './status';

/** Returns the name and uid of an actor, as stored in tickets. */
export const personOf = ({ uid, name }: Actor): Person => ({ uid, name });

/** Returns the assignee of a ticket, or the acting agent if it is unassigned. */
export const assigneeOr = ({ assignee }: Ticket, actor: Actor): Person =>
  assignee ?? personOf(actor);

/** A change of a ticket by a command; revision, queue and timestamps are derived. */
export interface Change {
  readonly commandId: string;
  readonly type: EventType;
  readonly clause: string;
  readonly grounds?: TicketEvent['grounds'];
  readonly fields: Partial<Ticket>;
  /** The revision that the actor saw, for commands without a message. */
  readonly baseRevision?: number | undefined;
  readonly message?: Pick<MessageParts, 'text' | 'steps' | 'format'>;
  /** The notification to the requester. */
  readonly notify?: { readonly type: NotificationType; readonly text: string | null };
}

/** Applies a change to a ticket and returns all resulting writes. */
export const applyChange = (
  before: Ticket,
  change: Change,
  context: DecisionContext,
): TicketWrite => {
  const ticket = advance(before, change, context);
  return {
    ticket,
    event: eventOf(ticket, change, { ...context, before }),
    message: change.message
      ? messageOf(ticket, change.commandId, { ...change.message, ...context })
      : null,
    note: null,
    notifications: notificationsOf(ticket, change, context),
  };
};

function advance(
  before: Ticket,
  { fields, message, notify, baseRevision }: Change,
  { actor, calendars, now }: DecisionContext,
): Ticket {
  const notifiesOther = notify !== undefined && actor.uid !== before.requester.uid;
  const changed = { ...before, ...fields };
  const merged = { ...changed, ...withTimers(changed, calendars, now) };
  const author = message ? authorRoleOf(actor, before.requester.uid) : null;
  const trackedFieldsChanged =
    merged.status !== before.status ||
    merged.category !== before.category ||
    merged.assignee?.uid !== before.assignee?.uid;
  const revision = before.revision + 1;
  return {
    ...merged,
    revision,
    decidedRevision: trackedFieldsChanged ? revision : before.decidedRevision,
    queue: queueOf(merged.status),
    updatedAt: now,
    changedBy: personOf(actor),
    ...clearEndedOutcome(merged),
    articlesSent: articlesSentAfter(merged.articlesSent, author, message?.text),
    messageCount: before.messageCount + (message ? 1 : 0),
    lastMessageBy: author ?? before.lastMessageBy,
    ...milestonesOf({ before, merged, author, now }),
    requesterWroteAt: requesterWroteAtOf(before, { actor, author, baseRevision, now }),
    news: notifiesOther ? { type: notify.type, at: now } : before.news,
  };
}

/** Clears the decline or deferral once the status has changed. */
function clearEndedOutcome({
  status,
  refusal,
  deferral,
}: Ticket): Pick<Ticket, 'refusal' | 'deferral'> {
  return {
    refusal: status === 'declined' ? refusal : null,
    deferral: status === 'deferred' ? deferral : null,
  };
}

interface EventContext extends DecisionContext {
  readonly before: Ticket | null;
}

/** Builds the audit event of a change: actor, clause, and state before and after. */
export const eventOf = (
  ticket: Ticket,
  { commandId, type, clause, grounds }: Pick<Change, 'commandId' | 'type' | 'clause' | 'grounds'>,
  { now, actor, before }: EventContext,
): TicketEvent => ({
  id: commandId,
  number: ticket.number,
  type,
  at: now,
  revision: ticket.revision,
  actor: { ...personOf(actor), role: actor.role },
  clause,
  ...(grounds && { grounds }),
  regulationVersion: ticket.deadline.regulationVersion,
  calendarVersion: ticket.deadline.calendarVersion,
  ...(before && changedMilestones(before, ticket)),
  before: before && trackedFieldsOf(before),
  after: trackedFieldsOf(ticket),
});

function trackedFieldsOf({
  status,
  category,
  categoryTitle,
  assignee,
  deadline,
}: Ticket): TrackedFields {
  return { status, category, categoryTitle, assigneeUid: assignee?.uid ?? null, deadline };
}

interface MessageParts {
  readonly text: string;
  /** Applies to agents; requesters write plain text. */
  readonly format?: MessageFormat | undefined;
  readonly steps: string | null;
  readonly actor: Actor;
  readonly now: number;
  readonly quoted?: string | null;
  readonly attachments?: readonly Attachment[];
}

/** Builds a message of the thread. Staff act as the requester on their own tickets. */
export const messageOf = (
  { number, requester }: Ticket,
  id: string,
  { text, format = 'plain', steps, actor, now, quoted = null, attachments = [] }: MessageParts,
): Message => {
  const role = authorRoleOf(actor, requester.uid);
  return {
    id,
    number,
    requesterUid: requester.uid,
    author: { role, name: actor.name },
    text,
    format: role === 'agent' ? format : 'plain',
    steps,
    quoted,
    attachments: [...attachments],
    at: now,
  };
};

/** Returns the role of an actor in the conversation of a ticket. */
export const authorRoleOf = (
  { uid, role }: Actor,
  requesterUid: string | null,
): 'requester' | 'agent' => (isStaff(role) && uid !== requesterUid ? 'agent' : 'requester');
