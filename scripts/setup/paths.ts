import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Cache directory, which can be deleted at any time. */
export const cacheDir = join(rootDir, '.cache');

/** Emulator data of `npm start`, kept between runs. */
export const dataDir = join(rootDir, '.data/emulators');

/** Emulator builds of the app; `dist/` holds production builds only. */
export const localAppDir = '.cache/app';
export const testAppDir = '.cache/app-test';
