import * as z from 'zod/mini';
import { lineSchema, textSchema, type Language } from '../fields';
import { deepFreeze } from '../freeze';
import { emailSchema, isEmail } from '../person/email';
import { parseWith, rejectUnknownFields, type Parsed } from '../regulation/parse-document';
import { versionSchema } from '../regulation/schema';
import { builtInTemplates } from './built-in-templates';
import type { EmailTemplate } from './email';
import { placeholderErrors } from './email-placeholders';

/** Limits of template texts, in characters and paragraphs. */
const limits = { heading: 120, paragraph: 1_000, paragraphs: 12, button: 80, senderName: 80 };

/** Texts of a template in one language, checked against what its event provides. */
const textsSchema = (template: EmailTemplate, language: Language) =>
  z
    .object(
      {
        heading: lineSchema({ min: 1, max: limits.heading }),
        paragraphs: z.readonly(
          z
            .array(textSchema({ min: 1, max: limits.paragraph }))
            .check(z.minLength(1), z.maxLength(limits.paragraphs)),
        ),
        button: lineSchema({ min: 1, max: limits.button }),
      },
      `heading, paragraphs and button are missing in the language ${language}`,
    )
    .check(
      z.check(({ value, issues }) => {
        for (const { path, message } of placeholderErrors(template, value))
          issues.push({ code: 'custom', path: [...path], message, input: value, continue: true });
      }),
    );

/** A template in every language; the built-in one if the document has none. */
const templateSchema = (template: EmailTemplate) =>
  z._default(
    z.object({ ru: textsSchema(template, 'ru'), en: textsSchema(template, 'en') }),
    builtInTemplates[template],
  );

const senderNameSchema = lineSchema({ min: 1, max: limits.senderName });

const domainSchema = z.string().check(
  z.overwrite((raw) => raw.trim().toLowerCase()),
  z.refine((domain) => isEmail(`support@${domain}`), 'a domain such as mail.help.example'),
);

/** `config/mail`: sender, reply domain and texts of outgoing emails. */
const mailConfigSchema = z.object({
  version: versionSchema,
  sender: z.object({
    name: z.object({ ru: senderNameSchema, en: senderNameSchema }),
    /** Null for `MAIL_FROM` of the environment. */
    address: z._default(z.nullable(emailSchema), null),
  }),
  /** Domain of keyed reply addresses; null for `MAIL_DOMAIN` of the environment. */
  replyDomain: z._default(z.nullable(domainSchema), null),
  /** A template that is not named is the built-in one. */
  templates: z.prefault(
    z.object({
      received: templateSchema('received'),
      reply: templateSchema('reply'),
      question: templateSchema('question'),
      resolved: templateSchema('resolved'),
      declined: templateSchema('declined'),
      deferred: templateSchema('deferred'),
      contested: templateSchema('contested'),
      reopened: templateSchema('reopened'),
      'deadline-moved': templateSchema('deadline-moved'),
      test: templateSchema('test'),
    } satisfies Record<EmailTemplate, z.ZodMiniType>),
    {},
  ),
});

/** A validated configuration of outgoing email. */
export type MailConfig = z.infer<typeof mailConfigSchema>;

/** Reads a published configuration; ignores unknown fields. */
export const readMailConfig = (raw: unknown): Parsed<MailConfig> =>
  parseWith(mailConfigSchema, raw);

/** Parses a draft; rejects unknown fields as typing errors. */
export const parseMailConfig = (raw: unknown): Parsed<MailConfig> =>
  rejectUnknownFields(raw, readMailConfig(raw), (value) => value);

/** The configuration that ships with the service. */
export const builtInMailConfig: MailConfig = deepFreeze(
  mailConfigSchema.parse({
    version: '2026-11-28',
    sender: { name: { ru: 'Служба поддержки', en: 'Support service' } },
    templates: builtInTemplates,
  }),
);
