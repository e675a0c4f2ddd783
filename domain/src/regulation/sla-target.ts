import * as z from 'zod/mini';
import type { Category, ObjectKind } from './entries';
import type { CategoryId } from './ids';
import { HOUR_MS, isActive, type Regulation } from './schema';

/** How many tickets were in processing at receipt; `capped` when counting stopped at the last row. */
export const queueLoadSchema = z.object({
  count: z.int().check(z.minimum(0)),
  capped: z.boolean(),
});

/** How many tickets were in processing at receipt. */
export type QueueLoad = z.infer<typeof queueLoadSchema>;

/** What clause 3.4 grants: business time in milliseconds, or whole business days. */
export const responseTargetSchema = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('ms'), amount: z.int().check(z.positive()) }),
  z.object({ unit: z.literal('days'), amount: z.int().check(z.positive()) }),
]);

/** What clause 3.4 grants. */
export type ResponseTarget = z.infer<typeof responseTargetSchema>;

/** An automatic decision with its record: from what, by which clause of which version. */
export interface WithRecord<Value, Inputs> {
  readonly value: Value;
  readonly record: {
    readonly inputs: Inputs;
    readonly clause: string;
    readonly regulationVersion: string;
  };
}

/**
 * The category of a regulation by its id.
 * @throws Error when the regulation lacks it; ask {@link findCategory} where that can happen
 */
export const categoryOf = (regulation: Regulation, id: CategoryId): Category => {
  const found = findCategory(regulation, id);
  if (!found) throw new Error(`regulation ${regulation.version} has no category ${id}`);
  return found;
};

/** The category of a regulation by its id, archived or not; undefined when the regulation lacks it. */
export function findCategory(regulation: Regulation, id: CategoryId): Category | undefined {
  return regulation.categories.find((category) => category.id === id);
}

/** Categories that may be chosen for a ticket, in the order of the regulation. */
export const activeCategories = ({ categories }: Regulation): readonly Category[] =>
  categories.filter(isActive);

/** Kinds of objects that may be named on a ticket, in the order of the regulation. */
export const activeObjectKinds = ({ objectKinds }: Regulation): readonly ObjectKind[] =>
  objectKinds.filter(isActive);

/** The last priority that is given to tickets; what a priority is one of. */
export const lowestPriority = (regulation: Regulation): number =>
  Math.max(...activeCategories(regulation).map(({ priority }) => priority));

/** Clause 3.2: the category decides the priority. */
export const decidePriority = (
  regulation: Regulation,
  category: CategoryId,
): WithRecord<number, { readonly category: CategoryId }> => {
  const { priority, clause } = categoryOf(regulation, category);
  const record = { inputs: { category }, clause, regulationVersion: regulation.version };
  return { value: priority, record };
};

/**
 * The load at which the table of a regulation stops distinguishing; counting further changes no
 * promise, so counts stop there and cost the same however many tickets are open.
 */
export const maxCountedLoad = (regulation: Regulation): number => regulation.loadSteps.at(-1) ?? 0;

/** What a budget is decided from; the load says nothing about a promise in days. */
interface TargetInputs {
  readonly category: CategoryId;
  readonly priority: number;
  readonly load: QueueLoad;
}

/**
 * Clause 3.4: category and load decide how much business time the answer may take.
 * @throws Error when the category has no hours for the load, which the schema rules out
 */
export const targetFor = (
  regulation: Regulation,
  category: CategoryId,
  load: QueueLoad,
): WithRecord<ResponseTarget, TargetInputs> => {
  const { target, priority } = categoryOf(regulation, category);
  const record = {
    inputs: { category, priority, load },
    clause: regulation.clauses.budget,
    regulationVersion: regulation.version,
  };
  if (target.businessDays !== undefined) {
    return { value: { unit: 'days', amount: target.businessDays }, record };
  }
  const step = regulation.loadSteps.findLastIndex((from) => from <= load.count);
  const hours = target.hours?.[step];
  if (hours === undefined) {
    throw new Error(`no hours for category ${category}, load ${load.count}`);
  }
  return { value: { unit: 'ms', amount: Math.round(hours * HOUR_MS) }, record };
};
