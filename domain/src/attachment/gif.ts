import { pictureLimits } from '../limits';

const EXTENSION = 0x21;
const FRAME = 0x2c;
const TRAILER = 0x3b;

const HEADER_LENGTH = 13;
const DESCRIPTOR_LENGTH = 10;

/** Bytes of the colour table that packed flags announce; none when the highest bit is not set. */
const tableLength = (flags: number): number =>
  (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);

interface Walk {
  readonly view: DataView;
  at: number;
  width: number;
  height: number;
  frames: number;
}

/**
 * The size and the frames of a GIF, by a walk over its blocks that stops when there are more frames
 * than the limit; null when a block is unknown or cut short. A frame that reaches beyond the screen
 * makes the screen larger, as it does for whoever decodes it.
 */
export const readGif = (
  bytes: Uint8Array,
): { width: number; height: number; frames: number } | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < HEADER_LENGTH || !isVersionKnown(view)) return null;
  const walk: Walk = {
    view,
    at: HEADER_LENGTH + tableLength(view.getUint8(10)),
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    frames: 0,
  };
  const isWhole = walkBlocks(walk);
  const { width, height, frames } = walk;
  return isWhole && frames > 0 ? { width, height, frames } : null;
};

/** `GIF8` was seen already: 87a and 89a are all there are. */
const isVersionKnown = (view: DataView): boolean =>
  [0x37, 0x39].includes(view.getUint8(4)) && view.getUint8(5) === 0x61;

function walkBlocks(walk: Walk): boolean {
  const { view } = walk;
  while (walk.frames <= pictureLimits.frames) {
    // Some programs leave the trailer out: the end of the file between blocks is as good.
    if (walk.at === view.byteLength) return true;
    if (walk.at > view.byteLength) return false;
    const kind = view.getUint8(walk.at);
    if (kind === TRAILER) return true;
    if (kind === EXTENSION) walk.at += 2;
    else if (kind !== FRAME || !enterFrame(walk)) return false;
    if (!skipParts(walk)) return false;
  }
  return true;
}

/** Takes note of a frame and goes on to its data. */
function enterFrame(walk: Walk): boolean {
  const { view, at } = walk;
  if (at + DESCRIPTOR_LENGTH > view.byteLength) return false;
  const word = (offset: number): number => view.getUint16(at + offset, true);
  walk.frames += 1;
  walk.width = Math.max(walk.width, word(1) + word(5));
  walk.height = Math.max(walk.height, word(3) + word(7));
  // One byte tells the size of the first codes.
  walk.at = at + DESCRIPTOR_LENGTH + tableLength(view.getUint8(at + 9)) + 1;
  return true;
}

/** Parts of up to 255 bytes follow each other until one is empty. */
function skipParts(walk: Walk): boolean {
  const { view } = walk;
  while (walk.at < view.byteLength) {
    const length = view.getUint8(walk.at);
    walk.at += 1 + length;
    if (length === 0) return true;
  }
  return false;
}
