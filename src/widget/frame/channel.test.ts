// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PROTOCOL } from '../messages';

const host = 'https://shows.example';
const hello = { protocol: PROTOCOL, type: 'hello' };

const parent = { postMessage: vi.fn<(message: unknown, origin: string) => void>() };

/** The frame as it starts, in the page of a host of the list. */
const start = async () => {
  vi.resetModules();
  document.documentElement.dataset['sites'] = `https://kennels.example ${host}`;
  const channel = await import('./channel');
  channel.listenToHost();
  const heard: unknown[] = [];
  channel.onHostMessage((message) => heard.push(message));
  return { ...channel, heard };
};

const receive = (
  data: unknown,
  { origin = host, source = parent }: { origin?: string; source?: unknown } = {},
): void => {
  // What jsdom takes for a window is not what a test can stand in for.
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
};

beforeEach(() => {
  vi.stubGlobal('parent', parent);
  parent.postMessage.mockReset();
});

describe('T44: the frame', () => {
  it('hears the page around it and answers that origin only', async () => {
    const { heard, tellHost } = await start();
    receive(hello);
    expect(heard).toEqual([hello]);
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
  ])('does not hear %s', async (origin) => {
    const { heard, tellHost } = await start();
    receive(hello, { origin });
    tellHost({ type: 'ready' });
    expect(heard).toEqual([]);
    expect(parent.postMessage).not.toHaveBeenCalled();
  });

  it.each([
    ['a window that opened it', {}],
    ['itself', window],
    ['nobody', null],
  ])('does not hear %s, even from the right origin', async (_who, source) => {
    const { heard } = await start();
    receive(hello, { source });
    expect(heard).toEqual([]);
  });

  it('keeps to the origin that spoke first, though another of the list comes after it', async () => {
    const { heard, tellHost } = await start();
    receive(hello);
    receive(hello, { origin: 'https://kennels.example' });
    tellHost({ type: 'close' });
    expect(heard).toHaveLength(1);
    expect(parent.postMessage.mock.calls[0]?.[1]).toBe(host);
  });

  it.each([null, 'hello', 1, [], { type: 'hello' }, { protocol: 'reglament/2' }])(
    'leaves messages alone that are not its own: %j',
    async (data) => {
      const { heard } = await start();
      receive(data);
      expect(heard).toEqual([]);
    },
  );

  it('tells nobody anything before it was greeted', async () => {
    const { tellHost } = await start();
    tellHost({ type: 'close' });
    expect(parent.postMessage).not.toHaveBeenCalled();
  });
});
