import { listenChannel } from './support/channels';
import { expect, test } from './support/journey';

const removed = '"targetChangeType":"REMOVE"';

/** Whether the messages that the emulator buffers for a channel say that a target was removed. */
const hasRemovedTargets = async (channel: URL): Promise<boolean> => {
  const response = await fetch(channel);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes(removed)) return true;
  }
  return false;
};

test('leaving a page removes its listen targets', async ({ as }) => {
  const page = await as('anna');
  const opened = listenChannel(page);
  await page.goto('/console/queue');
  const channel = await opened;
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await page.goto('/robots.txt');
  await expect.poll(() => hasRemovedTargets(channel)).toBe(true);
});

test('leaving a page that still loads removes its listen targets', async ({ as }) => {
  const page = await as('anna');
  const opened = listenChannel(page);
  await page.goto('/console/queue', { waitUntil: 'commit' });
  const channel = await opened;
  await page.goto('/robots.txt');
  await expect.poll(() => hasRemovedTargets(channel)).toBe(true);
});
