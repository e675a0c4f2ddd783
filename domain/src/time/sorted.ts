/** Sorted numbers with a bucket index for fast lookup. */
export interface Sorted {
  readonly values: Float64Array;
  readonly first: number;
  readonly last: number;
  /** Density of equal-width buckets over the value range, about one value per bucket. */
  readonly bucketsPerUnit: number;
  /** Number of values before each bucket, with a final total. */
  readonly firstOfBucket: Uint32Array;
}

/**
 * Builds a bucket index over sorted values, so that the lookup time does not depend on their
 * number. Within a bucket a binary search is used.
 */
export function sorted(values: Float64Array): Sorted {
  const first = values[0] ?? Infinity;
  const last = values.at(-1) ?? -Infinity;
  const density = last > first ? values.length / (last - first) : 0;
  // Values too close for a finite density share one bucket.
  const bucketsPerUnit = Number.isFinite(density) ? density : 0;
  const firstOfBucket = new Uint32Array(values.length + 2);
  let bucket = 0;
  for (let i = 0; i < values.length; i += 1) {
    const target = Math.trunc(((values[i] ?? first) - first) * bucketsPerUnit);
    while (bucket < target) firstOfBucket[(bucket += 1)] = i;
  }
  firstOfBucket.fill(values.length, bucket + 1);
  return { values, first, last, bucketsPerUnit, firstOfBucket };
}

function count(numbers: Sorted, x: number, orEqual: boolean): number {
  const { values, firstOfBucket } = numbers;
  if (x < numbers.first) return 0;
  if (x > numbers.last) return values.length;
  const bucket = Math.trunc((x - numbers.first) * numbers.bucketsPerUnit);
  let low = firstOfBucket[bucket] ?? 0;
  let high = firstOfBucket[bucket + 1] ?? low;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = values[middle] ?? Infinity;
    if (value < x || (orEqual && value === x)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the number of values <= `x`. */
export function countUpTo(numbers: Sorted, x: number): number {
  return count(numbers, x, true);
}

/** Returns the number of values < `x`. */
export function countBelow(numbers: Sorted, x: number): number {
  return count(numbers, x, false);
}

/** Returns the value at a position; throws a RangeError if there is none. */
export function valueAt(values: Float64Array, position: number): number {
  const value = values[position];
  if (value === undefined) throw new RangeError(`no value at ${position} of ${values.length}`);
  return value;
}
