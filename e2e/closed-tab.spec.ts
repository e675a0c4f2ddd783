import type { Page } from '@playwright/test';
import { expect, test } from './support/journey';

/** The address of the channel by which a page listens, as soon as the database has opened one. */
const listenChannel = async (page: Page): Promise<URL> => {
  const request = await page.waitForRequest((sent) => {
    const { pathname, searchParams } = new URL(sent.url());
    return pathname.endsWith('/Listen/channel') && searchParams.get('RID') === 'rpc';
  });
  return new URL(request.url());
};

/** What the database answers to somebody who goes on with a channel; 400 when it has been closed. */
const channelStatus = async (channel: URL): Promise<number> => {
  const response = await fetch(channel, { signal: AbortSignal.timeout(10_000) });
  await response.body?.cancel();
  return response.status;
};

test('a page that is left closes its listeners in the database', async ({ as }) => {
  const page = await as('anna');
  const opened = listenChannel(page);
  await page.goto('/console/queue');
  const channel = await opened;
  await expect(page.getByRole('listitem').first()).toBeVisible();
  expect(await channelStatus(channel)).toBe(200);

  await page.goto('about:blank');
  await expect.poll(() => channelStatus(channel)).toBe(400);
});

test('a page that is left while it still loads closes its listeners as well', async ({ as }) => {
  const page = await as('anna');
  const opened = listenChannel(page);
  await page.goto('/console/queue', { waitUntil: 'commit' });
  const channel = await opened;
  await page.goto('about:blank');
  await expect.poll(() => channelStatus(channel)).toBe(400);
});
