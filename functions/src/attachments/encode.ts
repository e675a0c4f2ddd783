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

/** The longer side of a thumbnail, pixels: twice of what is shown, for dense screens. */
const THUMBNAIL_SIDE = 320;

/** A picture of few colours may grow when it is made anew; this much is still answered at once. */
const MAX_BYTES = 2 * pictureLimits.bytes;

const strict = {
  limitInputPixels: pictureLimits.pixels,
  failOn: 'warning',
  sequentialRead: true,
} as const satisfies SharpOptions;

const encoders: Record<PictureType, (picture: Sharp) => Sharp> = {
  // Optimised codes would need a second pass over all coefficients, which holds the whole picture.
  'image/jpeg': (picture) =>
    picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4', optimiseCoding: false }),
  'image/png': (picture) => picture.png({ compressionLevel: 8 }),
  'image/gif': (picture) => picture.gif(),
};

/**
 * Decodes a picture whose frame was checked and makes it anew: upright, in sRGB, a GIF with its
 * animation, without any of the metadata or anything that was hidden around the pixels. Nothing in here
 * can be interrupted: it runs in a process of its own.
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
    // The library tells broken files from each other by sentences; to a person they are the same.
    return err({ code: 'file-corrupt' });
  }
};
