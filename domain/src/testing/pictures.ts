/** Test pictures with valid headers and meaningless pixels. */

const bytesOf = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

const bigEndian = (value: number, length: number): number[] =>
  Array.from({ length }, (_none, at) => Math.floor(value / 256 ** (length - 1 - at)) % 256);

const littleEndian = (value: number): number[] => [value % 256, Math.floor(value / 256)];

const chunk = (name: string, data: readonly number[]): number[] => [
  ...bigEndian(data.length, 4),
  ...bytesOf(name),
  ...data,
  ...bigEndian(0, 4),
];

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Builds a PNG of a size, with optional chunks before IEND. */
export const pngOf = (
  width: number,
  height: number,
  between: readonly (readonly [string, readonly number[]])[] = [['IDAT', [0, 0]]],
): Uint8Array =>
  Uint8Array.from([
    ...PNG,
    ...chunk('IHDR', [...bigEndian(width, 4), ...bigEndian(height, 4), 8, 2, 0, 0, 0]),
    ...between.flatMap(([name, data]) => chunk(name, data)),
    ...chunk('IEND', []),
  ]);

const segment = (marker: number, data: readonly number[]): number[] => [
  0xff,
  marker,
  ...bigEndian(data.length + 2, 2),
  ...data,
];

interface JpegParts {
  /** Segments before the frame header. */
  readonly before?: readonly (readonly [number, readonly number[]])[];
  /** Start-of-frame marker: C0 baseline, C2 progressive. */
  readonly frame?: number;
  readonly components?: number;
  readonly scans?: number;
}

/** Builds a JPEG of a size with dummy scans. */
export const jpegOf = (
  width: number,
  height: number,
  { before = [], frame = 0xc0, components = 1, scans = 1 }: JpegParts = {},
): Uint8Array => {
  const each = Array.from({ length: components }, (_none, at) => [at + 1, 0x11, 0]).flat();
  // Contains a stuffed FF byte and a restart marker, neither of which starts a segment.
  const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0, 0xff, 0x00, 0xff, 0xd0, 0];
  return Uint8Array.from([
    0xff,
    0xd8,
    ...before.flatMap(([marker, data]) => segment(marker, data)),
    ...segment(frame, [8, ...bigEndian(height, 2), ...bigEndian(width, 2), components, ...each]),
    ...Array.from({ length: scans }, () => scan).flat(),
    0xff,
    0xd9,
  ]);
};

interface GifParts {
  readonly frames?: number;
  /** Left, top, width and height of each frame. */
  readonly frame?: readonly [number, number, number, number];
  readonly comment?: string;
  readonly trailer?: boolean;
}

/** Builds a GIF of a size with equal frames. */
export const gifOf = (
  width: number,
  height: number,
  { frames = 1, frame = [0, 0, 1, 1], comment, trailer = true }: GifParts = {},
): Uint8Array => {
  // One pixel: clear code, colour, end code.
  const frameBlock = [0x2c, ...frame.flatMap(littleEndian), 0, 2, 2, 0x44, 0x01, 0];
  const commentBlock =
    comment === undefined ? [] : [0x21, 0xfe, comment.length, ...bytesOf(comment), 0];
  const head = [...bytesOf('GIF89a'), ...littleEndian(width), ...littleEndian(height), 0x80, 0, 0];
  const colours = [0, 0, 0, 255, 255, 255];
  const start = [...head, ...colours, ...commentBlock];
  const bytes = new Uint8Array(start.length + frames * frameBlock.length + (trailer ? 1 : 0));
  bytes.set(start);
  for (let at = 0; at < frames; at += 1)
    bytes.set(frameBlock, start.length + at * frameBlock.length);
  if (trailer) bytes[bytes.length - 1] = 0x3b;
  return bytes;
};
