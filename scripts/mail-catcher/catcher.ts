import { once } from 'node:events';
import type { Server } from 'node:net';
import { host } from '../stack/ports';
import { Mailbox } from './mailbox';
import { createSmtpServer } from './smtp';
import { createWebServer } from './web';

/** A running mail catcher; it ends with the process that started it. */
export type MailCatcher = Readonly<{ smtpUrl: string; pageUrl: string; stop(): Promise<void> }>;

type Ports = Readonly<{ smtp: number; mailPage: number }>;

/** Starts an SMTP server that keeps emails in memory, and a page that shows them. */
export async function startMailCatcher({ smtp, mailPage }: Ports): Promise<MailCatcher> {
  const mailbox = new Mailbox();
  const smtpServer = createSmtpServer(mailbox);
  const webServer = createWebServer(mailbox).listen(mailPage, host);
  const [smtpPort, pagePort] = await Promise.all(
    [smtpServer.listen(smtp, host), webServer].map(portOf),
  );
  return {
    smtpUrl: `smtp://${host}:${smtpPort}`,
    pageUrl: `http://${host}:${pagePort}`,
    stop: async () => {
      webServer.closeAllConnections();
      await Promise.all([
        closed((done) => smtpServer.close(done)),
        closed((done) => webServer.close(done)),
      ]);
    },
  };
}

async function portOf(server: Server): Promise<number> {
  await once(server, 'listening');
  const address = server.address();
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('the server listens on no port');
}

const closed = async (close: (done: () => void) => void): Promise<void> =>
  new Promise((resolve) => close(resolve));
