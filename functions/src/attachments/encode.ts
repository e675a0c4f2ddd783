import {
  ok,
  pictureLimits,
  refuse,
  type Picture,
  type PictureType,
  type Refusal,
  type Result,
} from '@reglament/domain';
import type { Sharp, SharpOptions } from 'sharp';
import { loadSharp } from './sharp';

/** A picture as it is stored: made anew from its pixels, so that nothing else of the file is left. */
export interface Encoded {
  readonly bytes: Uint8Array;
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** A small still picture, JPEG. */
  readonly thumbnail: Uint8Array;
}

/** The longer side of a thumbnail, pixels: twice of what is shown, for dense screens. */
const THUMBNAIL_SIDE = 320;

/** What an honest picture takes is far less. */
const PATIENCE_S = 20;

/** A picture of few colours may grow when it is made anew; this much is still answered at once. */
const MOST_BYTES = 2 * pictureLimits.bytes;

const strict = {
  limitInputPixels: pictureLimits.pixels,
  failOn: 'warning',
  sequentialRead: true,
} as const satisfies SharpOptions;

const encoders: Record<PictureType, (picture: Sharp) => Sharp> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }),
  'image/png': (picture) => picture.png({ compressionLevel: 8 }),
  'image/gif': (picture) => picture.gif(),
};

/**
 * Decodes a picture whose frame was checked and makes it anew: upright, in sRGB, a GIF with its
 * animation, without any of the metadata or anything that was hidden around the pixels.
 */
export const encode = async (
  bytes: Uint8Array,
  { type, frames }: Picture,
): Promise<Result<Encoded, Refusal>> => {
  const sharp = await loadSharp();
  try {
    const upright = sharp(bytes, { ...strict, animated: frames > 1 }).autoOrient();
    const { data, info } = await encoders[type](upright.timeout({ seconds: PATIENCE_S })).toBuffer({
      resolveWithObject: true,
    });
    if (data.length > MOST_BYTES) return refuse({ code: 'file-too-large' });
    const thumbnail = await sharp(data, strict)
      .resize({
        width: THUMBNAIL_SIDE,
        height: THUMBNAIL_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .timeout({ seconds: PATIENCE_S })
      .toBuffer();
    return ok({
      bytes: data,
      width: info.width,
      height: info.pageHeight ?? info.height,
      thumbnail,
    });
  } catch {
    // The library tells broken files from each other by sentences; to a person they are the same.
    return refuse({ code: 'file-corrupt' });
  }
};
