import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** Typical viewport of an agent. */
export const screen: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/** Phone viewport, where list and ticket are separate screens. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** Context of every benchmark page. */
export interface Visitor {
  readonly browser: Browser;
  readonly url: string;
  readonly probeScript: string;
  /** Storage state file of a signed-in user; null for a signed-out visitor. */
  readonly session: string | null;
}

/** Opens a page in a new context of the visitor without cached data. */
export const newPage = async (
  { browser, url, probeScript, session }: Visitor,
  options: BrowserContextOptions = screen,
): Promise<Page> => {
  const context = await browser.newContext({
    ...options,
    baseURL: url,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    ...(session !== null && { storageState: session }),
  });
  await context.addInitScript({ content: probeScript });
  return context.newPage();
};

/** Runs work on a page and always closes its context. */
export const withPage = async <Value>(
  visitor: Visitor,
  work: (page: Page) => Promise<Value>,
  options?: BrowserContextOptions,
): Promise<Value> => {
  const page = await newPage(visitor, options);
  try {
    return await work(page);
  } finally {
    await page.context().close();
  }
};

/** CPU slowdown factor of a mid-range phone some years old. */
export const SLOWDOWN = 4;

/** Slows the processor of a page, as on a phone. */
export const slowDown = async (page: Page, rate: number): Promise<void> => {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate });
};

/**
 * Opens a view of the console and waits for its rows; returns the time until they are visible, in
 * milliseconds.
 */
export const openView = (page: Page, view: 'queue' | 'all' = 'queue'): Promise<number> =>
  openRows(page, `/console/${view}`);

/** Opens a page with rows; returns the time until they are visible, in milliseconds. */
export const openRows = async (page: Page, path: string): Promise<number> => {
  await page.goto(path, { waitUntil: 'commit' });
  return page.evaluate(() => window.probe.queueVisible);
};
