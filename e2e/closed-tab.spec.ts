import { listenChannel } from './support/channels';
import { expect, test } from './support/journey';

/** Returns the status of a request that continues a channel; 400 if the channel is closed. */
const channelStatus = async (channel: URL): Promise<number> => {
  const response = await fetch(channel, { signal: AbortSignal.timeout(10_000) });
  await response.body?.cancel();
  return response.status;
};

test('leaving a page closes its Firestore listeners', async ({ as }) => {
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
