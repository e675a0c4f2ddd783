/** What is done to a region: a frame around it, or nothing of it left. */
export type RegionKind = 'box' | 'hide';

/** A place on a picture, as shares of its width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of a picture, as shares of its width and height. */
export interface Region extends Point {
  readonly key: number;
  readonly kind: RegionKind;
  readonly width: number;
  readonly height: number;
}

/** A smaller one is a slip of the hand. */
const MIN_SIDE = 0.01;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** The region between two corners; null when it is too small to be meant. */
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

/** A region in the middle, for those who do not draw. */
export const middleRegion = (key: number, kind: RegionKind): Region => ({
  key,
  kind,
  x: 0.35,
  y: 0.4,
  width: 0.3,
  height: 0.2,
});

/** The same region elsewhere, never beyond the picture. */
export const moved = (region: Region, by: Point): Region => ({
  ...region,
  x: clamp(region.x + by.x, 0, 1 - region.width),
  y: clamp(region.y + by.y, 0, 1 - region.height),
});

/** The same region with its lower right corner elsewhere. */
export const resized = (region: Region, by: Point): Region => ({
  ...region,
  width: clamp(region.width + by.x, MIN_SIDE, 1 - region.x),
  height: clamp(region.height + by.y, MIN_SIDE, 1 - region.y),
});

/** The region in whole pixels, rounded outwards: nothing at its edge stays readable. */
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
