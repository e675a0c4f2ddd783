import { formatMoment } from '../text/format';
import { zoneName } from '../text/local';
import { normaliseLine, normaliseText } from '../text/normalise';
import { showTicketNumber } from '../text/ticket-number';
import { NOTICE_TEMPLATE, type EmailTemplate, type QueuedEmail } from './email';
import { blocksToHtml, blocksToText, type EmailBlock } from './email-blocks';
import { settingsUrl } from './email-headers';
import { emailMessages } from './email-messages';
import { renderNotice } from './notice';

/** Data of the service that an email mentions. */
export interface RenderContext {
  /** Origin of the site, without a trailing slash. */
  readonly siteOrigin: string;
  /** IANA name of the time zone of deadlines. */
  readonly timeZone: string;
  /** Whether replies by email reach the service. */
  readonly acceptsReplies: boolean;
}

/** The rendered parts of an email. */
export interface EmailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Renders subject, plain text and HTML of a queued email from one source. The subject is the same
 * for all emails of a ticket, apart from `Re:`, so that mail clients show them as one thread. Line
 * breaks and control characters are removed from names and subjects, so that they cannot form
 * headers.
 */
export const renderEmail = (email: QueuedEmail, context: RenderContext): EmailContent => {
  const { number, template } = email;
  if (number === null || template === NOTICE_TEMPLATE) return renderNotice(email, context);
  const ofTicket = { ...email, number, template };
  const blocks = blocksOf(ofTicket, context);
  const { heading } = emailMessages[email.language].templates[template];
  return {
    subject: subjectOf(ofTicket),
    text: blocksToText(blocks),
    html: blocksToHtml(blocks, { title: heading, language: email.language }),
  };
};

type TicketEmail = QueuedEmail & { readonly number: string; readonly template: EmailTemplate };

function subjectOf({ template, number, subject }: TicketEmail): string {
  const line = `${normaliseLine(subject)} [${showTicketNumber(number)}]`;
  return template === 'received' ? line : `Re: ${line}`;
}

function blocksOf(email: TicketEmail, context: RenderContext): readonly EmailBlock[] {
  const { language, template, to, number, subject, text } = email;
  const messages = emailMessages[language];
  const { heading, lead, next } = messages.templates[template];
  return [
    { kind: 'heading', text: heading },
    { kind: 'paragraph', text: messages.greeting(normaliseLine(to.name)) },
    ...paragraph(lead),
    ...quote(text),
    ...paragraph(next),
    ...deadlineBlocks(email, context),
    { kind: 'paragraph', text: messages.request(showTicketNumber(number), normaliseLine(subject)) },
    ...linkBlocks(email, context),
  ];
}

const paragraph = (text: string | null): readonly EmailBlock[] =>
  text === null ? [] : [{ kind: 'paragraph', text }];

function quote(text: string | null): readonly EmailBlock[] {
  const clean = normaliseText(text ?? '');
  return clean === '' ? [] : [{ kind: 'quote', text: clean }];
}

/** The deadline and its receipt; none for types that state no deadline. */
function deadlineBlocks(
  { language, deadline, receipt }: QueuedEmail,
  { timeZone }: RenderContext,
): readonly EmailBlock[] {
  if (deadline === null || receipt.length === 0) return [];
  const messages = emailMessages[language];
  const moment = formatMoment(deadline.dueAt, null, { language, timeZone });
  const zone = zoneName(deadline.dueAt, { language, timeZone });
  return [
    { kind: 'paragraph', text: messages.due(`${moment} (${zone})`) },
    {
      kind: 'facts',
      title: messages.receipt,
      facts: receipt.map(({ label, text, clause }) => ({
        label,
        text,
        note: messages.clause(clause),
      })),
    },
  ];
}

/** Links to the site; without them for people without an account, who have no pages there. */
function linkBlocks(
  { language, to, number }: TicketEmail,
  { siteOrigin, acceptsReplies }: RenderContext,
): readonly EmailBlock[] {
  const { open, canReply, noReply, cause, settings } = emailMessages[language];
  const reason: EmailBlock = { kind: 'small', text: cause };
  if (to.uid === null) return [reason];
  return [
    { kind: 'button', text: open, url: `${siteOrigin}/requests/${number}` },
    { kind: 'small', text: acceptsReplies ? canReply : noReply },
    reason,
    { kind: 'smallLink', text: settings, url: settingsUrl(siteOrigin) },
  ];
}
