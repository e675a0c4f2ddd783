import * as z from 'zod/mini';
import { HOUR_MS, type Category, type CategoryId, type Regulation } from './schema';

/** How many tickets were in processing at receipt; `capped` when counting stopped at the last row. */
export const loadSchema = z.strictObject({
  count: z.int().check(z.minimum(0)),
  capped: z.boolean(),
});

/** How many tickets were in processing at receipt. */
export type Load = z.infer<typeof loadSchema>;

/** What clause 3.4 grants: business time in milliseconds, or whole business days. */
export const budgetSchema = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('ms'), amount: z.int().check(z.positive()) }),
  z.strictObject({ unit: z.literal('days'), amount: z.int().check(z.positive()) }),
]);

/** What clause 3.4 grants. */
export type Budget = z.infer<typeof budgetSchema>;

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
 * @throws Error when the regulation lacks it, which its schema rules out
 */
export const categoryOf = (regulation: Regulation, id: CategoryId): Category => {
  const found = regulation.categories.find((category) => category.id === id);
  if (!found) throw new Error(`regulation ${regulation.version} has no category ${id}`);
  return found;
};

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
export const loadCap = (regulation: Regulation): number => regulation.load.at(-1)?.from ?? 0;

/** What a budget is decided from; the load says nothing about a promise in days. */
interface BudgetInputs {
  readonly category: CategoryId;
  readonly priority: number;
  readonly load: Load;
}

/**
 * Clause 3.4: priority and load decide how much business time the answer may take.
 * @throws Error when the table has no answer, which its schema rules out
 */
export const decideBudget = (
  regulation: Regulation,
  category: CategoryId,
  load: Load,
): WithRecord<Budget, BudgetInputs> => {
  const { promise, priority } = categoryOf(regulation, category);
  const record = {
    inputs: { category, priority, load },
    clause: regulation.clauses.budget,
    regulationVersion: regulation.version,
  };
  if (promise === 'days') {
    return { value: { unit: 'days', amount: regulation.mergeCardsDays }, record };
  }
  const row = regulation.load.findLast(({ from }) => from <= load.count);
  const hours = new Map(Object.entries(row?.hours ?? {})).get(String(priority));
  if (hours === undefined) {
    throw new Error(`no budget for priority ${priority}, load ${load.count}`);
  }
  return { value: { unit: 'ms', amount: Math.round(hours * HOUR_MS) }, record };
};
