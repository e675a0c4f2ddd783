import {
  categoryIdSchema,
  searchOrders,
  type SearchInput,
  type SearchOrder,
} from '@reglament/domain';

/** Periods of receipt that can be chosen. */
export const periods = ['week', 'month', 'year'] as const;

/** Days back from now. */
const daysOf = { week: 7, month: 30, year: 365 } as const satisfies Record<Period, number>;

type Period = (typeof periods)[number];

/** A search as the URL holds it; an empty text means any. */
export interface SearchParams {
  readonly q: string;
  readonly order: SearchOrder;
  readonly state: '' | 'open' | 'done';
  readonly category: string;
  readonly priority: string;
  /** The uid of an agent, or `nobody`. */
  readonly assignee: string;
  readonly period: '' | Period;
}

const oneOf = <Value extends string, Fallback>(
  values: readonly Value[],
  raw: string | null,
  fallback: Fallback,
): Value | Fallback => values.find((value) => value === raw) ?? fallback;

/** Parses the URL; what is not understood is ignored. */
export const readSearchParams = (url: URLSearchParams): SearchParams => {
  const category = url.get('category') ?? '';
  const priority = url.get('priority') ?? '';
  return {
    q: url.get('q') ?? '',
    order: oneOf(searchOrders, url.get('order'), 'newest'),
    state: oneOf(['open', 'done'], url.get('state'), ''),
    category: categoryIdSchema.safeParse(category).success ? category : '',
    priority: /^[1-9]$/u.test(priority) ? priority : '',
    assignee: url.get('assignee') ?? '',
    period: oneOf(periods, url.get('period'), ''),
  };
};

/** Formats the URL of a search without what is not set. */
export const writeSearchParams = (params: SearchParams): URLSearchParams =>
  new URLSearchParams(
    Object.entries(params).filter(([name, value]) => {
      const isDefault = name === 'order' ? value === 'newest' : value === '';
      return !isDefault;
    }),
  );

const DAY_MS = 86_400_000;

/** Rounds the start of a period, so that a repeated search is the same one. */
const startOf = (period: SearchParams['period'], now: number): number | null =>
  period === '' ? null : Math.floor(now / DAY_MS) * DAY_MS - daysOf[period] * DAY_MS;

/** Returns the input of the server's search over all tickets. */
export const searchInputOf = (
  { q, order, state, category, priority, assignee, period }: SearchParams,
  now: number,
): Omit<SearchInput, 'after'> => ({
  text: q.trim(),
  scope: 'all',
  order,
  filters: {
    isOpen: state === '' ? null : state === 'open',
    category: category || null,
    priority: priority === '' ? null : Number(priority),
    assignee: assignee === '' ? null : assignee.replace(/^nobody$/u, ''),
    from: startOf(period, now),
    to: null,
  },
});
