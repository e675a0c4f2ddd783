import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { rootDir } from '../../scripts/setup/paths';
import { withPage, type Visitor } from '../browser/console';
import type { Figure, Target } from '../figures/figure';
import { goals } from '../figures/targets';
import type { World } from '../world/world';
import type { Part } from './part';

/** Time in milliseconds after which deferred files have been requested. */
const SETTLE_MS = 4_000;

/** Paths of the requested app files. */
interface Loaded {
  readonly untilReady: readonly string[];
  readonly inAll: readonly string[];
}

const isReadyAt = {
  '/': async (page: Page) => page.getByRole('radio').first().waitFor({ state: 'attached' }),
  '/console/queue': async (page: Page) => {
    await page.evaluate(() => window.probe.queueVisible);
  },
} as const;

type Entry = keyof typeof isReadyAt;

const filesOf = (visitor: Visitor, entry: Entry): Promise<Loaded> =>
  withPage(visitor, async (page) => {
    const requested = new Set<string>();
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === visitor.url && /\.\w+$/.test(pathname)) requested.add(pathname);
    });
    await page.goto(entry, { waitUntil: 'commit' });
    await isReadyAt[entry](page);
    const untilReady = [...requested];
    await page.waitForTimeout(SETTLE_MS);
    return { untilReady, inAll: [...requested] };
  });

const kilobytesOf = (appDir: string, paths: readonly string[], kind: RegExp): number => {
  const sizes = paths
    .filter((path) => kind.test(path))
    .map((path) => gzipSync(readFileSync(join(rootDir, appDir, path)), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
};

const scripts = /\.js$/;

const figuresOf = (
  name: string,
  { untilReady, inAll }: Loaded,
  { appDir, target }: { readonly appDir: string; readonly target: Target },
): readonly Figure[] => {
  const kilobytes = (paths: readonly string[], kind: RegExp) => kilobytesOf(appDir, paths, kind);
  const files = untilReady.filter((path) => scripts.test(path)).length;
  const plain = (what: string, value: number, unit: Figure['unit']): Figure => ({
    name: `${name}: ${what}`,
    value,
    unit,
    target: null,
  });
  return [
    { name: `${name}: JavaScript`, value: kilobytes(untilReady, scripts), unit: 'kB', target },
    plain('JavaScript with what it fetches afterwards', kilobytes(inAll, scripts), 'kB'),
    plain('style sheets', kilobytes(untilReady, /\.css$/), 'kB'),
    plain('fonts', kilobytes(inAll, /\.woff2$/), 'kB'),
    plain('files of JavaScript', files, 'requests'),
  ];
};

const measure = async ({ database, visitor, appDir }: World): Promise<readonly Figure[]> => {
  await database.fill(100);
  const portal = await filesOf(await visitor('olga'), '/');
  const console = await filesOf(await visitor('anna'), '/console/queue');
  return [
    ...figuresOf('portal, /', portal, { appDir, target: goals.portalKilobytes }),
    ...figuresOf('console, /console/queue', console, { appDir, target: goals.consoleKilobytes }),
  ];
};

/** Measures the download size of the two entries. */
export const bytes: Part = {
  name: 'bytes',
  title: 'Bytes of the two entries',
  method: `Every file that a cold, signed-in browser asks for until the screen is ready (the form of the portal, the
first rows of the queue), from the production build; each compressed alone with gzip, level 9. A kB is 1,000 bytes.`,
  measure,
};
