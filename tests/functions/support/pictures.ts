import { crc32, deflateSync } from 'node:zlib';
import { loadSharp } from '../../../functions/src/attachments/sharp';

/** Image library, configured as in the functions. */
export const sharp = await loadSharp();

/** Builds a PNG chunk with its checksum. */
export const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
};

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Builds an all-black PNG of 1 bit per pixel: a few kilobytes for any size. */
export const blackPng = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  const parts = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
};

/** Inserts chunks after the PNG header. */
export const withChunks = (png: Buffer, chunks: readonly Buffer[]): Buffer => {
  const afterHeader = signature.length + 25;
  return Buffer.concat([png.subarray(0, afterHeader), ...chunks, png.subarray(afterHeader)]);
};

/** Inserts a segment after the first two bytes of a JPEG. */
export const withSegment = (jpeg: Buffer, marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
};

type Format = 'png' | 'jpeg' | 'gif';

/** Builds a valid image: left half red, right half blue. */
export const picture = async (
  format: Format,
  { width = 40, height = 20 }: { readonly width?: number; readonly height?: number } = {},
): Promise<Buffer> => {
  const blue = {
    create: { width: width / 2, height, channels: 3, background: '#0000ff' },
  } as const;
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: await sharp(blue).png().toBuffer(), left: width / 2, top: 0 }])
    .toFormat(format)
    .toBuffer();
};

/** Builds a GIF of distinct frames that loops three times. */
export const animation = async (frames: number): Promise<Buffer> => {
  const each = Array.from({ length: frames }, async (_none, at) =>
    sharp({
      create: {
        width: 16,
        height: 16,
        channels: 3,
        background: { r: (at * 97) % 256, g: (at * 53) % 256, b: 9 },
      },
    })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(each), { join: { animated: true } })
    .gif({ loop: 3, delay: Array.from({ length: frames }, () => 120) })
    .toBuffer();
};
