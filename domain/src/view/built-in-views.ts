import type { View } from './schema';

/** Order of clause 3.1: by priority, then by time of receipt. */
const byRegulation: View['order'] = [
  { field: 'priority', descending: false },
  { field: 'receivedAt', descending: false },
];

const columns: View['columns'] = ['category', 'requester', 'age', 'status', 'assignee'];

/** Ids of the built-in views, in sidebar order. */
export const builtInViewIds = [
  'queue',
  'to-categorise',
  'mine',
  'waiting',
  'resolved',
  'all',
] as const;

/** One of {@link builtInViewIds}. */
export type BuiltInViewId = (typeof builtInViewIds)[number];

/**
 * Built-in views; `mine` lists unfinished tickets assigned to the current user, `to-categorise` those
 * whose category is a default that an agent has to confirm (clause 3.2).
 */
export const builtInViews: Readonly<Record<BuiltInViewId, View>> = {
  queue: { id: 'queue', filters: [{ field: 'queue', is: 'active' }], order: byRegulation, columns },
  'to-categorise': {
    id: 'to-categorise',
    filters: [
      { field: 'needsCategory', is: true },
      { field: 'queue', anyOf: ['active', 'paused'] },
    ],
    order: [{ field: 'receivedAt', descending: false }],
    columns,
  },
  mine: {
    id: 'mine',
    filters: [
      { field: 'assignee.uid', is: { currentUser: true } },
      { field: 'queue', anyOf: ['active', 'paused'] },
    ],
    order: byRegulation,
    columns,
  },
  waiting: {
    id: 'waiting',
    filters: [{ field: 'queue', is: 'paused' }],
    order: byRegulation,
    columns,
  },
  resolved: {
    id: 'resolved',
    filters: [{ field: 'queue', is: 'done' }],
    order: [{ field: 'updatedAt', descending: true }],
    columns,
  },
  all: { id: 'all', filters: [], order: [{ field: 'receivedAt', descending: true }], columns },
};
