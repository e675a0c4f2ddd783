import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserType, Frame, Page } from '@playwright/test';

/** A browser with a persistent profile, as on a shared computer. */
export interface SharedBrowser {
  readonly context: BrowserContext;
  /** Closes the browser and returns the profile files that contain one of the texts. */
  readonly filesWith: (texts: readonly string[]) => Promise<string[]>;
  readonly remove: () => Promise<void>;
}

export const openShared = async (
  browserType: BrowserType,
  options: Parameters<BrowserType['launchPersistentContext']>[1],
): Promise<SharedBrowser> => {
  const profile = mkdtempSync(join(tmpdir(), 'reglament-t52-'));
  const context = await browserType.launchPersistentContext(profile, options);
  return {
    context,
    filesWith: async (texts) => {
      await context.close();
      return filesIn(profile).filter((file) => containsAny(readFileSync(file), texts));
    },
    remove: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
};

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Encodings in which browsers store text. */
const encodings = ['utf8', 'utf16le'] as const;

const containsAny = (bytes: Buffer, texts: readonly string[]): boolean =>
  texts.some((text) => encodings.some((encoding) => bytes.includes(Buffer.from(text, encoding))));

/** Returns all data that pages of this origin can read. */
export const storedData = (page: Frame | Page): Promise<string> =>
  page.evaluate(async () => {
    const recordsIn = (name: string): Promise<unknown[]> =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error ?? new Error(name)));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const stores = [...database.objectStoreNames];
          if (stores.length === 0) return resolve([]);
          const transaction = database.transaction(stores);
          const requests = stores.map((store) => transaction.objectStore(store).getAll());
          transaction.addEventListener('complete', () => {
            // An open connection would block deleting the database.
            database.close();
            resolve(requests.map(({ result }): unknown => result));
          });
        });
      });
    const databases = (await indexedDB.databases()).map(({ name = '' }) => name);
    return JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: await Promise.all(databases.map(async (name) => [name, await recordsIn(name)])),
      caches: await caches.keys(),
      cookies: document.cookie,
    });
  });
