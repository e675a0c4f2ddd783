import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** A usual screen of an agent. */
export const screen: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/** Where list and ticket take turns instead of standing side by side. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** What every page of the bench is opened with. */
export interface Visitor {
  readonly browser: Browser;
  readonly url: string;
  readonly probeScript: string;
  /** A file with the session of somebody who is signed in. */
  readonly session: string;
}

/** A page in a context of its own: signed in, and nothing else kept of an earlier visit. */
const newPage = async (
  { browser, url, probeScript, session }: Visitor,
  options: BrowserContextOptions = screen,
): Promise<Page> => {
  const context = await browser.newContext({
    ...options,
    baseURL: url,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    storageState: session,
  });
  await context.addInitScript({ content: probeScript });
  return context.newPage();
};

/** Lets a page do something and closes its context whatever happens. */
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

/** Opens a view of the console and waits for its rows. */
export const openView = async (page: Page, view: 'queue' | 'all' = 'queue'): Promise<number> => {
  await page.goto(`/console/${view}`, { waitUntil: 'commit' });
  return page.evaluate(() => window.probe.queueVisible);
};
