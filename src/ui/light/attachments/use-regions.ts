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

/**
 * The regions on a picture. Drawn by dragging, by a click on each of two corners, or put in the middle
 * and moved by the arrows.
 */
export const useRegions = (kind: RegionKind) => {
  const [regions, setRegions] = useState<readonly Region[]>([]);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [corner, setCorner] = useState<Point | null>(null);
  const [nextKey, setNextKey] = useState(1);
  const put = (region: Region | null) => {
    if (region === null) return;
    setRegions((known) => [...known.filter(({ key }) => key !== region.key), region]);
    if (region.key === nextKey) setNextKey(nextKey + 1);
  };
  const dragged = (to: Point): Region | null => {
    if (drag === null) return null;
    const { from, region } = drag;
    if (region) return moved(region, { x: to.x - from.x, y: to.y - from.y });
    return regionBetween({ key: nextKey, kind }, from, to);
  };
  const remove = (key: number) => setRegions((known) => known.filter((one) => one.key !== key));
  const click = (at: Point) => {
    if (corner === null) return setCorner(at);
    setCorner(null);
    return put(regionBetween({ key: nextKey, kind }, corner, at));
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
      const to = pointOf(event);
      setDrag(null);
      if (!drag) return;
      if (isStill(drag.from, to) && !drag.region) click(to);
      else put(dragged(to));
    },
    onPointerCancel: () => setDrag(null),
  };
  const onKey = (event: KeyboardEvent, region: Region) => {
    const by = steps[event.key];
    if (by) put(event.shiftKey ? resized(region, by) : moved(region, by));
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(region.key);
    else return;
    event.preventDefault();
  };
  const growing = drag && dragged(drag.to);
  return {
    regions,
    /** As they stand at this moment, with the one under the pointer. */
    shown: growing ? [...regions.filter(({ key }) => key !== growing.key), growing] : regions,
    corner,
    pointer,
    onKey,
    addMiddle: (): number => {
      put(middleRegion(nextKey, kind));
      return nextKey;
    },
    undo: () => {
      setCorner(null);
      setRegions((known) => known.slice(0, -1));
    },
  };
};
