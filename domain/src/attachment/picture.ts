import type { DomainError } from '../error';
import { pictureLimits } from '../limits';
import { ok, err, type Result } from '../result';
import { readGif } from './gif';
import { readJpeg } from './jpeg';
import { readPng } from './png';
import type { PictureType } from './schema';

/** Type, size in pixels and frame count of a picture, read without decoding. */
export interface Picture {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  /** Frame count of a GIF, up to one above the limit; otherwise 1. */
  readonly frames: number;
}

/** Size and decoding cost of a picture. */
interface Shape extends Omit<Picture, 'type'> {
  /** Whether decoding buffers the whole picture rather than a few rows. */
  readonly isFullyBuffered?: boolean;
  /** Scans of a JPEG, counted up to one above the limit. */
  readonly scans?: number;
}

/** Reads the size and cost of a picture; null when the file is corrupt. */
type ShapeReader = (bytes: Uint8Array) => Shape | null;

const readers: Record<PictureType, ShapeReader> = {
  'image/png': readPng,
  'image/jpeg': readJpeg,
  'image/gif': readGif,
};

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const GIF = [0x47, 0x49, 0x46, 0x38];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const typeOf = (bytes: Uint8Array): PictureType | null => {
  if (startsWith(bytes, PNG)) return 'image/png';
  if (startsWith(bytes, JPEG)) return 'image/jpeg';
  return startsWith(bytes, GIF) ? 'image/gif' : null;
};

/**
 * Validates an uploaded picture by its content (clause 2.4). Reads only its structure, in one pass,
 * so that a decompression bomb is rejected without being decoded.
 */
export const readPicture = (bytes: Uint8Array): Result<Picture, DomainError> => {
  if (bytes.length > pictureLimits.bytes) return err({ code: 'file-too-large' });
  const type = typeOf(bytes);
  if (type === null) return err({ code: 'file-type' });
  const shape = readers[type](bytes);
  if (shape === null || shape.width === 0 || shape.height === 0) {
    return err({ code: 'file-corrupt' });
  }
  const error = limitError(shape);
  if (error) return err(error);
  const { width, height, frames } = shape;
  return ok({ type, width, height, frames });
};

function limitError({
  width,
  height,
  frames,
  scans = 1,
  isFullyBuffered,
}: Shape): DomainError | null {
  if (frames > pictureLimits.frames) return { code: 'file-too-many-frames' };
  if (scans > pictureLimits.scans) return { code: 'file-too-complex' };
  const maxPixels = isFullyBuffered === true ? pictureLimits.wholePixels : pictureLimits.pixels;
  return width * height * frames > maxPixels ? { code: 'file-too-many-pixels' } : null;
}
