import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything that can be deleted at any time. */
export const cacheDir = join(rootDir, '.cache');

/** What `npm start` keeps between runs. */
export const dataDir = join(rootDir, '.data/emulators');

/** Apps built for the emulators; `dist/` only ever holds the production build. */
export const localAppDir = '.cache/app';
export const testAppDir = '.cache/app-test';
