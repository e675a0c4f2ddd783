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

/** One press of an arrow moves by this share of the picture. */
const STEP = 0.02;

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** A press that moves less than this share is a click. */
const STILL = 0.005;

const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Point => {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
};

const isStill = (one: Point, other: Point): boolean =>
  Math.abs(one.x - other.x) < STILL && Math.abs(one.y - other.y) < STILL;

/** Under the pointer: a new region that grows from its first corner, or a known one on the move. */
interface Drag {
  readonly from: Point;
  readonly to: Point;
  readonly region: Region | null;
}

interface Drawing {
  readonly regions: readonly Region[];
  /** The new region between two corners. */
  readonly between: (one: Point, other: Point) => Region | null;
  readonly put: (region: Region | null) => void;
}

/** Drawing by dragging, or by a click on each of two corners; dragging a region moves it. */
const usePointer = ({ regions, between, put }: Drawing) => {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [corner, setCorner] = useState<Point | null>(null);
  const dragged = ({ from, to, region }: Drag): Region | null =>
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
      if (!drag.region && isStill(drag.from, to)) click(to);
      else put(dragged({ ...drag, to }));
    },
    onPointerCancel: () => setDrag(null),
  };
  return { pointer, corner, growing: drag && dragged(drag), forget: () => setCorner(null) };
};

/**
 * The regions on a picture: drawn with a pointer, or put in the middle and moved by the arrows.
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
  const { pointer, corner, growing, forget } = usePointer({ regions, between, put });
  const onKey = (event: KeyboardEvent, region: Region) => {
    const by = steps[event.key];
    const isRemoved = event.key === 'Delete' || event.key === 'Backspace';
    if (!by && !isRemoved) return;
    event.preventDefault();
    if (by) put(event.shiftKey ? resized(region, by) : moved(region, by));
    else setRegions((known) => known.filter(({ key }) => key !== region.key));
  };
  return {
    regions,
    /** As they stand at this moment, with the one under the pointer. */
    shown: growing ? withRegion(regions, growing) : regions,
    corner,
    pointer,
    onKey,
    /** Puts a region in the middle; its key. */
    addMiddle: (): number => {
      put(middleRegion(nextKey, kind));
      return nextKey;
    },
    undo: () => {
      forget();
      setRegions((known) => known.slice(0, -1));
    },
  };
};

/** The regions with one of them new or changed, in the order in which they were drawn. */
const withRegion = (regions: readonly Region[], region: Region): readonly Region[] => {
  const isKnown = regions.some(({ key }) => key === region.key);
  if (!isKnown) return [...regions, region];
  return regions.map((one) => (one.key === region.key ? region : one));
};
