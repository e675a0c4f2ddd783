/** The kind of a region: a frame around it, or redaction. */
export type RegionKind = 'box' | 'hide';

/** A point on a picture, as shares of its width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle on a picture, as shares of its width and height. */
export interface Region extends Point {
  readonly key: number;
  readonly kind: RegionKind;
  readonly width: number;
  readonly height: number;
}

/** Minimum side of a region; smaller ones are accidental. */
const MIN_SIDE = 0.01;

const clamp = (value: number, min: number, max: number): number =>
  Math.min(Math.max(value, min), max);

/** The region between two corners; null when it is too small. */
export const regionBetween = (
  { key, kind }: Pick<Region, 'key' | 'kind'>,
  one: Point,
  other: Point,
): Region | null => {
  const [left, right] = [one.x, other.x].map((x) => clamp(x, 0, 1)).toSorted((a, b) => a - b);
  const [top, bottom] = [one.y, other.y].map((y) => clamp(y, 0, 1)).toSorted((a, b) => a - b);
  const [x = 0, y = 0] = [left, top];
  const [width, height] = [(right ?? 0) - x, (bottom ?? 0) - y];
  return width < MIN_SIDE || height < MIN_SIDE ? null : { key, kind, x, y, width, height };
};

/** A region in the middle, for keyboard use. */
export const middleRegion = (key: number, kind: RegionKind): Region => ({
  key,
  kind,
  x: 0.35,
  y: 0.4,
  width: 0.3,
  height: 0.2,
});

/** Moves a region within the picture. */
export const moved = (region: Region, offset: Point): Region => ({
  ...region,
  x: clamp(region.x + offset.x, 0, 1 - region.width),
  y: clamp(region.y + offset.y, 0, 1 - region.height),
});

/** Moves the lower right corner of a region. */
export const resized = (region: Region, offset: Point): Region => ({
  ...region,
  width: clamp(region.width + offset.x, MIN_SIDE, 1 - region.x),
  height: clamp(region.height + offset.y, MIN_SIDE, 1 - region.y),
});

/** Converts a region to whole pixels, rounded outwards, so that redaction covers its edges. */
export const pixelsOf = (
  { x, y, width, height }: Region,
  size: { readonly width: number; readonly height: number },
): { x: number; y: number; width: number; height: number } => {
  const [left, top] = [Math.floor(x * size.width), Math.floor(y * size.height)];
  const [right, bottom] = [
    Math.ceil((x + width) * size.width),
    Math.ceil((y + height) * size.height),
  ];
  return { x: left, y: top, width: right - left, height: bottom - top };
};
