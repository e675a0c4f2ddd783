import {
  err,
  normaliseLine,
  ok,
  type EmailContent,
  type EmailHeaders,
  type EmailThread,
  type Result,
  type SmtpFailure,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { isLoopback } from './loopback';

/** An address with a display name; never a formatted string, which could name other recipients. */
interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** An attached picture. */
export interface EmailPicture {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A rendered email to one recipient. */
export interface OutgoingEmail {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo: string | null;
  readonly content: EmailContent;
  readonly pictures: readonly EmailPicture[];
  readonly thread: EmailThread;
  readonly headers: EmailHeaders;
  /** Epoch milliseconds; the same in every attempt. */
  readonly date: number;
}

/** Sends emails; a success means that the SMTP server has accepted the email. */
export interface Mailer {
  readonly send: (email: OutgoingEmail) => Promise<Result<null, SmtpFailure>>;
  readonly close: () => void;
}

/** Time limit of one email, milliseconds; a lease lasts longer. */
const SEND_TIMEOUT_MS = 90_000;

const MAX_CONNECTIONS = 4;

/**
 * How long an unused connection is kept, milliseconds. Short, because a paused instance does not
 * notice that the server has closed it, and would fail to send the next email.
 */
const IDLE_TIMEOUT_MS = 10_000;

/**
 * Creates a pooled SMTP client. Files and URLs are never read, and connections to other machines
 * are encrypted. Nodemailer must not queue an email again by itself when a connection closes: that
 * could send a second copy outside the count of attempts. Loaded on first use, because all functions
 * share one bundle.
 */
export const createMailer = async (
  smtpUrl: string,
  timeoutSignal: () => AbortSignal = () => AbortSignal.timeout(SEND_TIMEOUT_MS),
): Promise<Mailer> => {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: MAX_CONNECTIONS,
    maxRequeues: 0,
    idleTimeout: IDLE_TIMEOUT_MS,
    requireTLS: !isLoopback(smtpUrl),
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: SEND_TIMEOUT_MS,
    greetingTimeout: SEND_TIMEOUT_MS,
    socketTimeout: SEND_TIMEOUT_MS,
  });
  // Errors of idle connections; those of emails reject `sendMail`.
  transport.on('error', () => undefined);
  return {
    send: async (email) => {
      try {
        await transport.sendMail({
          ...messageOf(email),
          signal: timeoutSignal(),
        });
        return ok(null);
      } catch (error) {
        return err(smtpFailureOf(error));
      }
    },
    close: () => transport.close({ force: true }),
  };
};

/** Builds the message; the envelope has exactly one recipient, whatever the headers contain. */
const messageOf = ({
  from,
  to,
  replyTo,
  content,
  pictures,
  thread,
  headers,
  date,
}: OutgoingEmail) => ({
  envelope: { from: from.address, to: [to.address] },
  from: { ...from },
  to: { ...to },
  ...(replyTo !== null && { replyTo: { name: from.name, address: replyTo } }),
  subject: content.subject,
  text: content.text,
  html: content.html,
  attachments: pictures.map(({ name, type, bytes }) => ({
    filename: normaliseLine(name),
    contentType: type,
    content: Buffer.from(bytes),
  })),
  messageId: `<${thread.messageId}>`,
  ...(thread.inReplyTo !== null && { inReplyTo: `<${thread.inReplyTo}>` }),
  references: thread.references.map((id) => `<${id}>`),
  headers: { ...headers },
  date: new Date(date),
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** Fields of a Nodemailer error; without an answer of the server it has no code. */
const failureSchema = z.object({
  command: z.optional(z.string()),
  responseCode: z.optional(z.int()),
  response: z.optional(z.string()),
});

function smtpFailureOf(error: unknown): SmtpFailure {
  const { command, responseCode, response } = failureSchema.safeParse(error).data ?? {};
  return { command: command ?? null, code: responseCode ?? null, reply: response ?? '' };
}
