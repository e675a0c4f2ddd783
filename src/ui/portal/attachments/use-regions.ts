import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import {
  middleRegion,
  moved,
  regionBetween,
  resized,
  type Point,
  type Region,
  type RegionKind,
} from './regions';

/** Distance of one arrow key press, as a share of the picture. */
const STEP = 0.02;

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** Maximum movement of a click, as a share of the picture. */
const CLICK_TOLERANCE = 0.005;

const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Point => {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
};

const isClick = (one: Point, other: Point): boolean =>
  Math.abs(one.x - other.x) < CLICK_TOLERANCE && Math.abs(one.y - other.y) < CLICK_TOLERANCE;

/** A drag that creates a region or moves an existing one. */
interface Drag {
  readonly from: Point;
  readonly to: Point;
  readonly region: Region | null;
}

interface DrawingOptions {
  readonly regions: readonly Region[];
  /** Creates a region between two corners. */
  readonly between: (one: Point, other: Point) => Region | null;
  readonly put: (region: Region | null) => void;
}

/** Draws by dragging or by clicking two corners; dragging a region moves it. */
const usePointer = ({ regions, between, put }: DrawingOptions) => {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [corner, setCorner] = useState<Point | null>(null);
  const draggedRegion = ({ from, to, region }: Drag): Region | null =>
    region ? moved(region, { x: to.x - from.x, y: to.y - from.y }) : between(from, to);
  const click = (at: Point) => {
    setCorner(corner === null ? at : null);
    if (corner !== null) put(between(corner, at));
  };
  const pointer = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const key = event.target instanceof HTMLElement ? Number(event.target.dataset['region']) : 0;
      const from = pointOf(event);
      setDrag({ from, to: from, region: regions.find((one) => one.key === key) ?? null });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag) setDrag({ ...drag, to: pointOf(event) });
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      setDrag(null);
      if (!drag) return;
      const to = pointOf(event);
      if (!drag.region && isClick(drag.from, to)) click(to);
      else put(draggedRegion({ ...drag, to }));
    },
    onPointerCancel: () => setDrag(null),
  };
  return {
    pointer,
    corner,
    preview: drag && draggedRegion(drag),
    resetCorner: () => setCorner(null),
  };
};

/**
 * The regions on a picture, drawn with a pointer, or added in the middle and moved by arrow keys.
 */
export const useRegions = (kind: RegionKind) => {
  const [regions, setRegions] = useState<readonly Region[]>([]);
  const [nextKey, setNextKey] = useState(1);
  const put = (region: Region | null) => {
    if (region === null) return;
    setRegions((known) => withRegion(known, region));
    setNextKey(Math.max(nextKey, region.key + 1));
  };
  const between = (one: Point, other: Point) => regionBetween({ key: nextKey, kind }, one, other);
  const { pointer, corner, preview, resetCorner } = usePointer({ regions, between, put });
  const onKey = (event: KeyboardEvent, region: Region) => {
    const offset = steps[event.key];
    const isRemoved = event.key === 'Delete' || event.key === 'Backspace';
    if (!offset && !isRemoved) return;
    event.preventDefault();
    if (offset) put(event.shiftKey ? resized(region, offset) : moved(region, offset));
    else setRegions((known) => known.filter(({ key }) => key !== region.key));
  };
  return {
    regions,
    /** The regions including the one being dragged. */
    shown: preview ? withRegion(regions, preview) : regions,
    corner,
    pointer,
    onKey,
    /** Adds a region in the middle; returns its key. */
    addMiddle: (): number => {
      put(middleRegion(nextKey, kind));
      return nextKey;
    },
    undo: () => {
      resetCorner();
      setRegions((known) => known.slice(0, -1));
    },
  };
};

/** Adds or replaces a region; keeps the drawing order. */
const withRegion = (regions: readonly Region[], region: Region): readonly Region[] => {
  const isKnown = regions.some(({ key }) => key === region.key);
  if (!isKnown) return [...regions, region];
  return regions.map((one) => (one.key === region.key ? region : one));
};
