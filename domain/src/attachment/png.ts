const SIGNATURE_LENGTH = 8;

/** Bytes of a chunk besides its data: length, type and checksum. */
const CHUNK_OVERHEAD = 12;

const HEADER = 0x49484452; // IHDR
const END = 0x49454e44; // IEND

/**
 * Reads the size of a PNG from IHDR; null unless IHDR comes first and an unbroken chain of chunks
 * leads to IEND. Bytes after IEND are ignored and are dropped when the picture is re-encoded.
 */
export const readPng = (
  bytes: Uint8Array,
): { width: number; height: number; frames: number; isFullyBuffered: boolean } | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = SIGNATURE_LENGTH;
  const hasHeader = view.byteLength >= start + CHUNK_OVERHEAD + 13;
  if (!hasHeader || view.getUint32(start) !== 13 || view.getUint32(start + 4) !== HEADER)
    return null;
  if (!reachesEnd(view, start)) return null;
  return {
    width: view.getUint32(start + 8),
    height: view.getUint32(start + 12),
    frames: 1,
    // Interlaced (Adam7): seven passes.
    isFullyBuffered: view.getUint8(start + 20) !== 0,
  };
};

function reachesEnd(view: DataView, start: number): boolean {
  for (let at = start; at + CHUNK_OVERHEAD <= view.byteLength;) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === END) return length === 0;
    at += CHUNK_OVERHEAD + length;
  }
  return false;
}
