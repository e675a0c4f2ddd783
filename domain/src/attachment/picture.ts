import type { DomainError } from '../error';
import { pictureLimits } from '../limits';
import { ok, err, type Result } from '../result';
import { readGif } from './gif';
import { readJpeg } from './jpeg';
import { readPng } from './png';
import type { PictureType } from './schema';

/** What the bytes of a picture say of it before it is decoded. */
export interface Picture {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  /** One, or as many as a GIF has; counted no further than the limit. */
  readonly frames: number;
}

/** The shape of a picture, and what decoding it takes. */
interface Shape extends Omit<Picture, 'type'> {
  /** Whether all of it is held while it is decoded, not a few rows at a time. */
  readonly isHeldWhole?: boolean;
  /** Passes over a JPEG, counted no further than the limit. */
  readonly scans?: number;
}

/** The shape of a picture; null when the file is broken. */
type Reads = (bytes: Uint8Array) => Shape | null;

const readers: Record<PictureType, Reads> = {
  'image/png': readPng,
  'image/jpeg': readJpeg,
  'image/gif': readGif,
};

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const GIF = [0x47, 0x49, 0x46, 0x38];

const beginsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const typeOf = (bytes: Uint8Array): PictureType | null => {
  if (beginsWith(bytes, PNG)) return 'image/png';
  if (beginsWith(bytes, JPEG)) return 'image/jpeg';
  return beginsWith(bytes, GIF) ? 'image/gif' : null;
};

/**
 * Clause 2.4: decides by content whether a file is a picture that may be sent, without decoding it.
 * Only its frame is read, in one pass: a file that would unpack to gigabytes is refused as fast as one
 * that is no picture at all.
 */
export const readPicture = (bytes: Uint8Array): Result<Picture, DomainError> => {
  if (bytes.length > pictureLimits.bytes) return err({ code: 'file-too-large' });
  const type = typeOf(bytes);
  if (type === null) return err({ code: 'file-type' });
  const read = readers[type](bytes);
  if (read === null || read.width === 0 || read.height === 0) {
    return err({ code: 'file-corrupt' });
  }
  const refusal = tooMuch(read);
  if (refusal) return err(refusal);
  const { width, height, frames } = read;
  return ok({ type, width, height, frames });
};

function tooMuch({ width, height, frames, scans = 1, isHeldWhole }: Shape): DomainError | null {
  if (frames > pictureLimits.frames) return { code: 'file-too-many-frames' };
  if (scans > pictureLimits.scans) return { code: 'file-too-complex' };
  const most = isHeldWhole === true ? pictureLimits.wholePixels : pictureLimits.pixels;
  return width * height * frames > most ? { code: 'file-too-many-pixels' } : null;
}
