import { isEmail } from '../person/email';
import { wants } from '../person/wishes';
import { receiptLine } from '../receipt/line';
import { receiptOf } from '../receipt/receipt';
import type { Calendars } from '../regulation/calendars';
import type { DecisionContext } from './decision';
import type { OutgoingMail } from './event';
import type { MailTemplate } from './mail-templates';
import { portalTicketOf } from './portal';
import type { Ticket } from './schema';

/** What is told, and by which command. */
interface Told {
  readonly commandId: string;
  readonly mail?: { readonly template: MailTemplate; readonly text: string | null };
}

/** Mails that make a promise, and so have to explain it. */
const promising: readonly MailTemplate[] = ['received', 'reopened', 'contested', 'deadline-moved'];

/**
 * The mail of a command to the requester of a ticket (clause 2.3): one, or none where there is
 * nothing to tell, the requester wants no mail of it or has no address. Its id repeats with the command: never two.
 */
export const mailsOf = (
  ticket: Ticket,
  { commandId, mail }: Told,
  { calendars, now, wishes = {} }: Pick<DecisionContext, 'calendars' | 'now' | 'wishes'>,
): readonly OutgoingMail[] => {
  if (mail === undefined || !wants(wishes, mail.template)) return [];
  const { number, requester, language, subject, deadline } = ticket;
  if (!isEmail(requester.email)) return [];
  const { template, text } = mail;
  return [
    {
      id: `${number}-${commandId}`,
      number,
      to: { uid: requester.uid, name: requester.name, address: requester.email },
      language,
      template,
      subject,
      text,
      deadline,
      receipt: promising.includes(template) ? linesOf(ticket, calendars, now) : [],
      state: 'pending',
      attempts: 0,
      createdAt: now,
    },
  ];
};

/** What the requester sees on the site, line by line. */
function linesOf(ticket: Ticket, calendars: Calendars, now: number): OutgoingMail['receipt'] {
  const { timeZone } = calendars.official;
  return receiptOf(portalTicketOf(ticket), calendars, now).map((step) =>
    receiptLine(step, ticket.language, timeZone),
  );
}
