import { deleteApp, initializeApp, type App } from 'firebase-admin/app';
import { getAuth, type Auth } from 'firebase-admin/auth';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { seedAccounts, seedPeople } from '../../scripts/seed/accounts';
import { accounts } from '../../scripts/seed/people';
import { playTickets, writeAll } from '../../scripts/seed/seed';
import { writePlayed } from '../../scripts/seed/write';
import { step } from '../../scripts/setup/progress';
import { clearData } from '../../scripts/stack/database';
import { projectId } from '../../scripts/stack/env';
import type { Stack } from '../../scripts/stack/start-stack';

/** How many tickets the database holds. */
export type Size = 100 | 300 | 1_000 | 10_000;

const CLAIMS_LIMIT_MS = 60_000;

/** The trigger writes the role of each member of staff into their account. */
const claimsSet = async (auth: Auth): Promise<void> => {
  const late = performance.now() + CLAIMS_LIMIT_MS;
  for (const { uid } of accounts.filter(({ staffRole }) => staffRole !== null)) {
    while ((await auth.getUser(uid)).customClaims?.['role'] === undefined) {
      if (performance.now() > late) throw new Error(`${uid} was given no role`);
    }
  }
};

/** As the functions would have written them, as fast as the emulator takes them. */
const writeTickets = async (firestore: Firestore, size: Size): Promise<void> => {
  const writer = firestore.bulkWriter({ throttling: false });
  const writes = playTickets(size, Date.now()).flatMap((played) =>
    writePlayed(firestore, writer, played),
  );
  await writer.close();
  await Promise.all(writes);
};

/** The database of the stack, filled with as many tickets as a part wants. */
export class Database {
  readonly #stack: Stack;
  readonly #app: App;
  #size: Size | null = null;

  constructor(stack: Stack) {
    this.#stack = stack;
    Object.assign(process.env, stack.env);
    this.#app = initializeApp({ projectId }, 'bench');
  }

  get firestore(): Firestore {
    return getFirestore(this.#app);
  }

  /** Fills the database anew unless it is as wanted already; whoever was signed in before is no more. */
  async fill(size: Size): Promise<void> {
    if (this.#size === size) return;
    await step(`Putting ${size.toLocaleString('en-US')} tickets into the database`, async () => {
      await clearData(this.#stack);
      await seedAccounts(getAuth(this.#app));
      await seedPeople(this.firestore, Date.now());
      await writeAll(this.firestore, []);
      await writeTickets(this.firestore, size);
      await claimsSet(getAuth(this.#app));
    });
    this.#size = size;
  }

  /** Says that tickets were added, so that the next part begins with a database filled anew. */
  spoil(): void {
    this.#size = null;
  }

  close(): Promise<void> {
    return deleteApp(this.#app);
  }
}
