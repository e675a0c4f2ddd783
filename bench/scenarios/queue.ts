import type { Page } from '@playwright/test';
import { openRows, openView, phone, screen, withPage, type Visitor } from '../browser/console';
import { meterReads, type Reads } from '../browser/read-meter';
import type { Figure, Target } from '../figures/figure';
import { goals, comparisons } from '../figures/targets';
import { median } from '../figures/times';
import type { Size } from '../world/database';
import type { World } from '../world/world';
import type { Part } from './part';
import { eachInNewPage, inOnePage, measured, type Measured } from './series';

const count = { warmUp: 3, samples: 20 };
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

const isFresh = (page: Page): Promise<number> => page.evaluate(() => window.probe.queueFresh);

const coldOf = (path: string) => async (page: Page) => {
  const visible = await openRows(page, path);
  await page.waitForTimeout(PAUSE_MS);
  return [visible];
};

const cold = eachInNewPage(
  { names: ['cold load'], targets: [{ p50: comparisons.queueColdMs }] },
  coldOf('/console/queue'),
);

/** A page that only asks for the rows and draws them. */
const floor = eachInNewPage({ names: ['floor of a cold load'] }, coldOf('/floor/index.html'));

const warm = inOnePage(
  {
    names: ['warm reload', 'warm reload until confirmed by the server'],
    targets: [{ p50: goals.queueWarmMs }],
  },
  async (page) => {
    await openView(page);
    await isFresh(page);
    return async () => {
      await page.reload({ waitUntil: 'commit' });
      const visible = await page.evaluate(() => window.probe.queueVisible);
      const fresh = await isFresh(page);
      await page.waitForTimeout(PAUSE_MS);
      return [visible, fresh];
    };
  },
);

/** Opens the first ticket and goes back. */
const backOn = (where: string, options: typeof screen) =>
  inOnePage(
    { names: [`back from a ticket, ${where}`] },
    async (page) => {
      await openView(page);
      return async () => {
        await page.locator('[data-key]').first().click();
        await page.locator('#content [role=log] article').first().waitFor();
        return [await page.evaluate(() => window.probe.goBack())];
      };
    },
    options,
  );

const backs = [backOn('side by side', screen), backOn('on a phone', phone)];

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

const ratio = (name: string, value: number, target: Target): Figure => ({
  name,
  value,
  unit: '×',
  target,
});

const atSize = async (world: World, size: Size): Promise<AtSize> => {
  await world.database.fill(size);
  const visitor = await world.visitor('anna');
  const what = `${size.toLocaleString('en-US')} tickets`;
  const loads = await measured(visitor, [cold, floor], { what, ...count });
  const [app = NaN, bare = NaN] = loads.map(({ samples }) => median(samples));
  const others: Measured[] = [];
  for (const each of [warm, ...backs]) {
    others.push(...(await measured(visitor, [each], { what, ...count })));
  }
  const figures = [
    ...loads.flatMap((load) => load.figures),
    ratio(`cold load / floor, ${what}`, app / bare, goals.queueFloor),
    ...others.flatMap((other) => other.figures),
    ...readFigures(what, await readsOf(visitor)),
  ];
  return { figures, cold: app };
};

const measure = async (world: World): Promise<readonly Figure[]> => {
  const results: AtSize[] = [];
  for (const size of sizes) results.push(await atSize(world, size));
  const growth = ratio(
    'cold load with 10,000 tickets against 100',
    (results.at(-1)?.cold ?? NaN) / (results[0]?.cold ?? NaN),
    goals.queueGrowth,
  );
  return [...results.flatMap(({ figures }) => figures), growth];
};

/** Measures how soon the queue is visible, by its length. */
export const queue: Part = {
  name: 'queue',
  title: 'The queue, visible',
  method: `From the start of the navigation to the frame that shows the first rows, on the page's own clock. Cold: a
signed-in browser that has neither the app's files nor any of its data. Floor: a bare page from the same hosting
that asks the database for the same 50 tickets by one HTTP request and draws plain rows, in turns with the cold loads.
Warm: a reload of that page, with the
browser's cache and the app's own cache of the database; what it shows at first is confirmed by the server a little
later. Back: from the call of history.back to the frame with the list and no ticket. Documents are counted in the
answers on the wire, by loads of their own, until ${SETTLE_MS / 1000} s after the list is confirmed; what the access
rules look up is not among them. ${count.warmUp} rounds before each series are not counted.`,
  compared: { uid: 'anna', sizes: [300], series: [cold, warm, ...backs], ...count },
  measure,
};
