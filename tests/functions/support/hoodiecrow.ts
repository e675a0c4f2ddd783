import { once } from 'node:events';
import { portOf, type ImapServer, type ImapServerOptions } from './imap-server';

const emptyStorage = () => ({ INBOX: { messages: [] }, '': { separator: '/', folders: {} } });

const plugins = ['ID', 'SASL-IR', 'AUTH-PLAIN', 'NAMESPACE', 'ENABLE', 'UNSELECT', 'UIDPLUS'];

/** Starts an IMAP server in this process, for machines without Dovecot. */
export const startHoodiecrow = async ({
  hasMove = true,
}: ImapServerOptions = {}): Promise<ImapServer> => {
  const { default: createServer } = await import('hoodiecrow-imap');
  const imap = createServer({
    plugins: [...plugins, ...(hasMove ? ['MOVE'] : [])],
    users: { olga: { password: 'secret' } },
    storage: emptyStorage(),
  });
  imap.listen(0, '127.0.0.1');
  await once(imap.server, 'listening');
  return {
    port: portOf(imap.server),
    empty: () => {
      Object.assign(imap, { storage: emptyStorage(), folderCache: {}, uidnextCache: {} });
      imap.indexFolders();
    },
    renewUidValidity: () => void (imap.getMailbox('INBOX').uidvalidity += 1),
    stop: async () => {
      imap.server.close();
      await once(imap.server, 'close');
    },
  };
};
