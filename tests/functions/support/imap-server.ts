import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';

/** An IMAP server on 127.0.0.1 with the mailbox of the user `olga`, password `secret`. */
export interface ImapServer {
  readonly port: number;
  /** Removes all messages and folders; the next message of the inbox has the UID 1. */
  readonly empty: () => void;
  /** Gives the inbox another UIDVALIDITY, so that its UIDs name other messages. */
  readonly renewUidValidity: () => void;
  readonly stop: () => Promise<void>;
}

export interface ImapServerOptions {
  /** Whether the server has the MOVE extension (RFC 6851). */
  readonly hasMove?: boolean;
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Returns a port of 127.0.0.1 that nobody listens on. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
};

export const isListening = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};
