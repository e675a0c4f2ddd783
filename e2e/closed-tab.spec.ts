import { listenChannel } from './support/channels';
import { expect, test } from './support/journey';

/** Returns the messages that the emulator buffers for a channel without a reader, up to a part. */
const bufferedUntil = async (channel: URL, part: string): Promise<string> => {
  const response = await fetch(channel);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes(part)) break;
  }
  return text;
};

const removed = '"targetChangeType":"REMOVE"';

test('leaving a page removes its listen targets', async ({ as }) => {
  const page = await as('anna');
  const opened = listenChannel(page);
  await page.goto('/console/queue');
  const channel = await opened;
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await page.goto('/robots.txt');
  expect(await bufferedUntil(channel, removed)).toContain(removed);
});

test('leaving a page that still loads removes its listen targets', async ({ as }) => {
  const page = await as('anna');
  const opened = listenChannel(page);
  await page.goto('/console/queue', { waitUntil: 'commit' });
  const channel = await opened;
  await page.goto('/robots.txt');
  expect(await bufferedUntil(channel, removed)).toContain(removed);
});
