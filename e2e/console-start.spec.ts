import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { row } from './support/console';
import { submit } from './support/emulators';
import { expect, phone, test } from './support/journey';

/** Adds up the layout shifts of a page that nobody touches. */
const watchShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifts: [] });
    new PerformanceObserver((list) => {
      const found: unknown = Reflect.get(globalThis, 'shifts');
      const values = list.getEntries().map((entry) => Number(Reflect.get(entry, 'value')));
      if (Array.isArray(found)) found.push(...values);
    }).observe({ type: 'layout-shift', buffered: true });
  });
};

/** Cumulative layout shift that the font may cause, which arrives after the first rows. */
const FONT_SHIFT = 0.001;

const shiftOf = async (page: Page): Promise<number> => {
  const shifts = await page.evaluate((): unknown => Reflect.get(globalThis, 'shifts'));
  return z
    .array(z.number())
    .parse(shifts)
    .reduce((sum, value) => sum + value, 0);
};

const firstQuery = /documents:runQuery$/u;

/** Holds back the live listeners of a page; returns a function that lets them go on. */
const holdListeners = async (page: Page): Promise<() => void> => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/Listen\/channel/u, async (route) => {
    await released;
    await route.continue();
  });
  return release;
};

for (const [name, options] of [
  ['on a wide screen', { viewport: { width: 1440, height: 900 } }],
  ['on a phone in the dark', { ...phone, colorScheme: 'dark' }],
] as const) {
  test(`${name} the first rows need no listener, and nothing shifts when it answers`, async ({
    as,
  }) => {
    const number = await submit('ivan', `Первый экран ${Date.now()}`);
    const page = await as('anna', options);
    await watchShifts(page);
    const release = await holdListeners(page);
    await page.goto('/console/all');
    await expect(row(page, number)).toBeVisible();
    await expect(page.getByText('Обновляется')).toBeVisible();
    release();
    await expect(page.getByText('Обновляется')).toBeHidden();
    await expect(row(page, number)).toBeVisible();
    expect(await shiftOf(page)).toBeLessThan(FONT_SHIFT);
  });
}

test('the listener brings the rows when the first query is refused', async ({ as }) => {
  const number = await submit('ivan', `Без первого запроса ${Date.now()}`);
  const page = await as('anna');
  await page.route(firstQuery, (route) => route.fulfill({ status: 403, body: '{}' }));
  await page.goto('/console/all');
  await expect(row(page, number)).toBeVisible();
});

test('kept rows are shown before anything is asked of the server', async ({ as }) => {
  const number = await submit('ivan', `Сохранённые строки ${Date.now()}`);
  const page = await as('anna');
  await page.goto('/console/all');
  await expect(row(page, number)).toBeVisible();
  await expect(page.getByText('Обновляется')).toBeHidden();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (firstQuery.test(request.url())) asked.push(request.url());
  });
  const release = await holdListeners(page);
  await page.reload();
  await expect(row(page, number)).toBeVisible();
  release();
  await expect(page.getByText('Обновляется')).toBeHidden();
  expect(asked).toEqual([]);
});
