import { pictureLimits } from '../limits';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** CMYK and YCCK: both are converted to sRGB from four components. */
const INKS = 4;

/** Frames whose pixels come in several passes: progressive by Huffman or arithmetic codes. */
const progressive = new Set([0xc2, 0xc6, 0xca, 0xce]);

/** Markers that stand alone, without a length: TEM and the restarts. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** C0 to CF begin a frame, but for the tables of Huffman (C4) and arithmetic (CC) codes and C8. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly isHeldWhole: boolean;
}

/** What a JPEG says of its size and of the work of decoding it. */
export interface JpegShape extends Frame {
  readonly frames: 1;
  /** Counted no further than the limit. */
  readonly scans: number;
}

/**
 * The size of a JPEG, by its first frame header, and the passes over its pixels; null when no frame
 * comes before them. A height that is only told after them (0 here) is refused with the broken ones.
 */
export const readJpeg = (bytes: Uint8Array): JpegShape | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frame: Frame | null = null;
  let scans = 0;
  for (let at = 2; at + 4 <= view.byteLength && scans <= pictureLimits.scans;) {
    // Between segments of a file whose pixels began, whatever is no marker is passed over.
    if (view.getUint8(at) !== 0xff) {
      if (scans === 0) return null;
      at = nextMarker(bytes, at);
      continue;
    }
    const marker = view.getUint8(at + 1);
    if (marker === END_OF_IMAGE) break;
    if (isFrame(marker)) frame ??= frameAt(view, at);
    if (marker === START_OF_SCAN) {
      if (frame === null) return null;
      scans += 1;
    }
    at = after(view, at, marker);
  }
  return frame && { ...frame, isHeldWhole: frame.isHeldWhole || scans > 1, frames: 1, scans };
};

/** Where to go on after a marker: any number of FF may fill the room before one. */
function after(view: DataView, at: number, marker: number): number {
  if (marker === 0xff) return at + 1;
  // FF00 is a byte of the pixels.
  if (marker === 0 || isAlone(marker)) return at + 2;
  return at + 2 + view.getUint16(at + 2);
}

function nextMarker(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(0xff, from);
  return at === -1 ? bytes.length : at;
}

function frameAt(view: DataView, at: number): Frame | null {
  if (at + 10 > view.byteLength) return null;
  return {
    width: view.getUint16(at + 7),
    height: view.getUint16(at + 5),
    isHeldWhole: progressive.has(view.getUint8(at + 1)) || view.getUint8(at + 9) === INKS,
  };
}
