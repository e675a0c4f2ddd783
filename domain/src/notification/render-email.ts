import { formatDay } from '../text/day';
import { formatMoment } from '../text/format';
import { zoneName, type LocalFormat } from '../text/local';
import { normaliseLine, normaliseText } from '../text/normalise';
import { showTicketNumber } from '../text/ticket-number';
import { NOTICE_TEMPLATE, type EmailTemplate, type QueuedEmail } from './email';
import { blocksToHtml, blocksToText, type EmailBlock } from './email-blocks';
import { settingsUrl } from './email-headers';
import { emailMessages } from './email-messages';
import { attachedPictures } from './email-pictures';
import { blockPlaceholderOf, fillPlaceholders, type PlaceholderValues } from './email-placeholders';
import type { MailConfig } from './mail-config';
import { renderNotice } from './notice';

/** Data of the service that an email mentions. */
export interface RenderContext {
  /** Origin of the site, without a trailing slash. */
  readonly siteOrigin: string;
  /** IANA name of the time zone of deadlines. */
  readonly timeZone: string;
  /** Whether replies by email reach the service. */
  readonly acceptsReplies: boolean;
  /** The texts of emails. */
  readonly templates: MailConfig['templates'];
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
export const renderEmail = (queued: QueuedEmail, context: RenderContext): EmailContent => {
  const { number, template } = queued;
  if (number === null || template === NOTICE_TEMPLATE) return renderNotice(queued, context);
  const email = { ...queued, number, template };
  const values = valuesOf(email, context);
  const { heading, paragraphs, button } = context.templates[template][email.language];
  const title = fillPlaceholders(heading, values) ?? '';
  const blocks: readonly EmailBlock[] = [
    { kind: 'heading', text: title },
    greeting(email),
    ...paragraphs.flatMap((paragraph) =>
      paragraphBlocks(paragraph, { ...email, siteOrigin: context.siteOrigin }, values),
    ),
    ...linkBlocks(email, context, fillPlaceholders(button, values) ?? ''),
  ];
  return {
    subject: subjectOf(email),
    text: blocksToText(blocks),
    html: blocksToHtml(blocks, { title, language: email.language }),
  };
};

type TicketEmail = QueuedEmail & { readonly number: string; readonly template: EmailTemplate };

function subjectOf({ template, number, subject }: TicketEmail): string {
  const line = `${normaliseLine(subject)} [${showTicketNumber(number)}]`;
  return template === 'received' ? line : `Re: ${line}`;
}

/** Values of the placeholders; absent where the event has none. */
function valuesOf(
  { number, subject, deadline, receipt, reason, language }: TicketEmail,
  { timeZone }: RenderContext,
): PlaceholderValues {
  const format = { language, timeZone };
  const until = reason?.until ?? null;
  return {
    number: showTicketNumber(number),
    subject: normaliseLine(subject),
    ...(deadline && receipt.length > 0 && { dueAt: momentOf(deadline.dueAt, format) }),
    ...(reason && { reason: normaliseLine(reason.title), clause: normaliseLine(reason.clause) }),
    ...(until !== null && { until: formatDay(until, format) }),
  };
}

const momentOf = (at: number, format: LocalFormat): string =>
  `${formatMoment(at, null, format)} (${zoneName(at, format)})`;

const greeting = ({ language, to }: QueuedEmail): EmailBlock => ({
  kind: 'paragraph',
  text: emailMessages[language].greeting(normaliseLine(to.name)),
});

/** Blocks of a paragraph; none if the email has no value for one of its placeholders. */
function paragraphBlocks(
  paragraph: string,
  email: QueuedEmail & Pick<RenderContext, 'siteOrigin'>,
  values: PlaceholderValues,
): readonly EmailBlock[] {
  switch (blockPlaceholderOf(paragraph)) {
    case 'message':
      return [...quote(email), ...moreOnSite(email)];
    case 'receipt':
      return receiptBlocks(email);
    case null: {
      const text = fillPlaceholders(paragraph, values);
      return text === null ? [] : [{ kind: 'paragraph', text }];
    }
  }
}

function quote({
  text,
  format,
  siteOrigin,
}: QueuedEmail & Pick<RenderContext, 'siteOrigin'>): readonly EmailBlock[] {
  const clean = normaliseText(text ?? '');
  if (clean === '') return [];
  if (format === 'plain') return [{ kind: 'quote', text: clean }];
  return [{ kind: 'message', markup: clean, siteOrigin }];
}

/** Says how many pictures are not attached; nothing if all are. */
function moreOnSite({ language, pictures }: QueuedEmail): readonly EmailBlock[] {
  const count = pictures.length - attachedPictures(pictures).length;
  return count === 0
    ? []
    : [{ kind: 'paragraph', text: emailMessages[language].moreOnSite(count) }];
}

/** The deadline receipt; none for types that state no deadline. */
function receiptBlocks({ language, receipt }: QueuedEmail): readonly EmailBlock[] {
  if (receipt.length === 0) return [];
  const { receipt: title, clause: note } = emailMessages[language];
  const facts = receipt.map(({ label, text, clause }) => ({ label, text, note: note(clause) }));
  return [{ kind: 'facts', title, facts }];
}

/**
 * The request with links to the site; without links for people without an account, who have no
 * pages there.
 */
function linkBlocks(
  { language, to, number, subject }: TicketEmail,
  { siteOrigin, acceptsReplies }: RenderContext,
  button: string,
): readonly EmailBlock[] {
  const { request, canReply, noReply, cause, settings } = emailMessages[language];
  const ticket = request(showTicketNumber(number), normaliseLine(subject));
  const about: EmailBlock = { kind: 'paragraph', text: ticket };
  const reason: EmailBlock = { kind: 'small', text: cause };
  if (to.uid === null) return [about, reason];
  return [
    about,
    { kind: 'button', text: button, url: `${siteOrigin}/requests/${number}` },
    { kind: 'small', text: acceptsReplies ? canReply : noReply },
    reason,
    { kind: 'smallLink', text: settings, url: settingsUrl(siteOrigin) },
  ];
}
