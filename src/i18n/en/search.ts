import type { texts as ru } from '../ru/search';
import type { SameKeys } from '../shape';

/** Texts of the search. */
export const texts: SameKeys<typeof ru> = {
  title: 'Search',
  field: 'Search requests',
  placeholder: 'Words, number, requester, "exact phrase"',
  hint: 'The number of a request or an object, words of the subject, the thread and notes, or the name, address, login or phone of the requester.',
  nothing: 'Nothing was found. Check the words or remove filters.',
  problem: 'The search did not answer. The text and the filters are kept.',
  'rate-limited': 'Too many searches. Wait a minute.',
  found_one: '{{count}} request shown',
  found_few: '{{count}} requests shown',
  found_many: '{{count}} requests shown',
  found_other: '{{count}} requests shown',
  more: 'Show more',
  loading: 'Searching…',
  note: 'note',
  own: 'Find among my requests',
  filters: 'Filters',
  order: { label: 'Order', newest: 'Newest first', best: 'Best match first' },
  state: { label: 'State', any: 'Any state', open: 'Unfinished', done: 'Finished' },
  category: { label: 'Category', any: 'Any category' },
  priority: { label: 'Priority', any: 'Any priority', one: 'Priority {{level}}' },
  assignee: { label: 'Assignee', any: 'Any assignee', nobody: 'Unassigned' },
  period: {
    label: 'Received',
    any: 'At any time',
    week: 'In the last week',
    month: 'In the last month',
    year: 'In the last year',
  },
};
