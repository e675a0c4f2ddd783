import { queueOf, zooportalCalendars } from '@reglament/domain';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import type { Env } from '../setup/run';
import { projectId } from '../stack/env';
import { seedAccounts, seedPeople } from './accounts';
import { articles } from './articles/articles';
import { plans } from './plan';
import { runScenario, type Played } from './run-scenario';
import { writePlayed } from './write';

/** Tickets of the demo: every category, status and age. */
const DEMO_TICKETS = 72;

/** Plays `count` tickets up to `now`, the oldest first, each with the load that it met. */
export const playTickets = (count: number, now: number): readonly Played[] => {
  let load = 0;
  return [...plans(count)]
    .toSorted((a, b) => b.age - a.age)
    .map((plan) => {
      const played = runScenario(plan, { now, calendars: zooportalCalendars, load });
      if (isActive(played)) load += 1;
      return played;
    });
};

const isActive = (played: Played): boolean =>
  queueOf((played.at(-1) ?? played[0]).ticket.status) === 'active';

/** Fills an empty database of the emulators with accounts, articles and tickets. */
export const seedDemo = async (env: Env): Promise<{ tickets: number }> => {
  const before = { ...process.env };
  // The Admin SDK finds its emulators in the environment and nowhere else.
  Object.assign(process.env, env);
  const app = initializeApp({ projectId }, 'seed');
  try {
    await seedAccounts(getAuth(app));
    const database = getFirestore(app);
    const now = Date.now();
    await seedPeople(database, now);
    const played = playTickets(DEMO_TICKETS, now);
    await writeAll(database, played);
    return { tickets: played.length };
  } finally {
    await deleteApp(app);
    process.env = before;
  }
};

/** Writes articles and played tickets; rejects when any of it was refused. */
export const writeAll = async (database: Firestore, played: readonly Played[]): Promise<void> => {
  const writer = database.bulkWriter();
  const writes = [
    ...articles.map(async (article) =>
      writer.set(database.doc(`articles/${article.slug}`), article),
    ),
    ...played.flatMap((each) => writePlayed(database, writer, each)),
  ];
  await writer.close();
  await Promise.all(writes);
};
