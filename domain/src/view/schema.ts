import * as z from 'zod/mini';
import { ticketSchema, type Ticket } from '../ticket/schema';

const fieldPathSchema = z.string().check(z.regex(/^[a-z]\w*(\.[a-z]\w*)?$/i), z.maxLength(60));

/** A filter value; `currentUser` is replaced by the uid of the current user. */
const filterValueSchema = z.union([
  z.string(),
  z.boolean(),
  z.strictObject({ currentUser: z.literal(true) }),
]);

/** A filter on one field: equal to a value, or to one of several. */
export const viewFilterSchema = z.union([
  z.strictObject({ field: fieldPathSchema, is: filterValueSchema }),
  z.strictObject({
    field: fieldPathSchema,
    anyOf: z.array(z.string()).check(z.minLength(1), z.maxLength(30)),
  }),
]);

/** A filter of a view. */
export type ViewFilter = z.infer<typeof viewFilterSchema>;

/** Optional list columns besides number, subject and deadline. */
export const viewColumns = ['category', 'requester', 'age', 'status', 'assignee'] as const;

/** One of {@link viewColumns}. */
export type ViewColumn = (typeof viewColumns)[number];

const sortFieldSchema = z
  .enum(['priority', 'receivedAt', 'updatedAt'])
  .check(z.refine((field) => field in ticketSchema.shape));

/**
 * A serialisable ticket list: filters, order and columns. Queries, cursors and index definitions
 * derive from it.
 */
export const viewSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  filters: z.array(viewFilterSchema).check(z.maxLength(5)),
  order: z
    .array(z.strictObject({ field: sortFieldSchema, descending: z.boolean() }))
    .check(z.minLength(1), z.maxLength(3)),
  columns: z.array(z.enum(viewColumns)),
});

/** A serialisable ticket list. */
export type View = z.infer<typeof viewSchema>;

/** Returns the sort key of a ticket in a view; the number is the tie-breaker. */
export const sortKeyOf = ({ order }: View, ticket: Ticket): readonly (string | number)[] => [
  ...order.map(({ field }) => ticket[field]),
  ticket.number,
];

/** Whether a view is sorted by priority first (clause 3.1) and has headings per priority. */
export const isGroupedByPriority = ({ order: [first] }: View): boolean =>
  first?.field === 'priority';
