// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';

const database = 'projects/demo/databases/(default)';
const channel = 'http://127.0.0.1:8080/google.firestore.v1.Firestore/Listen/channel';

const formOf = (first: number, messages: readonly object[]): URLSearchParams => {
  const form = new URLSearchParams({ count: String(messages.length), ofs: String(first) });
  for (const [index, message] of messages.entries())
    form.set(`req${index}___data__`, JSON.stringify({ database, ...message }));
  return form;
};

const post = async (query: string, body: URLSearchParams): Promise<void> => {
  await globalThis.fetch(new Request(`${channel}?${query}`, { method: 'POST', body }));
};

const handshake = async (session: string): Promise<void> => {
  answer = `51\n[[0,["c","${session}","",8,12,30000]]]`;
  const targets = [{ addTarget: { targetId: 2 } }, { addTarget: { targetId: 4 } }];
  await post('VER=8&RID=70&CVER=22', formOf(0, targets));
  answer = '[1,0,7]';
};

let answer = '';
const beacons = vi.fn<(url: string | URL, data?: unknown) => boolean>(() => true);

const removals = () =>
  beacons.mock.calls.map(([url, data]) => {
    const { searchParams } = new URL(url);
    const form = data instanceof URLSearchParams ? data : new URLSearchParams();
    const targets = [...form.entries()]
      .filter(([name]) => name.endsWith('___data__'))
      .map(([, text]) => JSON.parse(text) as unknown);
    return [searchParams.get('SID'), searchParams.get('RID'), form.get('ofs'), targets];
  });

beforeAll(async () => {
  globalThis.fetch = async () => new Response(answer);
  Object.assign(navigator, { sendBeacon: beacons });
  const { closeChannelsWithPage } = await import('./close-channels');
  closeChannelsWithPage();
});

beforeEach(() => beacons.mockClear());

test('leaving the page removes the targets of each open channel, once', async () => {
  await handshake('one');
  await post('VER=8&SID=one&RID=71', formOf(2, [{ removeTarget: 4 }]));
  globalThis.dispatchEvent(new Event('pagehide'));
  globalThis.dispatchEvent(new Event('pagehide'));
  expect(removals()).toEqual([['one', '72', '3', [{ database, removeTarget: 2 }]]]);
});

test('a terminated channel removes its targets instead', async () => {
  await handshake('two');
  navigator.sendBeacon(`${channel}?VER=8&SID=two&RID=71&TYPE=terminate`, '');
  expect(removals()).toEqual([
    [
      'two',
      '71',
      '2',
      [
        { database, removeTarget: 2 },
        { database, removeTarget: 4 },
      ],
    ],
  ]);
});

test('other requests and beacons pass through', async () => {
  await globalThis.fetch('http://127.0.0.1:5001/reply', { method: 'POST', body: 'a' });
  navigator.sendBeacon('http://127.0.0.1:5001/other', 'b');
  globalThis.dispatchEvent(new Event('pagehide'));
  expect(beacons.mock.calls).toEqual([['http://127.0.0.1:5001/other', 'b']]);
});
