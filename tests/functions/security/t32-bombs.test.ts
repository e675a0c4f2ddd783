import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gifOf, jpegOf, pngOf } from '../../../domain/src/testing/pictures';
import { startHost, type Host } from '../support/host';
import { peaksOf } from '../support/memory';
import type { Person } from '../support/people';
import { animation, blackPng, picture, sharp } from '../support/pictures';
import { files, sender, postUpload, uploaded, uploadsOf } from '../support/uploads';

const withBadSum = (png: Buffer): Buffer => {
  const changed = Buffer.from(png);
  const index = changed.indexOf('IDAT') + 6;
  changed[index] = (changed[index] ?? 0) ^ 0xff;
  return changed;
};

type Bomb = readonly [name: string, code: string, bytes: () => Uint8Array | Promise<Uint8Array>];

const bombs: readonly Bomb[] = [
  ['a header of 60000 x 60000', 'file-too-many-pixels', () => pngOf(60_000, 60_000)],
  ['a header of 50000 x 50000', 'file-too-many-pixels', () => pngOf(50_000, 50_000)],
  ['31 kB that are 256 megapixels', 'file-too-many-pixels', () => blackPng(16_000, 16_000)],
  ['a JPEG of 65500 x 65500', 'file-too-many-pixels', () => jpegOf(65_500, 65_500)],
  [
    'a progressive JPEG of 3,000 scans',
    'file-too-complex',
    () => jpegOf(64, 64, { frame: 0xc2, scans: 3_000 }),
  ],
  [
    'a progressive JPEG of 40 megapixels',
    'file-too-many-pixels',
    () => jpegOf(8_000, 5_000, { frame: 0xc2 }),
  ],
  ['a GIF of 20,000 frames', 'file-too-many-frames', () => gifOf(8, 8, { frames: 20_000 })],
  [
    'a GIF whose frame is larger than its screen',
    'file-too-many-pixels',
    () => gifOf(1, 1, { frame: [0, 0, 65_000, 65_000] }),
  ],
  ['an image of zero size', 'file-corrupt', () => pngOf(0, 0)],
  ['a PNG that is cut off', 'file-corrupt', async () => (await picture('png')).subarray(0, 60)],
  ['a JPEG that is cut off', 'file-corrupt', async () => halfOf(await picture('jpeg'))],
  ['a GIF that is cut off', 'file-corrupt', async () => (await animation(3)).subarray(0, -30)],
  ['a wrong check sum', 'file-corrupt', async () => withBadSum(await picture('png'))],
  ['ten megabytes and a byte', 'file-too-large', () => new Uint8Array(10 * 1_024 * 1_024 + 1)],
];

const halfOf = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length * 0.7));

describe('T32: decompression bombs', () => {
  let host: Host;
  let olga: Person;
  beforeAll(async () => {
    host = await startHost();
    olga = await sender();
    await uploaded(olga, await picture('png'), { url: host.url });
  });
  afterAll(async () => host.stop());

  it.each(bombs)('are rejected: %s', async (_name, code, bytes) => {
    const content = await bytes();
    const before = await uploadsOf(olga.uid);
    const answer = await postUpload(olga, content, { url: host.url });
    expect([answer.status, answer.error]).toEqual([400, { code }]);
    expect(await uploadsOf(olga.uid)).toBe(before);
  });

  it('do not crash the process or grow its memory', async () => {
    const { id } = await uploaded(olga, await picture('jpeg'), { url: host.url });
    expect(await files.of(id)).toHaveLength(2);
    const [functions = 0, ...decoders] = peaksOf(host);
    expect(functions / 1_048_576).toBeLessThan(300);
    expect(decoders).toHaveLength(1);
    expect(Math.max(...decoders) / 1_048_576).toBeLessThan(300);
  });

  it('images of maximum size are accepted', async () => {
    const large = await uploaded(olga, blackPng(8_000, 5_000), { url: host.url });
    expect(large).toMatchObject({ width: 8_000, height: 5_000, type: 'image/png' });
    const size = { width: 4_000, height: 3_000 };
    const progressive = await sharp({ create: { ...size, channels: 3, background: '#36c' } })
      .jpeg({ progressive: true })
      .toBuffer();
    expect(await uploaded(olga, progressive, { url: host.url })).toMatchObject(size);
    expect(Math.max(...peaksOf(host)) / 1_048_576).toBeLessThan(300);
    const long = await uploaded(olga, await animation(100), { url: host.url });
    expect(long).toMatchObject({ width: 16, height: 16, type: 'image/gif' });
  });
});
