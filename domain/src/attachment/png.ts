const SIGNATURE_LENGTH = 8;

/** Length, name and check sum around the data of a chunk. */
const AROUND_DATA = 12;

const HEADER = 0x49484452; // IHDR
const END = 0x49454e44; // IEND

/**
 * The size of a PNG, by its header; null unless the header comes first and a whole chain of chunks
 * leads from it to the end. What follows the end is nobody's and is dropped with the original.
 */
export const readPng = (
  bytes: Uint8Array,
): { width: number; height: number; frames: number; isHeldWhole: boolean } | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = SIGNATURE_LENGTH;
  const isWhole = view.byteLength >= start + AROUND_DATA + 13;
  if (!isWhole || view.getUint32(start) !== 13 || view.getUint32(start + 4) !== HEADER) return null;
  if (!reachesEnd(view, start)) return null;
  return {
    width: view.getUint32(start + 8),
    height: view.getUint32(start + 12),
    frames: 1,
    // Interlaced: its rows come in seven passes.
    isHeldWhole: view.getUint8(start + 20) !== 0,
  };
};

function reachesEnd(view: DataView, start: number): boolean {
  for (let at = start; at + AROUND_DATA <= view.byteLength;) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === END) return length === 0;
    at += AROUND_DATA + length;
  }
  return false;
}
