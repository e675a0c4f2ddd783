import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Mailbox } from './mailbox';

const MAX_EMAIL_BYTES = 30 * 1024 * 1024;

/** Creates an SMTP server that accepts every email and delivers it to a mailbox only. */
export const createSmtpServer = (mailbox: Mailbox): SMTPServer => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAX_EMAIL_BYTES,
    logger: false,
    onData: (stream, session, callback) => {
      const answer = async (): Promise<void> => {
        const isCaught = await receive(mailbox, stream, session).catch(() => false);
        callback(isCaught ? null : Object.assign(new Error('rejected'), { responseCode: 554 }));
      };
      void answer();
    },
  });
  // Errors of single connections, such as a client that disconnects.
  server.on('error', () => undefined);
  return server;
};

/** Returns whether the email was small enough to keep. */
async function receive(
  mailbox: Mailbox,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<boolean> {
  const raw = await buffer(stream);
  if (stream.sizeExceeded) return false;
  const email = await PostalMime.parse(raw);
  const recipients = envelope.rcptTo.map(({ address }) => address);
  mailbox.add({ receivedAt: new Date(), recipients, raw, email });
  return true;
}
