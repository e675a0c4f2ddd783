import { deleteApp, initializeApp, type App } from 'firebase-admin/app';
import { getAuth, type Auth } from 'firebase-admin/auth';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { recountTickets } from '../../functions/src/store/ticket-counts';
import { seedAccounts, seedPeople } from '../../scripts/seed/accounts';
import { accounts } from '../../scripts/seed/people';
import type { TicketHistory } from '../../scripts/seed/run-scenario';
import { playTickets, writeAll } from '../../scripts/seed/seed';
import { writeHistory, writeSearch } from '../../scripts/seed/write';
import { step } from '../../scripts/setup/progress';
import { clearData } from '../../scripts/stack/database';
import { projectId } from '../../scripts/stack/env';
import type { Stack } from '../../scripts/stack/start-stack';

/** Number of tickets in the database. */
export type Size = 100 | 300 | 1_000 | 10_000;

const CLAIMS_LIMIT_MS = 60_000;

/** Waits until the trigger has written the role claim of each staff account. */
const waitForClaims = async (auth: Auth): Promise<void> => {
  const deadline = performance.now() + CLAIMS_LIMIT_MS;
  for (const { uid } of accounts.filter(({ staffRole }) => staffRole !== null)) {
    while ((await auth.getUser(uid)).customClaims?.['role'] === undefined) {
      if (performance.now() > deadline) throw new Error(`${uid} was given no role`);
    }
  }
};

/** Writes tickets as the functions would, at the maximum speed of the emulator. */
const writeTickets = async (
  firestore: Firestore,
  histories: readonly TicketHistory[],
  write: typeof writeHistory,
): Promise<void> => {
  const writer = firestore.bulkWriter({ throttling: false });
  const writes = histories.flatMap((history) => write(firestore, writer, history));
  await writer.close();
  await Promise.all(writes);
  await recountTickets(firestore);
};

/** Database of the stack, filled to the size that a scenario needs. */
export class Database {
  readonly #stack: Stack;
  readonly #app: App;
  #size: Size | null = null;
  #histories: readonly TicketHistory[] = [];

  constructor(stack: Stack) {
    this.#stack = stack;
    Object.assign(process.env, stack.env);
    this.#app = initializeApp({ projectId }, 'bench');
  }

  get firestore(): Firestore {
    return getFirestore(this.#app);
  }

  /** Refills the database unless it has this size; existing sessions become invalid. */
  async fill(size: Size): Promise<void> {
    if (this.#size === size) return;
    await step(`Putting ${size.toLocaleString('en-US')} tickets into the database`, async () => {
      await clearData(this.#stack);
      await seedAccounts(getAuth(this.#app));
      await seedPeople(this.firestore, Date.now());
      await writeAll(this.firestore, []);
      this.#histories = playTickets(size, Date.now());
      await writeTickets(this.firestore, this.#histories, writeHistory);
      await waitForClaims(getAuth(this.#app));
    });
    this.#size = size;
  }

  /** Fills the search index, which other scenarios do without; returns the texts of the tickets. */
  async index(): Promise<readonly string[]> {
    await step('Filling the search index', async () =>
      writeTickets(this.firestore, this.#histories, writeSearch),
    );
    return this.#histories.flatMap(([first]) => first.message?.text ?? []);
  }

  /** Marks the data as changed, so that the next scenario refills it. */
  markChanged(): void {
    this.#size = null;
  }

  close(): Promise<void> {
    return deleteApp(this.#app);
  }
}
