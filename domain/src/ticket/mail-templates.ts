/**
 * Every occasion on which a requester gets a mail (clause 2.3). What a mail is worth is news on the
 * site as well, so this is also the list of what the bell tells and of what can be switched off.
 */
export const mailTemplates = [
  'received',
  'reply',
  'question',
  'resolved',
  'declined',
  'deferred',
  'contested',
  'reopened',
  'deadline-moved',
] as const;

/** One of {@link mailTemplates}. */
export type MailTemplate = (typeof mailTemplates)[number];
