import { receiptLine } from '../receipt/line';
import { receiptOf } from '../receipt/receipt';
import type { Calendars } from '../regulation/calendars';
import type { DecisionContext } from '../ticket/decision';
import { toRequesterTicket } from '../ticket/requester-ticket';
import type { Ticket } from '../ticket/schema';
import type { Notification } from './notification';
import type { NotificationType } from './types';

/** What is told, and by which command. */
interface MailContent {
  readonly commandId: string;
  readonly notify?: { readonly type: NotificationType; readonly text: string | null };
}

/** Notifications that state a deadline, and so have to explain it. */
const typesWithDeadline: readonly NotificationType[] = [
  'received',
  'reopened',
  'contested',
  'deadline-moved',
];

/** The notification of a command to the requester of a ticket (clause 2.3), if there is one. */
export const notificationsOf = (
  ticket: Ticket,
  { commandId, notify }: MailContent,
  { calendars, now }: Pick<DecisionContext, 'calendars' | 'now'>,
): readonly Notification[] => {
  if (notify === undefined) return [];
  const { number, requester, language, subject, deadline } = ticket;
  const { type, text } = notify;
  const receipt = typesWithDeadline.includes(type) ? linesOf(ticket, calendars, now) : [];
  return [
    {
      id: `${number}-${commandId}`,
      type,
      recipient: requester,
      data: { number, language, subject, text, deadline, receipt },
    },
  ];
};

/** What the requester sees on the site, line by line. */
function linesOf(
  ticket: Ticket,
  calendars: Calendars,
  now: number,
): Notification['data']['receipt'] {
  const { timeZone } = calendars.official;
  return receiptOf(toRequesterTicket(ticket), calendars, now).map((step) =>
    receiptLine(step, ticket.language, timeZone),
  );
}
