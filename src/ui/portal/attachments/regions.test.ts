import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { middleRegion, moved, pixelsOf, regionBetween, resized } from './regions';

const hide = { key: 1, kind: 'hide' } as const;

describe('a region of a picture', () => {
  test('lies between two corners in any order', () => {
    const region = { ...hide, x: 0.25, y: 0.5, width: 0.5, height: 0.25 };
    expect(regionBetween(hide, { x: 0.25, y: 0.5 }, { x: 0.75, y: 0.75 })).toEqual(region);
    expect(regionBetween(hide, { x: 0.75, y: 0.5 }, { x: 0.25, y: 0.75 })).toEqual(region);
  });

  test('is clipped at the edge of the picture', () => {
    const region = regionBetween(hide, { x: 0.5, y: 0.5 }, { x: 1.7, y: -2 });
    expect(region).toEqual({ ...hide, x: 0.5, y: 0, width: 0.5, height: 0.5 });
  });

  test('is null when it is too small', () => {
    expect(regionBetween(hide, { x: 0.5, y: 0.5 }, { x: 0.505, y: 0.9 })).toBeNull();
  });

  test('stays on the picture after any move or resize', () => {
    const share = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.boolean(), (x, y, isMove) => {
        const start = middleRegion(1, 'box');
        const region = (isMove ? moved : resized)(start, { x, y });
        expect(region.x).toBeGreaterThanOrEqual(0);
        expect(region.y).toBeGreaterThanOrEqual(0);
        expect(region.x + region.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(region.y + region.height).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.min(region.width, region.height)).toBeGreaterThan(0);
      }),
    );
  });

  test('covers every pixel it touches', () => {
    const size = { width: 100, height: 10 };
    const region = { ...hide, x: 0.101, y: 0.15, width: 0.1, height: 0.2 };
    expect(pixelsOf(region, size)).toEqual({ x: 10, y: 1, width: 11, height: 3 });
  });
});
