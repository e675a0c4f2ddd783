import type { Page } from '@playwright/test';
import { showTicketNumber } from '@reglament/domain';
import { openView, withPage, type Visitor } from '../browser/console';
import type { RowInView } from '../browser/probe';
import type { Figure } from '../figures/figure';
import { goals } from '../figures/targets';
import { times } from '../figures/times';
import type { Size } from '../world/database';
import type { World } from '../world/world';
import type { Part } from './part';

const WARM_UP = 3;
const SAMPLES = 30;

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

const measured = async (page: Page, number: string, act: () => Promise<void>): Promise<number> => {
  const shown = showTicketNumber(number);
  await page.evaluate((wanted) => window.probe.expectTicket(wanted), shown);
  await act();
  return page.evaluate(() => window.probe.ticketOpened());
};

const clicks = (visitor: Visitor, hoverMs: number): Promise<readonly number[]> =>
  withPage(visitor, async (page) => {
    await openView(page);
    const touched = new Set<string>();
    const samples: number[] = [];
    for (let at = 0; at < WARM_UP + SAMPLES; at += 1) {
      const { number, x, y } = await untouchedRow(page, touched);
      const press = async () => {
        await page.mouse.move(x, y);
        if (hoverMs > 0) await page.waitForTimeout(hoverMs);
        await page.mouse.down();
        await page.mouse.up();
      };
      samples.push(await measured(page, number, press));
      await page.mouse.move(restingPlace.x, restingPlace.y);
      await page.waitForTimeout(LOOK_MS);
    }
    return samples.slice(WARM_UP);
  });

const keys = (visitor: Visitor): Promise<readonly number[]> =>
  withPage(visitor, async (page) => {
    await openView(page);
    await page.locator('[data-key]').first().click();
    await page.mouse.move(restingPlace.x, restingPlace.y);
    const samples: number[] = [];
    for (let at = 0; at < WARM_UP + SAMPLES; at += 1) {
      await page.waitForTimeout(LOOK_MS);
      const below = await page.evaluate(() => window.probe.numberBelow());
      if (below === null) throw new Error('no row is drawn below the open one');
      samples.push(await measured(page, below, () => page.keyboard.press('j')));
    }
    return samples.slice(WARM_UP);
  });

const measureAt = async (
  { database, visitor }: World,
  tickets: Size,
): Promise<readonly Figure[]> => {
  await database.fill(tickets);
  const anna = await visitor('anna');
  const targets = { p50: goals.openMs, p95: goals.openMs };
  const size = `${tickets.toLocaleString('en')} tickets`;
  const [hovered, atOnce] = [await clicks(anna, HOVER_MS), await clicks(anna, 0)];
  return [
    ...times(`click ${HOVER_MS} ms after reaching the row, ${size}`, hovered, targets),
    ...times(`click at the instant of reaching the row, ${size}`, atOnce, targets),
    ...times(`next ticket by the key J, ${size}`, await keys(anna), targets),
  ];
};

const measure = async (world: World): Promise<readonly Figure[]> => [
  ...(await measureAt(world, 300)),
  ...(await measureAt(world, 10_000)),
];

/** Measures how soon a ticket is painted after an input. */
export const open: Part = {
  name: 'open',
  title: 'A ticket, opened from the list',
  method: `From the browser's stamp of the click or key to the frame that shows the ticket's
header and a message of its thread. ${SAMPLES} different tickets in each series, never the neighbour of one opened
before; the pointer rests elsewhere in between. A ticket of one message is drawn from its beginning, which the list has
already; any other one from its thread. The thread begins to load when the pointer reaches the row; people
press ${HOVER_MS} ms or more after that, and the second series presses at once. ${WARM_UP} tickets beforehand are not
counted. The database emulator looks through every message of every ticket to find those of one, which the service\nitself does not: hence two sizes. The best of the three rivals takes 208 ms.`,
  measure,
};
