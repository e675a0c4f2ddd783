import type { BrowserContext, Page } from '@playwright/test';

const isChannel = ({ pathname }: URL): boolean => pathname.endsWith('/Listen/channel');

/** The sessions of the web channels that the pages of a context have opened, with their URL. */
const recorded = new WeakMap<BrowserContext, Map<string, URL>>();

/** Records the web channels of a context, so that {@link closeContext} can terminate them. */
export const recordChannels = (context: BrowserContext): void => {
  const sessions = new Map<string, URL>();
  recorded.set(context, sessions);
  context.on('request', (request) => {
    const url = new URL(request.url());
    const session = url.searchParams.get('SID');
    if (session !== null && isChannel(url)) sessions.set(session, url);
  });
};

const terminate = async (channel: URL): Promise<void> => {
  channel.searchParams.set('RID', '1');
  channel.searchParams.set('TYPE', 'terminate');
  const response = await fetch(channel, { method: 'POST' });
  await response.body?.cancel();
};

/**
 * Closes a context and terminates its web channels. A closed context fires no `pagehide`, and the
 * emulator buffers every message for a channel without a reader until its heap is full.
 */
export const closeContext = async (context: BrowserContext): Promise<void> => {
  await context.close();
  // A channel ends with its emulator as well, which some tests stop.
  await Promise.allSettled([...(recorded.get(context)?.values() ?? [])].map(terminate));
};

/** Waits until a page listens to the database; returns the URL of its web channel. */
export const listenChannel = async (page: Page): Promise<URL> => {
  const request = await page.waitForRequest((sent) => {
    const url = new URL(sent.url());
    return isChannel(url) && url.searchParams.get('RID') === 'rpc';
  });
  return new URL(request.url());
};
