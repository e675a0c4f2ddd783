/** Subset of hoodiecrow-imap that the tests use; the package has no types. */
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  interface Hoodiecrow {
    readonly server: Server;
    listen: (port: number, host: string) => void;
    getMailbox: (path: string) => { uidvalidity: number };
    indexFolders: () => void;
  }

  export default function createServer(options: object): Hoodiecrow;
}
