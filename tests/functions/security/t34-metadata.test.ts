import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { animation, chunk, picture, sharp, withChunks, withSegment } from '../support/pictures';
import { files, sender, uploaded } from '../support/uploads';

/** Marker that does not occur by chance. */
const canary = 'kanareyka-55.7558N-37.6173E';

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${canary}</rdf:RDF></x:xmpmeta>`;

const exif = {
  IFD0: { ImageDescription: canary, Artist: canary },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '55/1 45/1 20/1', GPSAreaInformation: canary },
};

const jpegWithAll = async (): Promise<Buffer> => {
  const { data, info } = await sharp(await picture('jpeg'))
    .withExif(exif)
    .withXmp(xmp)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer({ resolveWithObject: true });
  expect(info.width).toBe(40);
  const icc = Buffer.from(`ICC_PROFILE\u0000\u0001\u0001${canary}`, 'latin1');
  const iptc = Buffer.from(`Photoshop 3.0\u00008BIM\u0004\u0004\u0000\u0000${canary}`, 'latin1');
  const segments: readonly (readonly [number, Buffer])[] = [
    [0xe2, icc],
    [0xed, iptc],
    [0xfe, Buffer.from(canary)],
  ];
  return segments.reduce<Buffer>(
    (bytes, [marker, segment]) => withSegment(bytes, marker, segment),
    data,
  );
};

const pngWithAll = async (): Promise<Buffer> => {
  const keyword = Buffer.from('Comment\u0000', 'latin1');
  const tiff = Buffer.from('II*\u0000\b\u0000\u0000\u0000\u0000\u0000', 'latin1');
  return withChunks(await picture('png'), [
    chunk('tEXt', Buffer.concat([keyword, Buffer.from(canary)])),
    chunk('zTXt', Buffer.concat([keyword, Buffer.from([0]), deflateSync(canary)])),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\u0000\u0000\u0000\u0000\u0000${xmp}`, 'latin1')),
    chunk('eXIf', Buffer.concat([tiff, Buffer.from(canary)])),
    chunk('prVt', Buffer.from(canary)),
  ]);
};

const gifWithAll = async (): Promise<Buffer> => {
  const bytes = await animation(3);
  const content = Buffer.from(canary);
  const comment = Buffer.concat([
    Buffer.from([0x21, 0xfe, content.length]),
    content,
    Buffer.from([0]),
  ]);
  const xmpBlock = Buffer.concat([
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from('XMP DataXMP'),
    Buffer.from([content.length]),
    content,
    Buffer.from([0]),
  ]);
  // Inserted before the trailer, the last byte.
  return Buffer.concat([bytes.subarray(0, -1), comment, xmpBlock, bytes.subarray(-1)]);
};

describe('T34: image metadata', () => {
  it.each([
    ['JPEG', jpegWithAll],
    ['PNG', pngWithAll],
    ['GIF', gifWithAll],
  ])('is removed: %s', async (_name, make) => {
    const bytes = await make();
    expect(bytes.includes(canary)).toBe(true);
    const { id } = await uploaded(await sender(), bytes);
    for (const size of ['original', 'thumbnail']) {
      const stored = await files.read(id, size);
      expect(stored.includes(canary)).toBe(false);
      expect(stored.toString('latin1')).not.toMatch(
        /Exif|xmpmeta|Photoshop|ICC_PROFILE|tEXt|eXIf/u,
      );
      const {
        exif: storedExif,
        xmp: storedXmp,
        iptc,
        icc,
        comments,
      } = await sharp(stored).metadata();
      expect([storedExif, storedXmp, iptc, icc, comments]).toEqual(Array.from({ length: 5 }));
    }
    expect(JSON.stringify(await files.metadata(id))).not.toContain(canary);
  });

  it('orientation is applied before removal', async () => {
    const olga = await sender();
    const stored = await uploaded(olga, await jpegWithAll());
    expect(stored).toMatchObject({ width: 20, height: 40 });
    const { data } = await sharp(await files.read(stored.id))
      .raw()
      .toBuffer({ resolveWithObject: true });
    // After a 90° clockwise rotation the left half is on top: red.
    expect([Number(data[0]) > 200, Number(data[2]) < 60]).toEqual([true, true]);
  });

  it('animation is kept', async () => {
    const { id } = await uploaded(await sender(), await gifWithAll());
    const { pages, loop, delay } = await sharp(await files.read(id), { animated: true }).metadata();
    expect({ pages, loop, delay }).toEqual({ pages: 3, loop: 3, delay: [120, 120, 120] });
  });
});
