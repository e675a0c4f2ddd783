import * as z from 'zod/mini';
import { ticketSchema, type Ticket } from '../ticket/schema';

const fieldPathSchema = z.string().check(z.regex(/^[a-z]\w*(\.[a-z]\w*)?$/i), z.maxLength(60));

/** A value that a filter compares with; `currentUser` stands for the uid of whoever looks. */
const filterValueSchema = z.union([z.string(), z.strictObject({ currentUser: z.literal(true) })]);

/** A condition on one field: it equals a value, or one of some. */
export const viewFilterSchema = z.union([
  z.strictObject({ field: fieldPathSchema, is: filterValueSchema }),
  z.strictObject({
    field: fieldPathSchema,
    anyOf: z.array(z.string()).check(z.minLength(1), z.maxLength(30)),
  }),
]);

/** A condition of a view. */
export type ViewFilter = z.infer<typeof viewFilterSchema>;

/** Parts of a ticket that a list can show beside its number, subject and deadline. */
export const viewColumns = ['category', 'requester', 'age', 'status', 'assignee'] as const;

/** One of {@link viewColumns}. */
export type ViewColumn = (typeof viewColumns)[number];

const sortFieldSchema = z
  .enum(['priority', 'receivedAt', 'updatedAt'])
  .check(z.refine((field) => field in ticketSchema.shape));

/**
 * A list of tickets as a value that can be stored: what is in it, in which order, and what of each
 * ticket is shown. Queries, cursors and index definitions derive from it.
 */
export const viewSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  filters: z.array(viewFilterSchema).check(z.maxLength(5)),
  order: z
    .array(z.strictObject({ field: sortFieldSchema, descending: z.boolean() }))
    .check(z.minLength(1), z.maxLength(3)),
  columns: z.array(z.enum(viewColumns)),
});

/** A list of tickets as data. */
export type View = z.infer<typeof viewSchema>;

/** The sort key of a ticket in a view: the values of its order, then the number, which makes it total. */
export const sortKeyOf = ({ order }: View, ticket: Ticket): readonly (string | number)[] => [
  ...order.map(({ field }) => ticket[field]),
  ticket.number,
];

/** Whether a view is in the order of clause 3.1, by priority first, and so has a heading per priority. */
export const isGroupedByPriority = ({ order: [first] }: View): boolean =>
  first?.field === 'priority';
