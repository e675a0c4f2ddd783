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

const deps: UploadQueueDeps = {
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

const stateOf = (queue: UploadQueue, name: string) =>
  queue.state().items.find((item) => item.name === name)?.state;

const keyOf = (queue: UploadQueue, name: string): string =>
  queue.state().items.find((item) => item.name === name)?.key ?? '';

const namesIn = (queue: UploadQueue) => queue.state().items.map(({ name }) => name);

const opened = (kept: readonly KeptItem[] = []): UploadQueue => {
  const queue = new UploadQueue(deps, kept);
  queue.signIn('olga');
  return queue;
};

const waitForUploads = (count: number) => vi.waitFor(() => expect(sent).toHaveLength(count));

beforeEach(() => {
  sent = [];
  saved = [];
  isOnline = true;
  takeBack.mockReset().mockResolvedValue(undefined);
});

describe('the upload queue', () => {
  test('uploads two pictures at a time and reports progress', async () => {
    const queue = opened();
    queue.add([file('1'), file('2'), file('3')]);
    await waitForUploads(2);
    expect(stateOf(queue, '3')).toBe('waiting');
    sent[0]?.sending.onProgress(0.4);
    expect(queue.state().items[0]?.progress).toBe(0.4);
    sent[0]?.answer('a');
    await waitForUploads(3);
    sent[1]?.answer('b');
    sent[2]?.answer('c');
    await vi.waitFor(() => expect(readyIds(queue.state())).toEqual(['a', 'b', 'c']));
    expect(isUnderWay(queue.state())).toBe(false);
  });

  test('rejects invalid files without uploading them; uploads the others', async () => {
    const queue = opened();
    queue.add([
      file('svg.png', new TextEncoder().encode('<svg/>')),
      file('huge.png', pngOf(50_000, 50_000)),
      file('bomb.gif', gifOf(4, 4, { frames: 101 })),
      file('large.png', new Uint8Array(10 * 1_024 * 1_024 + 1)),
      file('good.png'),
    ]);
    await waitForUploads(1);
    await vi.waitFor(() =>
      expect(queue.state().items.map(({ error }) => error)).toEqual([
        'file-type',
        'file-too-many-pixels',
        'file-too-many-frames',
        'file-too-large',
        null,
      ]),
    );
    expect(sent.map(({ name }) => name)).toEqual(['good.png']);
    expect(hasFailed(queue.state())).toBe(false);
  });

  test('accepts at most ten pictures, not counting rejected ones', async () => {
    const queue = opened();
    queue.add([file('no.png', new Uint8Array())]);
    await vi.waitFor(() => expect(stateOf(queue, 'no.png')).toBe('refused'));
    queue.add(Array.from({ length: 11 }, (_none, at) => file(`${at}.png`)));
    expect(queue.state().items).toHaveLength(11);
    expect(queue.state().isOver).toBe(true);
  });

  test('waits for sign-in and for a connection', async () => {
    isOnline = false;
    const queue = new UploadQueue(deps);
    queue.add([file('1')]);
    await vi.waitFor(() => expect(stateOf(queue, '1')).toBe('waiting'));
    queue.signIn('olga');
    expect(sent).toHaveLength(0);
    isOnline = true;
    queue.resume();
    await waitForUploads(1);
    isOnline = false;
    sent[0]?.fail('unavailable');
    await vi.waitFor(() => expect(stateOf(queue, '1')).toBe('waiting'));
  });

  test('retries a failed upload', async () => {
    const queue = opened();
    queue.add([file('1')]);
    await waitForUploads(1);
    sent[0]?.fail('storage-unavailable');
    await vi.waitFor(() => expect(stateOf(queue, '1')).toBe('failed'));
    expect(hasFailed(queue.state())).toBe(true);
    queue.retry(keyOf(queue, '1'));
    await waitForUploads(2);
    sent[1]?.fail('file-corrupt');
    await vi.waitFor(() => expect(stateOf(queue, '1')).toBe('refused'));
  });

  test('aborts a running upload and deletes an uploaded file on removal', async () => {
    const queue = opened();
    queue.add([file('1'), file('2')]);
    await waitForUploads(2);
    queue.remove(keyOf(queue, '1'));
    expect(sent[0]?.sending.signal.aborted).toBe(true);
    // The response was already in flight.
    sent[0]?.answer('late');
    sent[1]?.answer('b');
    await vi.waitFor(() => expect(readyIds(queue.state())).toEqual(['b']));
    queue.remove(keyOf(queue, '2'));
    expect(takeBack.mock.calls).toEqual([['late'], ['b']]);
    expect(queue.state().items).toEqual([]);
  });

  test('uploads a replacement and deletes the original', async () => {
    const queue = opened();
    queue.add([file('1')]);
    await waitForUploads(1);
    sent[0]?.answer('old');
    await vi.waitFor(() => expect(stateOf(queue, '1')).toBe('ready'));
    queue.replace(keyOf(queue, '1'), new Blob([Uint8Array.from(pngOf(5, 5))]));
    await waitForUploads(2);
    sent[1]?.answer('new');
    await vi.waitFor(() => expect(readyIds(queue.state())).toEqual(['new']));
    expect(takeBack).toHaveBeenCalledWith('old');
  });

  test('reorders pictures', () => {
    const queue = new UploadQueue(deps);
    queue.add([file('1'), file('2'), file('3')]);
    queue.move(keyOf(queue, '3'), -1);
    expect(namesIn(queue)).toEqual(['1', '3', '2']);
    queue.move(keyOf(queue, '1'), -1);
    expect(namesIn(queue)).toEqual(['1', '3', '2']);
    expect(saved.map(({ name }) => name)).toEqual(['1', '3', '2']);
  });

  test('hides claimed pictures and restores them when the command is rejected', async () => {
    const queue = opened();
    queue.add([file('1')]);
    await waitForUploads(1);
    sent[0]?.answer('a');
    await vi.waitFor(() => expect(readyIds(queue.state())).toEqual(['a']));
    queue.claim('command-1');
    expect(queue.state().items).toEqual([]);
    queue.restore('command-1');
    expect(readyIds(queue.state())).toEqual(['a']);
    queue.claim('command-2');
    queue.discardClaimed('command-2');
    queue.restore('command-2');
    expect([queue.state().items, saved]).toEqual([[], []]);
    expect(takeBack).not.toHaveBeenCalled();
  });

  test('uploads again for another user, and when the server has lost the files', async () => {
    const first = opened();
    first.add([file('1')]);
    await waitForUploads(1);
    sent[0]?.answer('a');
    await vi.waitFor(() => expect(stateOf(first, '1')).toBe('ready'));
    first.reupload();
    await waitForUploads(2);
    sent[1]?.answer('b');
    await vi.waitFor(() => expect(readyIds(first.state())).toEqual(['b']));
    const second = new UploadQueue(deps, saved);
    expect(readyIds(second.state())).toEqual(['b']);
    second.signIn('ivan');
    await waitForUploads(3);
    expect(readyIds(second.state())).toEqual([]);
  });
});
