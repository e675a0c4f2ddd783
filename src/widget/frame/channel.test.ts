// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PROTOCOL } from '../messages';

const host = 'https://shows.example';
const hello = { protocol: PROTOCOL, type: 'hello' };

const parent = { postMessage: vi.fn<(message: unknown, origin: string) => void>() };

/** Starts the channel in the page of an allowed host. */
const start = async () => {
  vi.resetModules();
  document.documentElement.dataset['sites'] = `https://kennels.example ${host}`;
  const channel = await import('./channel');
  channel.listenToHost();
  const received: unknown[] = [];
  channel.onHostMessage((message) => received.push(message));
  return { ...channel, received };
};

const receive = (
  data: unknown,
  { origin = host, source = parent }: { origin?: string; source?: unknown } = {},
): void => {
  // jsdom accepts only its own windows as `source`.
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
};

beforeEach(() => {
  vi.stubGlobal('parent', parent);
  parent.postMessage.mockReset();
});

describe('T44: the iframe channel', () => {
  it('receives messages of the parent and posts only to its origin', async () => {
    const { received, tellHost } = await start();
    receive(hello);
    expect(received).toEqual([hello]);
    tellHost({ type: 'ready' });
    expect(parent.postMessage.mock.calls).toEqual([[{ protocol: PROTOCOL, type: 'ready' }, host]]);
  });

  it.each([
    'https://shows.example.evil.test',
    'https://evil-shows.example',
    'https://shows.example:8443',
    'http://shows.example',
    'https://SHOWS.example',
    'https://shows.example/',
    'null',
    '',
  ])('ignores messages of origin "%s"', async (origin) => {
    const { received, tellHost } = await start();
    receive(hello, { origin });
    tellHost({ type: 'ready' });
    expect(received).toEqual([]);
    expect(parent.postMessage).not.toHaveBeenCalled();
  });

  it.each([
    ['the opener', {}],
    ['its own window', window],
    ['no source', null],
  ])('ignores messages of %s, even from an allowed origin', async (_who, source) => {
    const { received } = await start();
    receive(hello, { source });
    expect(received).toEqual([]);
  });

  it('stays with the first origin when another allowed one sends a message', async () => {
    const { received, tellHost } = await start();
    receive(hello);
    receive(hello, { origin: 'https://kennels.example' });
    tellHost({ type: 'close' });
    expect(received).toHaveLength(1);
    expect(parent.postMessage.mock.calls[0]?.[1]).toBe(host);
  });

  it.each([null, 'hello', 1, [], { type: 'hello' }, { protocol: 'reglament/2' }])(
    'ignores messages of other protocols: %j',
    async (data) => {
      const { received } = await start();
      receive(data);
      expect(received).toEqual([]);
    },
  );

  it('posts nothing before the first message of the host', async () => {
    const { tellHost } = await start();
    tellHost({ type: 'close' });
    expect(parent.postMessage).not.toHaveBeenCalled();
  });
});
