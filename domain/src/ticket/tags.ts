import * as z from 'zod/mini';
import { lineSchema } from '../fields';
import { limits } from '../limits';

/** A tag: lower case, of letters, digits, spaces, `-` and `_`. */
const tagSchema = lineSchema({ min: 1, max: limits.tag.max }).check(
  z.overwrite((tag) => tag.toLowerCase()),
  z.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]*$/u),
);

/** The tags of a ticket, without repeats. */
export const tagsSchema = z.array(tagSchema).check(
  z.maxLength(limits.tags.max),
  z.overwrite((tags) => [...new Set(tags)]),
);

/** Missing in older tickets. */
export const tagsField = z._default(z.array(z.string()), []);

/** Adds tags to those of a ticket, up to the limit. */
export const withTags = (tags: readonly string[], added: readonly string[]): string[] =>
  [...new Set([...tags, ...added])].slice(0, limits.tags.max);
