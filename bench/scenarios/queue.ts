import type { Page } from '@playwright/test';
import { openView, phone, screen, withPage, type Visitor } from '../browser/console';
import { meterReads, type Reads } from '../browser/read-meter';
import type { Figure } from '../figures/figure';
import { goals, comparisons } from '../figures/targets';
import { median, times } from '../figures/times';
import type { Size } from '../world/database';
import type { World } from '../world/world';
import type { Part } from './part';

const WARM_UP = 3;
const SAMPLES = 20;
const sizes: readonly Size[] = [100, 1_000, 10_000];

/**
 * Time in milliseconds after which requests that follow the list, such as counts, have been sent.
 */
const SETTLE_MS = 4_000;

/**
 * Pause between rounds in milliseconds, because requests that follow the list would slow the next
 * round.
 */
const PAUSE_MS = 1_000;

const repeated = async (take: () => Promise<number>): Promise<readonly number[]> => {
  const samples: number[] = [];
  for (let at = 0; at < WARM_UP + SAMPLES; at += 1) samples.push(await take());
  return samples.slice(WARM_UP);
};

const isFresh = (page: Page): Promise<number> => page.evaluate(() => window.probe.queueFresh);

const cold = (visitor: Visitor): Promise<readonly number[]> =>
  repeated(() =>
    withPage(visitor, async (page) => {
      const visible = await openView(page);
      await page.waitForTimeout(PAUSE_MS);
      return visible;
    }),
  );

interface Warm {
  readonly visible: readonly number[];
  readonly fresh: readonly number[];
}

const warm = (visitor: Visitor): Promise<Warm> =>
  withPage(visitor, async (page) => {
    await openView(page);
    await isFresh(page);
    const fresh: number[] = [];
    const visible = await repeated(async () => {
      await page.reload({ waitUntil: 'commit' });
      const visibleMs = await page.evaluate(() => window.probe.queueVisible);
      fresh.push(await isFresh(page));
      await page.waitForTimeout(PAUSE_MS);
      return visibleMs;
    });
    return { visible, fresh: fresh.slice(WARM_UP) };
  });

/** Opens the first ticket and goes back. */
const back = (visitor: Visitor, options: typeof screen): Promise<readonly number[]> =>
  withPage(
    visitor,
    async (page) => {
      await openView(page);
      return repeated(async () => {
        await page.locator('[data-key]').first().click();
        await page.locator('#content [role=log] article').first().waitFor();
        return page.evaluate(() => window.probe.goBack());
      });
    },
    options,
  );

/** Counts the reads of a cold load until no more requests are sent. */
const readsOf = (visitor: Visitor): Promise<Reads> =>
  withPage(visitor, async (page) => {
    const reads = await meterReads(page);
    await openView(page);
    await isFresh(page);
    await page.waitForTimeout(SETTLE_MS);
    return reads();
  });

const readFigures = (tickets: string, { documents, counts }: Reads): readonly Figure[] => [
  {
    name: `documents read by a cold load, ${tickets}`,
    value: documents,
    unit: 'documents',
    target: goals.queueReads,
  },
  { name: `counts made besides, ${tickets}`, value: counts, unit: 'requests', target: null },
];

interface AtSize {
  readonly figures: readonly Figure[];
  readonly cold: number;
}

const atSize = async (world: World, size: Size): Promise<AtSize> => {
  await world.database.fill(size);
  const visitor = await world.visitor('anna');
  const tickets = `${size.toLocaleString('en-US')} tickets`;
  const loaded = await cold(visitor);
  const reloaded = await warm(visitor);
  const beside = await back(visitor, screen);
  const instead = await back(visitor, phone);
  const figures = [
    ...times(`cold load, ${tickets}`, loaded, { p50: comparisons.queueColdMs }),
    ...times(`warm reload, ${tickets}`, reloaded.visible, { p50: comparisons.queueWarmMs }),
    ...times(`warm reload until confirmed by the server, ${tickets}`, reloaded.fresh),
    ...times(`back from a ticket, side by side, ${tickets}`, beside),
    ...times(`back from a ticket, on a phone, ${tickets}`, instead),
    ...readFigures(tickets, await readsOf(visitor)),
  ];
  return { figures, cold: median(loaded) };
};

const measure = async (world: World): Promise<readonly Figure[]> => {
  const results: AtSize[] = [];
  for (const size of sizes) results.push(await atSize(world, size));
  const growth: Figure = {
    name: 'cold load with 10,000 tickets against 100',
    value: (results.at(-1)?.cold ?? NaN) / (results[0]?.cold ?? NaN),
    unit: '×',
    target: goals.queueGrowth,
  };
  return [...results.flatMap(({ figures }) => figures), growth];
};

/** Measures how soon the queue is visible, by its length. */
export const queue: Part = {
  name: 'queue',
  title: 'The queue, visible',
  method: `From the start of the navigation to the frame that shows the first rows, on the page's own clock. Cold: a
signed-in browser that has neither the app's files nor any of its data. Warm: a reload of that page, with the
browser's cache and the app's own cache of the database; what it shows at first is confirmed by the server a little
later. Back: from the call of history.back to the frame with the list and no ticket. Documents are counted in the
answers on the wire, by loads of their own, until ${SETTLE_MS / 1000} s after the list is confirmed; what the access
rules look up is not among them. ${WARM_UP} rounds before each series are not counted.`,
  measure,
};
