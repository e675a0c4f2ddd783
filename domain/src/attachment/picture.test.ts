import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureLimits } from '../limits';
import { gifOf, jpegOf, pngOf } from '../testing/pictures';
import { readPicture, type Picture } from './picture';

const read = (bytes: Uint8Array): Picture | string => {
  const result = readPicture(bytes);
  return result.ok ? result.value : result.error.code;
};

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('readPicture', () => {
  it('detects type and size by content', () => {
    expect(read(pngOf(800, 600))).toEqual({
      type: 'image/png',
      width: 800,
      height: 600,
      frames: 1,
    });
    expect(read(jpegOf(64, 48))).toEqual({ type: 'image/jpeg', width: 64, height: 48, frames: 1 });
    expect(read(gifOf(7, 5, { frames: 3 }))).toEqual({
      type: 'image/gif',
      width: 7,
      height: 5,
      frames: 3,
    });
  });

  it.each([
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page', text('<!doctype html><script>alert(1)</script>')],
    ['a PDF', text('%PDF-1.7')],
    ['a WebP', text('RIFF\u0000\u0000\u0000\u0000WEBPVP8 ')],
    ['a BMP', text('BM')],
    ['nothing', new Uint8Array()],
  ])('T31 rejects %s by content', (_name, bytes) => {
    expect(read(bytes)).toBe('file-type');
  });

  it('T31 rejects a script with a GIF signature as corrupt', () => {
    expect(read(text('GIF89a/*aaaaaaaaa*/=1;alert(document.domain)//'))).toBe('file-corrupt');
  });

  it('T32 rejects too many pixels by the header', () => {
    expect(read(pngOf(60_000, 60_000))).toBe('file-too-many-pixels');
    expect(read(jpegOf(16_000, 16_000))).toBe('file-too-many-pixels');
    expect(read(gifOf(4_000, 4_000, { frames: 3 }))).toBe('file-too-many-pixels');
  });

  it('accepts exactly the maximum number of pixels', () => {
    expect(read(pngOf(8_000, 5_000))).toMatchObject({ width: 8_000 });
    expect(read(pngOf(8_000, 5_001))).toBe('file-too-many-pixels');
  });

  it('T32 rejects too many frames', () => {
    expect(read(gifOf(2, 2, { frames: pictureLimits.frames }))).toMatchObject({ frames: 100 });
    expect(read(gifOf(2, 2, { frames: 20_000 }))).toBe('file-too-many-frames');
  });

  it('T32 includes a frame that enlarges the screen of a GIF', () => {
    expect(read(gifOf(1, 1, { frame: [0, 0, 60_000, 60_000] }))).toBe('file-too-many-pixels');
    expect(read(gifOf(9, 9, { frame: [10, 20, 5, 5] }))).toMatchObject({ width: 15, height: 25 });
  });

  it('rejects a file above the size limit before reading it', () => {
    expect(read(new Uint8Array(pictureLimits.bytes + 1))).toBe('file-too-large');
  });

  it.each([
    ['PNG of zero width', pngOf(0, 5)],
    ['JPEG of zero height', jpegOf(5, 0)],
    ['PNG with another chunk before IHDR', pngOf(5, 5).with(12, 0x4a)],
    ['PNG with a chunk length beyond the file', pngOf(5, 5, [['IDAT', [1, 2, 3]]]).with(33, 0x7f)],
    ['GIF without a frame', gifOf(5, 5, { frames: 0 })],
    ['GIF of an unknown version', gifOf(5, 5).with(4, 0x38)],
    ['JPEG with a scan before its frame header', jpegOf(5, 5).with(3, 0xda)],
    ['JPEG with a stray byte between segments', jpegOf(5, 5, { before: [[0xfe, [1]]] }).with(7, 0)],
  ])('rejects a %s as corrupt', (_name, bytes) => {
    expect(read(bytes)).toBe('file-corrupt');
  });

  it.each([
    ['PNG', pngOf(5, 5)],
    ['GIF', gifOf(5, 5)],
  ])('rejects a %s truncated at any length', (_name, bytes) => {
    for (let length = 0; length < bytes.length - 1; length += 1) {
      expect(['file-corrupt', 'file-type']).toContain(read(bytes.slice(0, length)));
    }
  });

  it('rejects a JPEG with too many scans, even a small one', () => {
    const { scans } = pictureLimits;
    const withScans = (count: number) => jpegOf(8, 8, { frame: 0xc2, scans: count });
    expect(read(withScans(scans))).toMatchObject({ width: 8, height: 8 });
    expect(read(withScans(scans + 1))).toBe('file-too-complex');
    expect(read(withScans(3_000))).toBe('file-too-complex');
  });

  it.each([
    ['progressive', jpegOf(4_000, 3_001, { frame: 0xc2 })],
    ['progressive with arithmetic coding', jpegOf(4_000, 3_001, { frame: 0xca })],
    ['of several scans', jpegOf(4_000, 3_001, { scans: 3 })],
    ['CMYK', jpegOf(4_000, 3_001, { components: 4 })],
    ['interlaced', pngOf(4_000, 3_001).with(28, 1)],
  ])('applies the lower pixel limit to a fully buffered picture: %s', (_how, bytes) => {
    expect(read(bytes)).toBe('file-too-many-pixels');
  });

  it('accepts the maximum of each pixel limit', () => {
    expect(read(jpegOf(4_000, 3_000, { frame: 0xc2 }))).toMatchObject({ width: 4_000 });
    expect(read(jpegOf(8_000, 5_000))).toMatchObject({ width: 8_000 });
  });

  it('finds the frame header of a JPEG after tables, comments and padding', () => {
    const before = [
      [0xe1, Array.from({ length: 4_000 }, () => 0xff)],
      [0xc4, [0, 1, 2]],
      [0xfe, [1]],
    ] as const;
    expect(read(jpegOf(30, 20, { before }))).toMatchObject({ width: 30, height: 20 });
    const filled = Uint8Array.from([0xff, 0xd8, 0xff, 0xff, 0xff, ...jpegOf(3, 2).slice(3)]);
    expect(read(filled)).toMatchObject({ width: 3, height: 2 });
  });

  it('accepts a GIF without a trailer and a PNG with trailing bytes', () => {
    expect(read(gifOf(5, 5, { trailer: false, comment: 'made with care' }))).toMatchObject({
      frames: 1,
    });
    expect(read(Uint8Array.from([...pngOf(5, 5), ...text('<script>')]))).toMatchObject({
      width: 5,
    });
  });

  it('never throws for arbitrary bytes', () => {
    const heads = [pngOf(9, 9).slice(0, 16), jpegOf(9, 9).slice(0, 6), gifOf(9, 9).slice(0, 13)];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), (head, rest) => {
        expect(['string', 'object']).toContain(typeof read(Uint8Array.from([...head, ...rest])));
      }),
    );
  });

  it('reads a view of a larger buffer', () => {
    const whole = Uint8Array.from([1, 2, 3, ...gifOf(7, 5)]);
    expect(read(whole.subarray(3))).toMatchObject({ width: 7, height: 5 });
  });

  it('returns only the error code', () => {
    expect(readPicture(text('x'))).toEqual({ ok: false, error: { code: 'file-type' } });
  });
});
