import { queueOf, zooportalCalendars } from '@reglament/domain';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { recountTickets } from '../../functions/src/store/ticket-counts';
import type { Env } from '../setup/run';
import { projectId } from '../stack/env';
import { seedAccounts, seedPeople } from './accounts';
import { articles } from './articles/articles';
import { seedHeldEmail } from './held-email';
import { macros } from './macros';
import { plans } from './plan';
import { runScenario, type TicketHistory } from './run-scenario';
import { writeHistory, writeSearch } from './write';

/** Number of demo tickets, which cover every category, status and age. */
const DEMO_TICKETS = 72;

/** Creates `count` tickets up to `now`, oldest first, each with the queue load at its receipt. */
export const playTickets = (count: number, now: number): readonly TicketHistory[] => {
  let load = 0;
  return [...plans(count)]
    .toSorted((a, b) => b.age - a.age)
    .map((plan) => {
      const histories = runScenario(plan, { now, calendars: zooportalCalendars, load });
      if (isActive(histories)) load += 1;
      return histories;
    });
};

const isActive = (histories: TicketHistory): boolean =>
  queueOf((histories.at(-1) ?? histories[0]).ticket.status) === 'active';

/** Seeds an empty emulator database with accounts, articles and tickets. */
export const seedDemo = async (env: Env, count = DEMO_TICKETS): Promise<{ tickets: number }> => {
  const before = { ...process.env };
  // The Admin SDK reads emulator addresses from the environment only.
  Object.assign(process.env, env);
  const app = initializeApp({ projectId }, 'seed');
  try {
    await seedAccounts(getAuth(app));
    const database = getFirestore(app);
    const now = Date.now();
    await seedPeople(database, now);
    await seedHeldEmail(app, now);
    const histories = playTickets(count, now);
    await writeAll(database, histories);
    await recountTickets(database);
    return { tickets: histories.length };
  } finally {
    await deleteApp(app);
    process.env = before;
  }
};

/** Writes articles, macros and tickets; rejects if a write fails. */
export const writeAll = async (
  database: Firestore,
  histories: readonly TicketHistory[],
): Promise<void> => {
  const writer = database.bulkWriter();
  const writes = [
    ...articles.map(async (article) =>
      writer.set(database.doc(`articles/${article.slug}`), article),
    ),
    ...macros.map(async (macro) => writer.set(database.doc(`macros/${macro.id}`), macro)),
    ...histories.flatMap((each) => [
      ...writeHistory(database, writer, each),
      ...writeSearch(database, writer, each),
    ]),
  ];
  await writer.close();
  await Promise.all(writes);
};
