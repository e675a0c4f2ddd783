import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startHost, type Host } from '../support/host';
import { otherClient, startImapServer, urlAt } from '../support/imap';
import type { ImapServer } from '../support/imap-server';
import { rawEmail, secret } from '../support/inbound';
import { requester } from '../support/people';
import { stored } from '../support/stored';
import { auth, clearDatabase } from '../support/world';

let server: ImapServer;

beforeAll(async () => {
  server = await startImapServer();
});

beforeEach(async () => {
  await clearDatabase();
  server.empty();
});

afterAll(async () => server.stop());

const poll = async ({ url }: Host): Promise<Response> =>
  fetch(`${url}/pollMailbox`, { method: 'POST' });

/** After the lease of the crashed poller and the delay of an email that it had begun. */
const LATER_MS = 5 * 60_000;

it.each(['inbound:after-raw', 'inbound:before-outcome', 'pollMailbox:before-move'])(
  'R3: a crash of the poller leaves one ticket and an empty inbox: %s',
  async (failAt) => {
    const olga = requester();
    await auth.createUser({ uid: olga.uid, email: olga.email, emailVerified: true });
    const env = { LOCAL_IMAP_URL: urlAt(server.port), INBOUND_MAIL_SECRET: secret };
    const other = otherClient(server);
    await other.append(rawEmail({ from: olga.email }));

    const crashing = await startHost({ failAt, env });
    await poll(crashing).catch(() => undefined);
    expect(await crashing.ended).toBe('SIGKILL');
    expect(await other.count('INBOX')).toBe(1);

    const later = await startHost({ env: { ...env, CLOCK_OFFSET_MS: String(LATER_MS) } });
    expect((await poll(later)).status).toBe(200);
    await later.stop();
    expect(await stored.ticketsOf(olga.uid)).toHaveLength(1);
    expect(await other.count('INBOX')).toBe(0);
    expect(await other.count('Reglament', 'Taken')).toBe(1);
  },
);
