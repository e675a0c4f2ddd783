const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Markers that stand alone, without a length: TEM and the restarts. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** C0 to CF begin a frame, but for the tables of Huffman (C4) and arithmetic (CC) codes and C8. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * The size of a JPEG, by its first frame header; null when none comes before the pixels. A height that
 * is only told after them (0 here) is refused with the broken ones.
 */
export const readJpeg = (
  bytes: Uint8Array,
): { width: number; height: number; frames: number } | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Any number of FF may fill the room before a marker.
    if (marker === 0xff) {
      at += 1;
    } else if (isAlone(marker)) {
      at += 2;
    } else {
      if (marker === START_OF_SCAN || marker === END_OF_IMAGE) return null;
      if (isFrame(marker)) return frameAt(view, at);
      at += 2 + view.getUint16(at + 2);
    }
  }
  return null;
};

function frameAt(
  view: DataView,
  at: number,
): { width: number; height: number; frames: number } | null {
  if (at + 9 > view.byteLength) return null;
  return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), frames: 1 };
}
