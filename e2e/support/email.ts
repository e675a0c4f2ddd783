import * as z from 'zod/mini';
import { composeMessage, type Message } from '../../scripts/mail/compose-message';
import { sendBySmtp } from '../../tests/functions/support/smtp-client';
import { expect } from './journey';

const fromEnv = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the journeys with npm run e2e`);
  return value;
};

const service = 'support@reglament.test';

/** Sends an email to the service through the SMTP gateway. */
export const sendEmail = async (message: Omit<Message, 'to'>): Promise<void> => {
  const port = Number(fromEnv('SMTP_GATEWAY_PORT'));
  const raw = composeMessage({ ...message, to: service });
  expect(await sendBySmtp(raw, { port, from: message.from, to: service })).toBe('250');
};

const caughtSchema = z.array(
  z.object({
    recipients: z.array(z.string()),
    subject: z.string(),
    messageId: z.string(),
    inReplyTo: z.optional(z.string()),
    references: z.optional(z.string()),
    text: z.string(),
  }),
);

type CaughtEmail = z.infer<typeof caughtSchema>[number];

/** Waits for the only email of the service that contains a text, and returns it. */
export const caughtEmail = async (to: string, text: string): Promise<CaughtEmail> => {
  const matching = async (): Promise<readonly CaughtEmail[]> => {
    const response = await fetch(`${fromEnv('MAIL_PAGE_URL')}/emails.json`);
    return caughtSchema
      .parse(await response.json())
      .filter((email) => email.recipients.includes(to) && email.text.includes(text));
  };
  await expect.poll(async () => (await matching()).length).toBe(1);
  const [email] = await matching();
  if (email === undefined) throw new Error('the email is gone');
  return email;
};
