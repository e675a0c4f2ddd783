import { zooportalRegulation } from '../regulation/zooportal';

/** Ids of the built-in categories, in order. */
export const categoryIds = zooportalRegulation.categories.map(({ id }) => id);
