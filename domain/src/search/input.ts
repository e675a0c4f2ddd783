import * as z from 'zod/mini';
import { bilingualSchema, instantSchema } from '../fields';
import { limits } from '../limits';
import { prioritySchema } from '../regulation/entries';
import { categoryIdSchema } from '../regulation/ids';
import { statuses } from '../ticket/status';

/** Conditions of a search besides its text; null for any. */
export const searchFiltersSchema = z.object({
  isOpen: z._default(z.nullable(z.boolean()), null),
  category: z._default(z.nullable(categoryIdSchema), null),
  priority: z._default(z.nullable(prioritySchema), null),
  /** The uid of an agent, or an empty text for tickets without an assignee. */
  assignee: z._default(z.nullable(z.string().check(z.maxLength(128))), null),
  /** First instant of receipt. */
  from: z._default(z.nullable(instantSchema), null),
  /** First instant after the period of receipt. */
  to: z._default(z.nullable(instantSchema), null),
});

/** Conditions of a search besides its text. */
export type SearchFilters = z.infer<typeof searchFiltersSchema>;

/** Orders of found tickets. */
export const searchOrders = ['newest', 'best'] as const;

/** One of {@link searchOrders}. */
export type SearchOrder = (typeof searchOrders)[number];

/** Input of `search`. */
export const searchInputSchema = z.strictObject({
  text: z.string().check(z.maxLength(limits.search.max)),
  /** All tickets, for staff only, or the own ones. */
  scope: z.enum(['all', 'own']),
  order: z._default(z.enum(searchOrders), 'newest'),
  filters: z.optional(z.strictObject(searchFiltersSchema.shape)),
  /** The `next` of the page before. */
  after: z.optional(z.string().check(z.regex(/^\d{13}[-\w]{0,20}$/u))),
});

/** Input of `search`. */
export type SearchInput = z.infer<typeof searchInputSchema>;

const markedSchema = z.readonly(
  z.array(z.readonly(z.object({ text: z.string(), isMarked: z.boolean() }))),
);

/** A found ticket as a search shows it; in the own scope `assignee` is null. */
export const foundTicketSchema = z.object({
  number: z.string(),
  subject: markedSchema,
  status: z.enum(statuses),
  categoryTitle: bilingualSchema,
  priority: prioritySchema,
  receivedAt: instantSchema,
  requester: z.string(),
  assignee: z.nullable(z.string()),
  line: z.nullable(z.object({ kind: z.enum(['message', 'note']), text: markedSchema })),
});

/** A found ticket as a search shows it. */
export type FoundTicket = z.infer<typeof foundTicketSchema>;

/** Answer of `search`: one page, and where the next one begins; null at the end. */
export const searchAnswerSchema = z.object({
  tickets: z.array(foundTicketSchema),
  next: z.nullable(z.string()),
});

/** Answer of `search`. */
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
