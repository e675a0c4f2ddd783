import { categoryOf, HOUR_MS, zooportalRegulation, type CategoryId } from '@reglament/domain';
import { stories } from './stories';
import type { SampleTicket } from './stories/sample-ticket';

/** How far a seeded ticket has come. */
export type TargetStatus =
  | 'new'
  | 'open'
  | 'answered'
  | 'waiting'
  | 'deferred'
  | 'declined'
  | 'contested'
  | 'resolved'
  | 'reopened'
  | 'closed';

/** One ticket that is to be played through. `age` is business time between its receipt and now. */
export interface Plan {
  readonly key: string;
  readonly story: SampleTicket;
  readonly category: CategoryId;
  readonly fate: TargetStatus;
  readonly age: number;
  readonly at: number;
}

/** Fates in turn: about half of the tickets are still to be worked on. */
const fates: readonly TargetStatus[] = [
  'new',
  'open',
  'new',
  'closed',
  'answered',
  'new',
  'waiting',
  'resolved',
  'open',
  'closed',
  'new',
  'reopened',
  'deferred',
  'contested',
  'declined',
];

/** Business hours that a ticket of a fate has stood, from the youngest to the oldest. */
const ages: Readonly<Record<TargetStatus, readonly [number, number]>> = {
  new: [0.1, 5],
  open: [0.5, 7],
  answered: [2, 14],
  waiting: [4, 20],
  deferred: [3, 30],
  declined: [5, 30],
  contested: [4, 9],
  resolved: [5, 30],
  reopened: [9, 14],
  closed: [70, 300],
};

/** Merging cards takes days (clause 3.4), so these tickets stand longer. */
const MERGE_FACTOR = 8;

const slow: ReadonlySet<TargetStatus> = new Set(['new', 'open', 'answered', 'waiting']);

const takesDays = (category: CategoryId): boolean =>
  categoryOf(zooportalRegulation, category).target.businessDays !== undefined;

const ageOf = (category: CategoryId, fate: TargetStatus, at: number): number => {
  const [from, to] = ages[fate];
  const spread = ((at * 7) % 11) / 10;
  const hours = from + (to - from) * spread ** 2;
  return Math.round(hours * HOUR_MS * (takesDays(category) && slow.has(fate) ? MERGE_FACTOR : 1));
};

const categoryIds = zooportalRegulation.categories.map(({ id }) => id);

/** Tickets over all categories, fates and ages; the same ones each time, as many as are asked for. */
export const plans = (count: number): readonly Plan[] =>
  Array.from({ length: count }, (_, at) => {
    const category = categoryIds[at % categoryIds.length] ?? 'participant';
    const turn = Math.floor(at / categoryIds.length);
    const pool = stories[category] ?? [];
    const story = pool[turn % pool.length];
    if (!story) throw new Error(`no stories for ${category}`);
    const fate = fates[(at + turn) % fates.length] ?? 'new';
    return {
      key: `${category}-${turn}`,
      story,
      category,
      fate,
      age: ageOf(category, fate, at),
      at,
    };
  });
