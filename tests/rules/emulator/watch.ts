import { onSnapshot, type Query } from 'firebase/firestore';
import { onTestFinished } from 'vitest';

/** Live query with the snapshots received. */
export interface Watch {
  /** JSON of every server snapshot so far. */
  readonly received: readonly string[];
  /** Resolves when a snapshot contains a text; rejects when the listener fails. */
  readonly until: (text: string) => Promise<void>;
}

/** Listens until the end of the test. */
export function watch(source: Query): Watch {
  const received: string[] = [];
  const checks = new Set<() => void>();
  let listenerError: Error | null = null;
  const unsubscribe = onSnapshot(
    source,
    { includeMetadataChanges: true },
    ({ docs, metadata }) => {
      if (metadata.fromCache) return;
      received.push(JSON.stringify(docs.map((found) => found.data())));
      for (const check of checks) check();
    },
    (error) => {
      listenerError = error;
      for (const check of checks) check();
    },
  );
  onTestFinished(unsubscribe);
  const until = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        if (listenerError !== null) reject(listenerError);
        if (received.some((answer) => answer.includes(text))) resolve();
      };
      checks.add(check);
      check();
    });
  return { received, until };
}
