import * as z from 'zod/mini';
import { mailTemplates, type MailTemplate } from '../ticket/mail-templates';

/** Whether a person wants a mail on each occasion; an occasion that is not named is wanted. */
export type MailWishes = Readonly<Partial<Record<MailTemplate, boolean>>>;

/** What a person changes about their mails: the occasions that are named, and no other. */
export const mailChangesSchema = z.partialRecord(z.enum(mailTemplates), z.boolean());

/** As stored: an occasion that this version does not know of is kept and means nothing here. */
export const mailWishesSchema = z.record(z.string(), z.boolean());

/** Whether a person wants a mail on an occasion. All are wanted until somebody says otherwise. */
export const wants = (wishes: MailWishes, template: MailTemplate): boolean =>
  wishes[template] !== false;
