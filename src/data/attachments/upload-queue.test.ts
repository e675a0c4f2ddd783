import type { Attachment } from '@reglament/domain';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { gifOf, pngOf } from '../../../domain/src/testing/pictures';
import type { Sending } from '../firebase/attachments';
import { CommandError } from '../firebase/command-error';
import { hasFailed, isUnderWay, readyIds } from './item';
import { UploadQueue, type KeptItem, type UploadQueueDeps } from './upload-queue';

interface Sent {
  readonly name: string;
  readonly sending: Sending;
  readonly answer: (id: string) => void;
  readonly fail: (code: 'unavailable' | 'storage-unavailable' | 'file-corrupt') => void;
}

const attachment = (id: string): Attachment => ({
  id,
  name: 'a.png',
  type: 'image/png',
  width: 1,
  height: 1,
  bytes: 1,
});

let sent: Sent[] = [];
let saved: readonly KeptItem[] = [];
let isOnline = true;
const takeBack = vi.fn<UploadQueueDeps['takeBack']>();

const world: UploadQueueDeps = {
  send: (_blob, name, sending) =>
    new Promise((resolve, reject) => {
      sent.push({
        name,
        sending,
        answer: (id) => resolve(attachment(id)),
        fail: (code) => reject(new CommandError({ code })),
      });
    }),
  takeBack,
  save: (items) => {
    saved = items;
  },
  isOnline: () => isOnline,
  now: () => 0,
  newKey: () => crypto.randomUUID(),
};

const file = (name: string, bytes: Uint8Array = pngOf(4, 4)): File =>
  new File([Uint8Array.from(bytes)], name, { type: 'image/png' });

const stateOf = (tray: UploadQueue, name: string) =>
  tray.state().items.find((item) => item.name === name)?.state;

const keyOf = (tray: UploadQueue, name: string): string =>
  tray.state().items.find((item) => item.name === name)?.key ?? '';

const namesIn = (tray: UploadQueue) => tray.state().items.map(({ name }) => name);

const opened = (kept: readonly KeptItem[] = []): UploadQueue => {
  const tray = new UploadQueue(world, kept);
  tray.signIn('olga');
  return tray;
};

const isSent = (count: number) => vi.waitFor(() => expect(sent).toHaveLength(count));

beforeEach(() => {
  sent = [];
  saved = [];
  isOnline = true;
  takeBack.mockReset().mockResolvedValue(undefined);
});

describe('the pictures of a form', () => {
  test('go up two at a time, and tell how far they are', async () => {
    const tray = opened();
    tray.add([file('1'), file('2'), file('3')]);
    await isSent(2);
    expect(stateOf(tray, '3')).toBe('waiting');
    sent[0]?.sending.onProgress(0.4);
    expect(tray.state().items[0]?.progress).toBe(0.4);
    sent[0]?.answer('a');
    await isSent(3);
    sent[1]?.answer('b');
    sent[2]?.answer('c');
    await vi.waitFor(() => expect(readyIds(tray.state())).toEqual(['a', 'b', 'c']));
    expect(isUnderWay(tray.state())).toBe(false);
  });

  test('that are none are refused at once and never sent; the others go on', async () => {
    const tray = opened();
    tray.add([
      file('svg.png', new TextEncoder().encode('<svg/>')),
      file('huge.png', pngOf(50_000, 50_000)),
      file('bomb.gif', gifOf(4, 4, { frames: 101 })),
      file('large.png', new Uint8Array(10 * 1_024 * 1_024 + 1)),
      file('good.png'),
    ]);
    await isSent(1);
    await vi.waitFor(() =>
      expect(tray.state().items.map(({ fault }) => fault)).toEqual([
        'file-type',
        'file-too-many-pixels',
        'file-too-many-frames',
        'file-too-large',
        null,
      ]),
    );
    expect(sent.map(({ name }) => name)).toEqual(['good.png']);
    expect(hasFailed(tray.state())).toBe(false);
  });

  test('are ten at most, whereby those that were refused take no room', async () => {
    const tray = opened();
    tray.add([file('no.png', new Uint8Array())]);
    await vi.waitFor(() => expect(stateOf(tray, 'no.png')).toBe('refused'));
    tray.add(Array.from({ length: 11 }, (_none, at) => file(`${at}.png`)));
    expect(tray.state().items).toHaveLength(11);
    expect(tray.state().isOver).toBe(true);
  });

  test('wait for whoever sends them to sign in, and for the line', async () => {
    isOnline = false;
    const tray = new UploadQueue(world);
    tray.add([file('1')]);
    await vi.waitFor(() => expect(stateOf(tray, '1')).toBe('waiting'));
    tray.signIn('olga');
    expect(sent).toHaveLength(0);
    isOnline = true;
    tray.resume();
    await isSent(1);
    isOnline = false;
    sent[0]?.fail('unavailable');
    await vi.waitFor(() => expect(stateOf(tray, '1')).toBe('waiting'));
  });

  test('that did not get through can be sent again', async () => {
    const tray = opened();
    tray.add([file('1')]);
    await isSent(1);
    sent[0]?.fail('storage-unavailable');
    await vi.waitFor(() => expect(stateOf(tray, '1')).toBe('failed'));
    expect(hasFailed(tray.state())).toBe(true);
    tray.retry(keyOf(tray, '1'));
    await isSent(2);
    sent[1]?.fail('file-corrupt');
    await vi.waitFor(() => expect(stateOf(tray, '1')).toBe('refused'));
  });

  test('are called back when they are removed on their way, and taken back when they are there', async () => {
    const tray = opened();
    tray.add([file('1'), file('2')]);
    await isSent(2);
    tray.remove(keyOf(tray, '1'));
    expect(sent[0]?.sending.signal.aborted).toBe(true);
    // The answer had been on its way already.
    sent[0]?.answer('late');
    sent[1]?.answer('b');
    await vi.waitFor(() => expect(readyIds(tray.state())).toEqual(['b']));
    tray.remove(keyOf(tray, '2'));
    expect(takeBack.mock.calls).toEqual([['late'], ['b']]);
    expect(tray.state().items).toEqual([]);
  });

  test('lose what was drawn over: the new picture is sent, the old one taken back', async () => {
    const tray = opened();
    tray.add([file('1')]);
    await isSent(1);
    sent[0]?.answer('old');
    await vi.waitFor(() => expect(stateOf(tray, '1')).toBe('ready'));
    tray.replace(keyOf(tray, '1'), new Blob([Uint8Array.from(pngOf(5, 5))]));
    await isSent(2);
    sent[1]?.answer('new');
    await vi.waitFor(() => expect(readyIds(tray.state())).toEqual(['new']));
    expect(takeBack).toHaveBeenCalledWith('old');
  });

  test('change places', () => {
    const tray = new UploadQueue(world);
    tray.add([file('1'), file('2'), file('3')]);
    tray.move(keyOf(tray, '3'), -1);
    expect(namesIn(tray)).toEqual(['1', '3', '2']);
    tray.move(keyOf(tray, '1'), -1);
    expect(namesIn(tray)).toEqual(['1', '3', '2']);
    expect(saved.map(({ name }) => name)).toEqual(['1', '3', '2']);
  });

  test('go with a command, and come back with its refusal', async () => {
    const tray = opened();
    tray.add([file('1')]);
    await isSent(1);
    sent[0]?.answer('a');
    await vi.waitFor(() => expect(readyIds(tray.state())).toEqual(['a']));
    tray.claim('command-1');
    expect(tray.state().items).toEqual([]);
    tray.restore('command-1');
    expect(readyIds(tray.state())).toEqual(['a']);
    tray.claim('command-2');
    tray.discardClaimed('command-2');
    tray.restore('command-2');
    expect([tray.state().items, saved]).toEqual([[], []]);
    expect(takeBack).not.toHaveBeenCalled();
  });

  test('are sent anew by somebody else, and when the service has them no longer', async () => {
    const first = opened();
    first.add([file('1')]);
    await isSent(1);
    sent[0]?.answer('a');
    await vi.waitFor(() => expect(stateOf(first, '1')).toBe('ready'));
    first.reupload();
    await isSent(2);
    sent[1]?.answer('b');
    await vi.waitFor(() => expect(readyIds(first.state())).toEqual(['b']));
    const second = new UploadQueue(world, saved);
    expect(readyIds(second.state())).toEqual(['b']);
    second.signIn('ivan');
    await isSent(3);
    expect(readyIds(second.state())).toEqual([]);
  });
});
