import * as z from 'zod/mini';
import type { Category, ObjectKind } from './entries';
import type { CategoryId } from './ids';
import { HOUR_MS, isActive, type Regulation } from './schema';

/** Tickets in processing at receipt; `capped` if counting stopped at the highest load step. */
export const queueLoadSchema = z.object({
  count: z.int().check(z.minimum(0)),
  capped: z.boolean(),
});

/** Tickets in processing at receipt. */
export type QueueLoad = z.infer<typeof queueLoadSchema>;

/** Response target of clause 3.4: business time in milliseconds, or whole business days. */
export const responseTargetSchema = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('ms'), amount: z.int().check(z.positive()) }),
  z.object({ unit: z.literal('days'), amount: z.int().check(z.positive()) }),
]);

/** Response target of clause 3.4. */
export type ResponseTarget = z.infer<typeof responseTargetSchema>;

/** A computed value with its inputs, clause and regulation version. */
export interface WithRecord<Value, Inputs> {
  readonly value: Value;
  readonly record: {
    readonly inputs: Inputs;
    readonly clause: string;
    readonly regulationVersion: string;
  };
}

/**
 * Returns a category by id.
 * @throws Error if the regulation has no such category; use {@link findCategory} to check
 */
export const categoryOf = (regulation: Regulation, id: CategoryId): Category => {
  const found = findCategory(regulation, id);
  if (!found) throw new Error(`regulation ${regulation.version} has no category ${id}`);
  return found;
};

/** Returns a category by id, archived or not, or undefined. */
export function findCategory(regulation: Regulation, id: CategoryId): Category | undefined {
  return regulation.categories.find((category) => category.id === id);
}

/** Categories available for new tickets, in regulation order. */
export const activeCategories = ({ categories }: Regulation): readonly Category[] =>
  categories.filter(isActive);

/** Object kinds available for new tickets, in regulation order. */
export const activeObjectKinds = ({ objectKinds }: Regulation): readonly ObjectKind[] =>
  objectKinds.filter(isActive);

/** Returns the highest priority number of active categories. */
export const lowestPriority = (regulation: Regulation): number =>
  Math.max(...activeCategories(regulation).map(({ priority }) => priority));

/** Returns the priority of a category (clause 3.2). */
export const decidePriority = (
  regulation: Regulation,
  category: CategoryId,
): WithRecord<number, { readonly category: CategoryId }> => {
  const { priority, clause } = categoryOf(regulation, category);
  const record = { inputs: { category }, clause, regulationVersion: regulation.version };
  return { value: priority, record };
};

/**
 * Returns the highest load step. Counting stops there, because a higher load does not change a
 * target; this bounds the cost of the count query.
 */
export const maxCountedLoad = (regulation: Regulation): number => regulation.loadSteps.at(-1) ?? 0;

/** Inputs of a response target; the load does not affect a daily target. */
interface TargetInputs {
  readonly category: CategoryId;
  readonly priority: number;
  readonly load: QueueLoad;
}

/**
 * Returns the response target for a category and a load (clause 3.4).
 * @throws Error if the category has no hours for the load, which the schema prevents
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
