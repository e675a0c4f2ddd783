import type { Page } from '@playwright/test';
import { showTicketNumber } from '@reglament/domain';
import { openView } from '../browser/console';
import type { RowInView } from '../browser/probe';
import type { Figure } from '../figures/figure';
import { goals } from '../figures/targets';
import type { Size } from '../world/database';
import type { World } from '../world/world';
import type { Part } from './part';
import { inOnePage, measured } from './series';

const count = { warmUp: 3, samples: 30 };
const sizes: readonly Size[] = [300, 10_000];

/** Minimum delay between reaching and pressing a row, in milliseconds. */
const HOVER_MS = 100;

/** Reading time between tickets, in milliseconds. */
const LOOK_MS = 300;

/** Pointer position off the list, because a row under the pointer is prefetched. */
const restingPlace = { x: 100, y: 500 } as const;

/** Scroll step in pixels, less than one screen of rows. */
const SCROLL = 500;

/** Finds a row that was neither opened nor prefetched as a neighbour. */
const untouchedRow = async (page: Page, touched: Set<string>): Promise<RowInView> => {
  for (;;) {
    const rows = await page.evaluate(() => window.probe.rowsInView());
    const at = rows.findIndex(
      ({ number }, index) =>
        !touched.has(number) && index > 0 && !touched.has(rows[index - 1]?.number ?? ''),
    );
    const found = rows[at];
    if (found && at < rows.length - 1) {
      rows.slice(at - 1, at + 2).forEach(({ number }) => touched.add(number));
      return found;
    }
    await page.evaluate((pixels) => window.probe.scrollList(pixels), SCROLL);
    await page.waitForTimeout(LOOK_MS);
  }
};

const timed = async (page: Page, number: string, act: () => Promise<void>): Promise<number> => {
  const shown = showTicketNumber(number);
  await page.evaluate((wanted) => window.probe.expectTicket(wanted), shown);
  await act();
  return page.evaluate(() => window.probe.ticketOpened());
};

const named = (name: string) => ({ names: [name], targets: [{ p95: goals.openMs }] });

const clicks = (name: string, hoverMs: number) =>
  inOnePage(named(name), async (page) => {
    await openView(page);
    const touched = new Set<string>();
    return async () => {
      const { number, x, y } = await untouchedRow(page, touched);
      const press = async () => {
        await page.mouse.move(x, y);
        if (hoverMs > 0) await page.waitForTimeout(hoverMs);
        await page.mouse.down();
        await page.mouse.up();
      };
      const sample = await timed(page, number, press);
      await page.mouse.move(restingPlace.x, restingPlace.y);
      await page.waitForTimeout(LOOK_MS);
      return [sample];
    };
  });

const keys = inOnePage(named('next ticket by the key J'), async (page) => {
  await openView(page);
  await page.locator('[data-key]').first().click();
  await page.mouse.move(restingPlace.x, restingPlace.y);
  return async () => {
    await page.waitForTimeout(LOOK_MS);
    const below = await page.evaluate(() => window.probe.numberBelow());
    if (below === null) throw new Error('no row is drawn below the open one');
    return [await timed(page, below, () => page.keyboard.press('j'))];
  };
});

const series = [
  clicks(`click ${HOVER_MS} ms after reaching the row`, HOVER_MS),
  clicks('click at the instant of reaching the row', 0),
  keys,
];

const measure = async ({ database, visitor }: World): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  for (const size of sizes) {
    await database.fill(size);
    const anna = await visitor('anna');
    const what = `${size.toLocaleString('en-US')} tickets`;
    for (const each of series) {
      const results = await measured(anna, [each], { what, ...count });
      figures.push(...results.flatMap((result) => result.figures));
    }
  }
  return figures;
};

/** Measures how soon a ticket is painted after an input. */
export const open: Part = {
  name: 'open',
  title: 'A ticket, opened from the list',
  method: `From the browser's stamp of the click or key to the frame that shows the ticket's
header and a message of its thread. ${count.samples} different tickets in each series, never the neighbour of one opened
before; the pointer rests elsewhere in between. A ticket of one message is drawn from its beginning, which the list has
already; any other one from its thread. The thread begins to load when the pointer reaches the row; people
press ${HOVER_MS} ms or more after that, and the second series presses at once. ${count.warmUp} tickets beforehand are not
counted. The database emulator looks through every message of every ticket to find those of one, which the service
itself does not: hence two sizes. The best of the three rivals takes 208 ms.`,
  compared: { uid: 'anna', sizes, series, ...count },
  measure,
};
