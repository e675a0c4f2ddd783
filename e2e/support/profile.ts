import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserType, Frame, Page } from '@playwright/test';

/** A browser with a profile on the disk, as at a computer that several people use. */
export interface SharedBrowser {
  readonly context: BrowserContext;
  /** Closes the browser and tells which files of its profile hold one of the texts. */
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
      return filesIn(profile).filter((file) => holdsOne(readFileSync(file), texts));
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

/** Browsers write texts in either of these. */
const encodings = ['utf8', 'utf16le'] as const;

const holdsOne = (bytes: Buffer, texts: readonly string[]): boolean =>
  texts.some((text) => encodings.some((encoding) => bytes.includes(Buffer.from(text, encoding))));

/** Everything that the pages of this origin can still read: what the next person could look at. */
export const keptBy = (page: Frame | Page): Promise<string> =>
  page.evaluate(async () => {
    const recordsIn = (name: string): Promise<unknown[]> =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error ?? new Error(name)));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const stores = [...database.objectStoreNames];
          if (stores.length === 0) return resolve([]);
          const reading = database.transaction(stores);
          const asked = stores.map((store) => reading.objectStore(store).getAll());
          reading.addEventListener('complete', () => {
            // Left open it would keep the page from removing it.
            database.close();
            resolve(asked.map(({ result }): unknown => result));
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
