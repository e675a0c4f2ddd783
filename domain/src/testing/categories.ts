import { zooportalRegulation } from '../regulation/zooportal';

/** The ids of the categories that ship, in their order. */
export const categoryIds = zooportalRegulation.categories.map(({ id }) => id);
