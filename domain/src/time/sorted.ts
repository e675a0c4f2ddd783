/** Ascending numbers in which a position is found without searching them all. */
export interface Sorted {
  readonly values: Float64Array;
  readonly first: number;
  readonly last: number;
  /** Equally wide slots over the values' range, about one value in each. */
  readonly slotsPerUnit: number;
  /** How many values lie in the slots before each slot, and behind the last. */
  readonly firstOfSlot: Uint32Array;
}

/**
 * Lays slots over ascending values, so that finding a place among them takes as long for twenty
 * years as for one. Uneven values only make a slot fuller, and a slot is searched by halves.
 */
export function sorted(values: Float64Array): Sorted {
  const first = values[0] ?? Infinity;
  const last = values.at(-1) ?? -Infinity;
  const density = last > first ? values.length / (last - first) : 0;
  // Values so close that no number tells their density share one slot.
  const slotsPerUnit = Number.isFinite(density) ? density : 0;
  const firstOfSlot = new Uint32Array(values.length + 2);
  let slot = 0;
  for (let i = 0; i < values.length; i += 1) {
    const own = Math.trunc(((values[i] ?? first) - first) * slotsPerUnit);
    while (slot < own) firstOfSlot[(slot += 1)] = i;
  }
  firstOfSlot.fill(values.length, slot + 1);
  return { values, first, last, slotsPerUnit, firstOfSlot };
}

function count(numbers: Sorted, x: number, orEqual: boolean): number {
  const { values, firstOfSlot } = numbers;
  if (x < numbers.first) return 0;
  if (x > numbers.last) return values.length;
  const slot = Math.trunc((x - numbers.first) * numbers.slotsPerUnit);
  let low = firstOfSlot[slot] ?? 0;
  let high = firstOfSlot[slot + 1] ?? low;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = values[middle] ?? Infinity;
    if (value < x || (orEqual && value === x)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the values are at most `x`. */
export function countUpTo(numbers: Sorted, x: number): number {
  return count(numbers, x, true);
}

/** How many of the values are below `x`. */
export function countBelow(numbers: Sorted, x: number): number {
  return count(numbers, x, false);
}

/** The value at a position that was found by counting. */
export function valueAt(values: Float64Array, position: number): number {
  const value = values[position];
  if (value === undefined) throw new RangeError(`no value at ${position} of ${values.length}`);
  return value;
}
