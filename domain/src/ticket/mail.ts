import { receiptLine } from '../receipt/line';
import { receiptOf } from '../receipt/receipt';
import type { Calendars } from '../regulation/calendars';
import type { OutgoingMail } from './event';
import { portalTicketOf } from './portal';
import type { Ticket } from './schema';

interface MailParts {
  readonly template: OutgoingMail['template'];
  readonly text: string | null;
  readonly calendars: Calendars;
  readonly now: number;
}

/** Mails that make a promise, and so have to explain it. */
const promising: readonly OutgoingMail['template'][] = [
  'received',
  'reopened',
  'contested',
  'deadline-moved',
];

/** A mail to the requester of a ticket (clause 2.3). Its id repeats with the command: never two. */
export const mailOf = (
  ticket: Ticket,
  commandId: string,
  { template, text, calendars, now }: MailParts,
): OutgoingMail => ({
  id: `${ticket.number}-${commandId}`,
  number: ticket.number,
  to: { uid: ticket.requester.uid, name: ticket.requester.name, address: ticket.requester.email },
  language: ticket.language,
  template,
  subject: ticket.subject,
  text,
  deadline: ticket.deadline,
  receipt: promising.includes(template) ? linesOf(ticket, calendars, now) : [],
  state: 'pending',
  attempts: 0,
  createdAt: now,
});

/** What the requester sees on the site, line by line. */
function linesOf(ticket: Ticket, calendars: Calendars, now: number): OutgoingMail['receipt'] {
  const { timeZone } = calendars.official;
  return receiptOf(portalTicketOf(ticket), calendars, now).map((step) =>
    receiptLine(step, ticket.language, timeZone),
  );
}
