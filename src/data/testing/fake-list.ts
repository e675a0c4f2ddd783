import { rangeId, MAX_RANGE, RANGE_SIZE, type Range } from '../live-list/ranges';
import type { LiveQuery } from '../live-listener';
import type { Cursor, ListSnapshot, Observer } from '../snapshot';

/** A document of the fake list, with its rank and version. */
export interface Item {
  readonly id: string;
  readonly rank: number;
  readonly version: number;
}

/** The cursor of an item. */
export const placeOf = ({ rank, id }: Item): Cursor => [rank, id];

export const compare = (a: Cursor, b: Cursor): number =>
  Number(a[0]) - Number(b[0]) || String(a[1]).localeCompare(String(b[1]));

/** An in-memory list that answers range queries live, like the database. */
export class FakeList {
  readonly #items = new Map<string, Item>();
  readonly #open = new Map<Observer<ListSnapshot<Item>>, Range>();
  /** Documents read by new listeners, as the database would bill them. */
  reads = 0;

  constructor(count: number) {
    for (let at = 0; at < count; at += 1) this.#set(at * 10);
  }

  #set(rank: number, version = 1): void {
    const id = `t${String(rank).padStart(6, '0')}`;
    this.#items.set(id, { id, rank, version });
  }

  /** All items in order. */
  all(): readonly Item[] {
    return [...this.#items.values()].toSorted((a, b) => compare(placeOf(a), placeOf(b)));
  }

  listening(): number {
    return this.#open.size;
  }

  add(rank: number): void {
    this.#set(rank);
    this.#notify();
  }

  remove(id: string): void {
    this.#items.delete(id);
    this.#notify();
  }

  change(id: string): void {
    const item = this.#items.get(id);
    if (item) this.#items.set(id, { ...item, version: item.version + 1 });
    this.#notify();
  }

  /** The live query of a range. */
  query(range: Range): LiveQuery<ListSnapshot<Item>> {
    return {
      key: ['list', rangeId(range)],
      subscribe: (observer) => {
        this.#open.set(observer, range);
        const answer = this.#answer(range);
        this.reads += answer.size;
        observer.next(answer, { fromCache: false });
        return () => {
          this.#open.delete(observer);
        };
      },
    };
  }

  #answer({ after, until, bounded }: Range): ListSnapshot<Item> {
    const items = this.all()
      .filter((item) => after === null || compare(placeOf(item), after) > 0)
      .filter((item) => !bounded || until === null || compare(placeOf(item), until) <= 0)
      .slice(0, bounded ? MAX_RANGE : RANGE_SIZE);
    const last = items.at(-1);
    return { items, size: items.length, unreadable: [], end: last ? placeOf(last) : null };
  }

  #notify(): void {
    for (const [observer, range] of this.#open)
      observer.next(this.#answer(range), { fromCache: false });
  }
}
