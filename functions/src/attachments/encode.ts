import {
  ok,
  pictureLimits,
  err,
  type Picture,
  type PictureType,
  type DomainError,
  type Result,
} from '@reglament/domain';
import type { Sharp, SharpOptions } from 'sharp';
import type { Encoded } from './encoded';
import { loadSharp } from './sharp';

/** Longer side of a thumbnail, pixels: twice the displayed size, for high-density screens. */
const THUMBNAIL_SIDE = 320;

/**
 * Output size limit, bytes. Re-encoding can enlarge an image of few colours; this size can still be
 * served at once.
 */
const MAX_BYTES = 2 * pictureLimits.bytes;

const strict = {
  limitInputPixels: pictureLimits.pixels,
  failOn: 'warning',
  sequentialRead: true,
} as const satisfies SharpOptions;

const encoders: Record<PictureType, (picture: Sharp) => Sharp> = {
  // Optimised Huffman coding needs a second pass, which buffers the whole image.
  'image/jpeg': (picture) =>
    picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4', optimiseCoding: false }),
  'image/png': (picture) => picture.png({ compressionLevel: 8 }),
  'image/gif': (picture) => picture.gif(),
};

/**
 * Re-encodes an image whose header was validated: upright, sRGB, GIFs keep their animation, without
 * metadata or trailing data. Runs in a child process because it cannot be interrupted.
 */
export const encode = async (
  bytes: Uint8Array,
  { type, frames }: Picture,
): Promise<Result<Encoded, DomainError>> => {
  const sharp = await loadSharp();
  try {
    const upright = sharp(bytes, { ...strict, animated: frames > 1 }).autoOrient();
    const { data, info } = await encoders[type](upright).toBuffer({ resolveWithObject: true });
    if (data.length > MAX_BYTES) return err({ code: 'file-too-large' });
    const thumbnail = await sharp(data, strict)
      .resize({
        width: THUMBNAIL_SIDE,
        height: THUMBNAIL_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .toBuffer();
    return ok({
      bytes: data,
      width: info.width,
      height: info.pageHeight ?? info.height,
      thumbnail,
    });
  } catch {
    // The library distinguishes decode errors only by message; clients get one code.
    return err({ code: 'file-corrupt' });
  }
};
