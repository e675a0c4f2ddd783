import { pictureLimits } from '../limits';

const EXTENSION = 0x21;
const FRAME = 0x2c;
const TRAILER = 0x3b;

const HEADER_LENGTH = 13;
const DESCRIPTOR_LENGTH = 10;

/** Length of the colour table in bytes, from the packed flags; 0 if the highest bit is unset. */
const tableLength = (flags: number): number =>
  (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);

interface Scan {
  readonly view: DataView;
  at: number;
  width: number;
  height: number;
  frames: number;
}

/**
 * Reads the size and the frame count of a GIF by scanning its blocks, until the frame limit is
 * exceeded; null for an unknown or truncated block. A frame larger than the logical screen enlarges
 * it, as decoders do.
 */
export const readGif = (
  bytes: Uint8Array,
): { width: number; height: number; frames: number } | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < HEADER_LENGTH || !isVersionKnown(view)) return null;
  const scan: Scan = {
    view,
    at: HEADER_LENGTH + tableLength(view.getUint8(10)),
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    frames: 0,
  };
  const isComplete = scanBlocks(scan);
  const { width, height, frames } = scan;
  return isComplete && frames > 0 ? { width, height, frames } : null;
};

/** Checks the rest of the signature after `GIF8`: versions 87a and 89a. */
const isVersionKnown = (view: DataView): boolean =>
  [0x37, 0x39].includes(view.getUint8(4)) && view.getUint8(5) === 0x61;

function scanBlocks(scan: Scan): boolean {
  const { view } = scan;
  while (scan.frames <= pictureLimits.frames) {
    // Some encoders omit the trailer, so the end of the file between blocks is accepted.
    if (scan.at === view.byteLength) return true;
    if (scan.at > view.byteLength) return false;
    const kind = view.getUint8(scan.at);
    if (kind === TRAILER) return true;
    if (kind === EXTENSION) scan.at += 2;
    else if (kind !== FRAME || !readFrame(scan)) return false;
    if (!skipSubBlocks(scan)) return false;
  }
  return true;
}

/** Counts a frame and moves to its data. */
function readFrame(scan: Scan): boolean {
  const { view, at } = scan;
  if (at + DESCRIPTOR_LENGTH > view.byteLength) return false;
  const uint16 = (offset: number): number => view.getUint16(at + offset, true);
  scan.frames += 1;
  scan.width = Math.max(scan.width, uint16(1) + uint16(5));
  scan.height = Math.max(scan.height, uint16(3) + uint16(7));
  // Skips the byte of the minimum LZW code size.
  scan.at = at + DESCRIPTOR_LENGTH + tableLength(view.getUint8(at + 9)) + 1;
  return true;
}

/** Skips sub-blocks of up to 255 bytes, including the empty terminator. */
function skipSubBlocks(scan: Scan): boolean {
  const { view } = scan;
  while (scan.at < view.byteLength) {
    const length = view.getUint8(scan.at);
    scan.at += 1 + length;
    if (length === 0) return true;
  }
  return false;
}
