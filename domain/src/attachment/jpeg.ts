import { pictureLimits } from '../limits';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Component count of CMYK and YCCK, which are converted to sRGB. */
const CMYK_COMPONENTS = 4;

/** Start-of-frame markers of progressive modes, Huffman and arithmetic. */
const progressive = new Set([0xc2, 0xc6, 0xca, 0xce]);

/** Markers without a length field: TEM and RST0 to RST7. */
const isStandalone = (marker: number): boolean =>
  marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Start-of-frame markers: C0 to CF except C4 (DHT), C8 (JPG) and CC (DAC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly isFullyBuffered: boolean;
}

/** Size and decoding cost of a JPEG. */
export interface JpegShape extends Frame {
  readonly frames: 1;
  /** Counted up to one above the limit. */
  readonly scans: number;
}

/**
 * Reads the size of a JPEG from its first frame header and counts its scans; null when a scan
 * precedes the frame header. A height defined after the first scan (DNL) reads as 0 and is rejected
 * as corrupt.
 */
export const readJpeg = (bytes: Uint8Array): JpegShape | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frame: Frame | null = null;
  let scans = 0;
  for (let at = 2; at + 4 <= view.byteLength && scans <= pictureLimits.scans;) {
    // After the first scan, bytes that are not a marker are entropy-coded data.
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
    at = nextOffset(view, at, marker);
  }
  return (
    frame && { ...frame, isFullyBuffered: frame.isFullyBuffered || scans > 1, frames: 1, scans }
  );
};

/** Returns the offset after a marker segment; FF bytes before a marker are padding. */
function nextOffset(view: DataView, at: number, marker: number): number {
  if (marker === 0xff) return at + 1;
  // FF00 is a stuffed byte of entropy-coded data.
  if (marker === 0 || isStandalone(marker)) return at + 2;
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
    isFullyBuffered:
      progressive.has(view.getUint8(at + 1)) || view.getUint8(at + 9) === CMYK_COMPONENTS,
  };
}
