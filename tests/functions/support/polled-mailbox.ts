import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Mailbox } from '../../../functions/src/inbound/imap-mailbox';
import { pollMailboxWith } from '../../../functions/src/inbound/poll-mailbox';
import type { InboundPorts } from '../../../functions/src/inbound/ports';
import type { RunStats } from '../../../functions/src/runtime/triggers';
import { openAt, otherClient, startImapServer, urlAt, type OtherClient } from './imap';
import type { ImapServer } from './imap-server';
import { portsFor, rawEmail } from './inbound';
import { requester, type Person } from './people';
import { at } from './run';
import { stored } from './stored';
import { clearDatabase } from './world';

interface PollOptions {
  readonly open?: () => Promise<Mailbox>;
  readonly ports?: InboundPorts;
  readonly now?: number;
}

/** A mailbox that is polled, empty at the beginning of each test. */
export interface PolledMailbox {
  readonly server: ImapServer;
  /** Another client of the mailbox. */
  readonly other: OtherClient;
  /** The only registered person, in each test another one. */
  readonly olga: Person;
  /** Builds an email of the person. */
  readonly email: (subject: string) => Buffer;
  readonly poll: (options?: PollOptions) => Promise<RunStats>;
  /** Opens the mailbox, with something that happens between its listing and the first download. */
  readonly openWith: (afterList: () => Promise<void> | void) => () => Promise<Mailbox>;
  readonly subjectsOfTickets: () => Promise<readonly string[]>;
}

/** Starts the server for the tests of a file, and empties mailbox and database before each. */
export const polledMailbox = (): PolledMailbox => {
  const state: { server?: ImapServer; olga: Person } = { olga: requester() };
  const server = (): ImapServer => {
    if (!state.server) throw new Error('the IMAP server has not started');
    return state.server;
  };
  beforeAll(async () => {
    state.server = await startImapServer();
  });
  beforeEach(async () => {
    await clearDatabase();
    server().empty();
    state.olga = requester();
  });
  afterAll(async () => server().stop());
  const open = async (): Promise<Mailbox> => openAt(urlAt(server().port));
  return {
    get server() {
      return server();
    },
    get other() {
      return otherClient(server());
    },
    get olga() {
      return state.olga;
    },
    email: (subject) => rawEmail({ from: state.olga.email, subject }),
    poll: async ({ ports = portsFor([state.olga]), now = Date.now(), ...options } = {}) =>
      pollMailboxWith({ open, ports, ...options }, at(now), Infinity),
    openWith: (afterList) => async () => {
      const mailbox = await open();
      return {
        ...mailbox,
        list: async (max) => {
          const found = await mailbox.list(max);
          await afterList();
          return found;
        },
      };
    },
    subjectsOfTickets: async () =>
      (await stored.ticketsOf(state.olga.uid)).map(({ subject }) => subject).toSorted(),
  };
};
