import { versionStamp } from '@reglament/domain';
import { submitted } from '../../domain/src/testing/builders';
import type { Figure } from '../figures/figure';
import { times } from '../figures/times';
import { peakMegabytes, registerSenders, senders, startInbox, type Inbox } from '../world/mail';
import { submit } from '../world/requesters';
import { smtpUrlOf, type World } from '../world/world';
import type { Part } from './part';

const WARM_UP = 10;
const MESSAGES = 500;
const LANES = 8;
const SUBMISSIONS = 100;
const QUEUED = 1_000;

/** Runs of the schedule; each ends by itself when nothing is due. */
const MAX_RUNS = 20;

/** Later than the second attempt of an email that nobody has accepted, milliseconds. */
const AFTER_OUTAGE_MS = 3_600_000;

const secret = 'the secret of inbound email in the benchmark';

/** Text of a usual length, about 2,000 characters. */
const text = 'После сохранения каталог выставки пуст, хотя участники записаны. '.repeat(31);

/** Loaded on demand, because these modules read the addresses of the emulators. */
const loadHost = async () => ({
  ...(await import('../../tests/functions/support/host')),
  ...(await import('../../tests/functions/support/inbound')),
  ...(await import('../../tests/functions/support/mail-server')),
});

/** Sends messages to `inboundMail` in a process of its own. */
const inbound = async ({ database }: World): Promise<readonly Figure[]> => {
  const { startHost, rawEmail, signedRequest } = await loadHost();
  await registerSenders(database.firestore);
  const host = await startHost({ env: { INBOUND_MAIL_SECRET: secret } });
  const post = async (at: number): Promise<void> => {
    const from = senders[at % senders.length] ?? '';
    const raw = rawEmail({ from, subject: `Каталог ${at}`, text });
    const { status } = await fetch(`${host.url}/inboundMail`, signedRequest(raw, { secret }));
    if (status !== 202) throw new Error(`inboundMail: ${status}`);
  };
  try {
    for (let at = 0; at < WARM_UP; at += 1) await post(at);
    const perSecond = await inLanes(post);
    await expectTickets(database.firestore);
    const name = `${MESSAGES} messages in, ${LANES} in flight`;
    return [
      { name, value: perSecond, unit: '/s', target: null },
      ...memoryFigures(peakMegabytes(host)),
    ];
  } finally {
    await host.stop();
  }
};

/** Keeps {@link LANES} messages in flight until all are taken; returns how many in a second. */
const inLanes = async (post: (at: number) => Promise<void>): Promise<number> => {
  let next = WARM_UP;
  const lane = async (): Promise<void> => {
    for (; next < WARM_UP + MESSAGES;) await post(next++);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: LANES }, lane));
  return (MESSAGES * 1000) / (performance.now() - start);
};

const memoryFigures = (megabytes: number | null): readonly Figure[] => {
  const name = 'peak memory of the process that takes them';
  return megabytes === null ? [] : [{ name, value: megabytes, unit: 'MB', target: null }];
};

type Firestore = World['database']['firestore'];

const expectTickets = async (firestore: Firestore): Promise<void> => {
  const taken = firestore.collection('inbox').where('outcome', '==', 'ticket');
  const { count } = (await taken.count().get()).data();
  if (count !== WARM_UP + MESSAGES) throw new Error(`${count} messages became tickets`);
};

/** Submits tickets one at a time and waits for the email of each. */
const outbound = async ({ stack, database }: World, inbox: Inbox): Promise<readonly Figure[]> => {
  const samples: number[] = [];
  for (let at = 0; at < WARM_UP + SUBMISSIONS; at += 1) {
    const { number } = await submit(stack.ports);
    const acceptedAt = await inbox.acceptedAt(number);
    const emails = database.firestore.collection('outbox').where('number', '==', number);
    const committedAt = (await emails.get()).docs[0]?.createTime.toMillis() ?? 0;
    samples.push(acceptedAt - committedAt);
  }
  return times('commit to accepted by the SMTP server', samples.slice(WARM_UP));
};

/** Queues emails while the server is down, and sends them when it is back. */
const outage = async ({ stack, database: { firestore } }: World): Promise<readonly Figure[]> => {
  const outbox = firestore.collection('outbox');
  const countOf = async (field: string, value: string): Promise<number> =>
    (await outbox.where(field, '==', value).count().get()).data().count;
  await queueEmails(firestore);
  // Each event of a new email makes a first attempt, which fails.
  while ((await countOf('failure.reason', 'unreachable')) < QUEUED);
  const { startHost } = await loadHost();
  const env = {
    LOCAL_SMTP_URL: smtpUrlOf(stack.ports),
    MAIL_FROM: 'support@reglament.test',
    CLOCK_OFFSET_MS: String(AFTER_OUTAGE_MS),
  };
  const inbox = await startInbox(stack.ports.smtp);
  const host = await startHost({ env });
  try {
    const start = performance.now();
    for (let run = 0; run < MAX_RUNS && (await countOf('state', 'pending')) > 0; run += 1)
      await fetch(`${host.url}/sendQueuedEmails`, { method: 'POST' });
    const ms = performance.now() - start;
    if (inbox.size() !== QUEUED) throw new Error(`${inbox.size()} emails came of ${QUEUED}`);
    return [
      {
        name: `${QUEUED.toLocaleString('en-US')} emails after an outage, until all are out`,
        value: ms,
        unit: 'ms',
        target: null,
      },
      { name: 'of them', value: (QUEUED / ms) * 1000, unit: '/s', target: null },
    ];
  } finally {
    await host.stop();
    await inbox.close();
  }
};

const queueEmails = async (firestore: Firestore): Promise<void> => {
  const [email] = submitted().mail;
  const now = Date.now();
  const writer = firestore.bulkWriter({ throttling: false });
  const writes = Array.from({ length: QUEUED }, async (_none, at) => {
    const own = {
      id: `outage-${at}`,
      messageId: `outage-${at}@127.0.0.1`,
      subject: `Каталог ${at}`,
      createdAt: now,
      nextAttemptAt: now,
    };
    await writer.create(firestore.doc(`outbox/${own.id}`), { ...email, ...own, ...versionStamp });
  });
  await writer.close();
  await Promise.all(writes);
};

const measure = async (world: World): Promise<readonly Figure[]> => {
  world.database.markChanged();
  const inbox = await startInbox(world.stack.ports.smtp);
  try {
    const taken = await inbound(world);
    await inbox.holds(WARM_UP + MESSAGES);
    const sent = await outbound(world, inbox);
    await inbox.close();
    return [...taken, ...sent, ...(await outage(world))];
  } finally {
    await inbox.close();
  }
};

/** Measures email in both directions. */
export const email: Part = {
  name: 'email',
  title: 'Email in and out',
  method: `In: signed messages of ${text.length.toLocaleString('en-US')} characters, of ${senders.length} registered people, go over HTTP to \`inboundMail\` in
one process; an answer comes when a message is stored and has become a ticket. Meanwhile the confirmations are sent.
Out: from the database's time of the commit of a submission to the acceptance of its confirmation by an SMTP server on
this machine, one at a time. Outage: the server is down while ${QUEUED.toLocaleString('en-US')} emails are queued and tried once; then it is back, and
the schedule runs with a clock an hour later. ${WARM_UP} messages and ${WARM_UP} submissions beforehand are not counted.`,
  sendsEmail: true,
  measure,
};
