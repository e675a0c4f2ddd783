import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import { emailSchema } from '../person/email';

/** Reasons that end delivery at once. */
const permanentReasons = [
  'address-rejected',
  'mailbox-full',
  'content-rejected',
  'complaint',
  'expired',
  'unreadable',
] as const;

/** Reasons after which delivery is attempted again. */
const temporaryReasons = ['deferred', 'unreachable', 'sender-rejected'] as const;

/** Why an email was not delivered. */
export const failureReasons = [...permanentReasons, ...temporaryReasons] as const;

/** One of {@link failureReasons}. */
export type FailureReason = (typeof failureReasons)[number];

/** `outbox/{id}.failure`: the last failed attempt of an email, or what was reported about it. */
export const deliveryFailureSchema = z.strictObject({
  reason: z.enum(failureReasons),
  /** SMTP reply code of RFC 5321, 4.2; null if there was no reply. */
  code: z.nullable(z.int()),
  at: instantSchema,
});

/** The last failed attempt of an email. */
export type DeliveryFailure = z.infer<typeof deliveryFailureSchema>;

/** The last email of a ticket that did not arrive (clause 2.8). */
export const ticketFailureSchema = z.object({
  reason: z.enum(failureReasons),
  address: emailSchema,
  at: instantSchema,
});

/** Missing in older tickets. */
export const ticketFailureField = z._default(z.nullable(ticketFailureSchema), null);

/** An SMTP failure: the command that failed and the reply of the server, if there was one. */
export interface SmtpFailure {
  readonly command: string | null;
  readonly code: number | null;
  readonly reply: string;
}

/** A classified failure; a permanent one must not be retried. */
export interface ClassifiedFailure {
  readonly isPermanent: boolean;
  readonly reason: DeliveryFailure['reason'];
}

/** Commands whose rejection concerns the recipient or the content of one email. */
const messageCommands: ReadonlySet<string> = new Set(['RCPT TO', 'DATA']);

/** Address status of RFC 3463, 3.2 (`5.1.x`), and a disabled mailbox (`5.2.1`). */
const ADDRESS_STATUS = /\b5\.(?:1\.\d{1,3}|2\.1)\b/u;

/** Mailbox full (RFC 3463, 3.3). */
const FULL_STATUS = /\b5\.2\.2\b/u;

const addressCodes: ReadonlySet<number> = new Set([550, 551, 553]);

const temporary = (reason: (typeof temporaryReasons)[number]): ClassifiedFailure => ({
  isPermanent: false,
  reason,
});

const permanent = (reason: (typeof permanentReasons)[number]): ClassifiedFailure => ({
  isPermanent: true,
  reason,
});

/**
 * Classifies an SMTP failure (RFC 5321, 4.2.1; RFC 3463). Only a 5xx reply to RCPT TO or DATA is
 * permanent: rejections of the connection, the login or the sender concern every email and end when
 * an administrator repairs the configuration.
 */
export const classifySmtpFailure = ({ command, code, reply }: SmtpFailure): ClassifiedFailure => {
  if (code === null) return temporary('unreachable');
  if (code < 500 || code > 599) return temporary('deferred');
  if (command === null || !messageCommands.has(command)) return temporary('sender-rejected');
  if (FULL_STATUS.test(reply) || code === 552) return permanent('mailbox-full');
  const isAddress = command === 'RCPT TO' && addressCodes.has(code) && !/\b5\.7\.\d/u.test(reply);
  if (ADDRESS_STATUS.test(reply) || isAddress) return permanent('address-rejected');
  return permanent('content-rejected');
};
