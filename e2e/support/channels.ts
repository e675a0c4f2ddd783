import type { BrowserContext, Page } from '@playwright/test';

/**
 * Leaves the pages of a context and closes it. A context that is closed at once fires no `pagehide`, and
 * the emulator buffers every snapshot for its listeners until its heap is full.
 * @param origin of the site; needed where the context has no base URL
 */
export const closeContext = async (context: BrowserContext, origin = ''): Promise<void> => {
  await context.setOffline(false);
  // Beacons precede the requests of the next page; closing the context would cancel them.
  await Promise.all(context.pages().map(async (page) => page.goto(`${origin}/robots.txt`)));
  await context.close();
};

/** Waits until a page listens to the database; returns the URL of its web channel. */
export const listenChannel = async (page: Page): Promise<URL> => {
  const request = await page.waitForRequest((sent) => {
    const { pathname, searchParams } = new URL(sent.url());
    return pathname.endsWith('/Listen/channel') && searchParams.get('RID') === 'rpc';
  });
  return new URL(request.url());
};
