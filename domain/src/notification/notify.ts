import { receiptLine } from '../receipt/line';
import { receiptOf } from '../receipt/receipt';
import type { Calendars } from '../regulation/calendars';
import type { DecisionContext } from '../ticket/decision';
import type { Message } from '../ticket/message';
import { toRequesterTicket } from '../ticket/requester-ticket';
import type { Ticket } from '../ticket/schema';
import type { Notification } from './notification';
import type { NotificationType } from './types';

/** The content of a notification and the id of its command. */
interface NotificationContent {
  readonly commandId: string;
  readonly notify?: { readonly type: NotificationType; readonly text: string | null };
  /** The message whose text the notification repeats. */
  readonly message?: { readonly format?: Message['format'] | undefined };
}

type NotificationContext = Pick<DecisionContext, 'calendars' | 'now' | 'actor' | 'attachments'>;

/** Notification types that state a deadline and include its receipt. */
const typesWithDeadline: readonly NotificationType[] = [
  'received',
  'reopened',
  'contested',
  'deadline-moved',
];

/** Returns the notifications of a command to the requester (clause 2.3): none or one. */
export const notificationsOf = (
  ticket: Ticket,
  { commandId, notify, message }: NotificationContent,
  { calendars, now, actor, attachments = [] }: NotificationContext,
): readonly Notification[] => {
  if (notify === undefined) return [];
  const { number, requester, language, subject, deadline } = ticket;
  const { type, text } = notify;
  const receipt = typesWithDeadline.includes(type) ? receiptLines(ticket, calendars, now) : [];
  return [
    {
      id: `${number}-${commandId}`,
      type,
      recipient: requester,
      data: {
        number,
        language,
        subject,
        text,
        format: message?.format ?? 'plain',
        deadline,
        receipt,
        reason: statedReason(ticket, type),
        // Requesters have the pictures that they sent.
        pictures: text === null || actor.uid === requester.uid ? [] : [...attachments],
      },
    },
  ];
};

/** The reason that a decline or a deferral states, in the language of the ticket (clause 2.7). */
function statedReason(
  { language, refusal, deferral }: Ticket,
  type: NotificationType,
): Notification['data']['reason'] {
  const stated = type === 'deferred' ? deferral : refusal;
  if (stated === null || (type !== 'deferred' && type !== 'declined')) return null;
  const until = 'until' in stated ? stated.until : null;
  return { title: stated.title[language], clause: stated.clause, until };
}

/** Receipt lines as the requester sees them on the site. */
function receiptLines(
  ticket: Ticket,
  calendars: Calendars,
  now: number,
): Notification['data']['receipt'] {
  const { timeZone } = calendars.official;
  return receiptOf(toRequesterTicket(ticket), calendars, now).map((step) =>
    receiptLine(step, ticket.language, timeZone),
  );
}
