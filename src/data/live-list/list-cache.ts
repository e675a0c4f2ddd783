import {
  parseJson,
  upgradeTicket,
  versionStamp,
  type BuiltInViewId,
  type Ticket,
} from '@reglament/domain';
import type { QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { discardKept, KEPT } from '../kept-lists';
import { keys } from '../keys';
import type { LiveEntry } from '../live-listener';
import { userStorage } from '../local-store';
import type { ListSnapshot } from '../snapshot';
import { firstRanges, rangeId } from './ranges';

/** Cached rows per view: as many as a tall screen shows. */
const ROWS = 24;

const keyOf = (view: BuiltInViewId, uid: string): string => `${KEPT}${uid}:${view}`;

const cachedSchema = z.array(z.unknown());

const revisionKeyOf = ({ number, revision }: Ticket): string => `${number} ${revision}`;

/** Ticket revisions that failed to render on this page. */
const undrawable = new Set<string>();

/** Clears the cache and excludes a ticket revision that failed to render. */
export const discardUndrawable = (ticket: Ticket): void => {
  undrawable.add(revisionKeyOf(ticket));
  discardKept();
};

/** Caches the first rows of a view for the next page load. */
export const keepForStart = (
  view: BuiltInViewId,
  uid: string,
  tickets: readonly Ticket[],
): void => {
  const renderable = tickets.filter((ticket) => !undrawable.has(revisionKeyOf(ticket)));
  const rows = renderable.slice(0, ROWS).map((ticket) => ({ ...ticket, ...versionStamp }));
  userStorage.set(keyOf(view, uid), JSON.stringify(rows));
};

/** Parses cached tickets of any schema version; empty when any of them is unreadable. */
const parseTickets = (text: string): readonly Ticket[] => {
  const rows = cachedSchema.safeParse(parseJson(text)).data ?? [];
  const read = rows.map(upgradeTicket);
  return read.every((found) => found.ok) ? read.map(({ value }) => value) : [];
};

/**
 * Puts the cached rows into the query cache, marked stale, so that the first render shows the list.
 * The server's snapshot replaces them.
 */
export const warmStart = (client: QueryClient, view: BuiltInViewId, uid: string): void => {
  const items = parseTickets(userStorage.get(keyOf(view, uid)) ?? '');
  const [range] = firstRanges;
  if (items.length === 0 || range === undefined) return;
  const key = keys.window(view, rangeId(range));
  const data = { items, size: items.length, unreadable: [], end: null };
  const entry: LiveEntry<ListSnapshot<Ticket>> = { answer: { data }, error: null, fromCache: true };
  if (client.getQueryData(key) === undefined) client.setQueryData(key, entry);
};
