import { onSnapshot, type Query } from 'firebase/firestore';
import { onTestFinished } from 'vitest';

/** A live query and all that came of it. */
export interface Watch {
  /** Every answer so far: the fields of the documents, as text. */
  readonly heard: readonly string[];
  /** Waits until an answer of the server contains a text, or for the error that ends the listener. */
  readonly until: (text: string) => Promise<void>;
}

/** Listens until the test is over. */
export function watch(source: Query): Watch {
  const heard: string[] = [];
  const waiting = new Set<() => void>();
  let failure: Error | null = null;
  const stop = onSnapshot(
    source,
    { includeMetadataChanges: true },
    ({ docs, metadata }) => {
      if (metadata.fromCache) return;
      heard.push(JSON.stringify(docs.map((found) => found.data())));
      for (const look of waiting) look();
    },
    (error) => {
      failure = error;
      for (const look of waiting) look();
    },
  );
  onTestFinished(stop);
  const until = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (failure !== null) reject(failure);
        if (heard.some((answer) => answer.includes(text))) resolve();
      };
      waiting.add(look);
      look();
    });
  return { heard, until };
}
