import { categoryOf, zooportalRegulation, type Category, type CategoryId } from '@reglament/domain';

/** The regulation whose words the app shows. */
export const regulation = zooportalRegulation;

/** A category with its priority, clause and words. */
export const categoryFacts = (id: CategoryId): Category => categoryOf(regulation, id);
