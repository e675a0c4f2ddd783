import { categoryOf, HOUR_MS, zooportalRegulation, type CategoryId } from '@reglament/domain';
import { stories } from './stories';
import type { SampleTicket } from './stories/sample-ticket';

/** Final status of a seeded ticket. */
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

/** Plan of one ticket. `age` is the business time between receipt and now, in milliseconds. */
export interface Plan {
  readonly key: string;
  readonly sample: SampleTicket;
  readonly category: CategoryId;
  readonly targetStatus: TargetStatus;
  readonly age: number;
  readonly at: number;
}

/** Target statuses in rotation; about half of the tickets are still open. */
const targetStatuses: readonly TargetStatus[] = [
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

/** Age range in business hours by target status. */
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

/** Age factor of merge tickets, whose target is in days (clause 3.4). */
const MERGE_FACTOR = 8;

const slow: ReadonlySet<TargetStatus> = new Set(['new', 'open', 'answered', 'waiting']);

const takesDays = (category: CategoryId): boolean =>
  categoryOf(zooportalRegulation, category).target.businessDays !== undefined;

const ageOf = (category: CategoryId, targetStatus: TargetStatus, at: number): number => {
  const [from, to] = ages[targetStatus];
  const spread = ((at * 7) % 11) / 10;
  const hours = from + (to - from) * spread ** 2;
  return Math.round(
    hours * HOUR_MS * (takesDays(category) && slow.has(targetStatus) ? MERGE_FACTOR : 1),
  );
};

const categoryIds = zooportalRegulation.categories.map(({ id }) => id);

/** Returns `count` deterministic plans over all categories, statuses and ages. */
export const plans = (count: number): readonly Plan[] =>
  Array.from({ length: count }, (_, at) => {
    const category = categoryIds[at % categoryIds.length] ?? 'participant';
    const round = Math.floor(at / categoryIds.length);
    const pool = stories[category] ?? [];
    const sample = pool[round % pool.length];
    if (!sample) throw new Error(`no stories for ${category}`);
    const targetStatus = targetStatuses[(at + round) % targetStatuses.length] ?? 'new';
    return {
      key: `${category}-${round}`,
      sample,
      category,
      targetStatus,
      age: ageOf(category, targetStatus, at),
      at,
    };
  });
