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

/** As many rows as a tall screen shows; more would only make the start slower. */
const ROWS = 24;

const keyOf = (view: BuiltInViewId, uid: string): string => `${KEPT}${uid}:${view}`;

const keptSchema = z.array(z.unknown());

const stateOf = ({ number, revision }: Ticket): string => `${number} ${revision}`;

/** States of tickets that could not be drawn on this page. */
const undrawable = new Set<string>();

/** Discards what was kept, and keeps a ticket that could not be drawn no more. */
export const discardUndrawable = (ticket: Ticket): void => {
  undrawable.add(stateOf(ticket));
  discardKept();
};

/** Keeps the beginning of a view for the next start of the page. */
export const keepForStart = (
  view: BuiltInViewId,
  uid: string,
  tickets: readonly Ticket[],
): void => {
  const drawn = tickets.filter((ticket) => !undrawable.has(stateOf(ticket)));
  const rows = drawn.slice(0, ROWS).map((ticket) => ({ ...ticket, ...versionStamp }));
  userStorage.set(keyOf(view, uid), JSON.stringify(rows));
};

/** What was kept, by whatever version of the app; nothing when a part of it cannot be read. */
const keptTickets = (text: string): readonly Ticket[] => {
  const rows = keptSchema.safeParse(parseJson(text)).data ?? [];
  const read = rows.map(upgradeTicket);
  return read.every((found) => found.ok) ? read.map(({ value }) => value) : [];
};

/**
 * Puts what was kept into the cache before the database is open, marked as old: the list is there with
 * the first drawing, and the answer of the server takes its place.
 */
export const warmStart = (client: QueryClient, view: BuiltInViewId, uid: string): void => {
  const items = keptTickets(userStorage.get(keyOf(view, uid)) ?? '');
  const [range] = firstRanges;
  if (items.length === 0 || range === undefined) return;
  const key = keys.window(view, rangeId(range));
  const data = { items, size: items.length, unreadable: [], end: null };
  const entry: LiveEntry<ListSnapshot<Ticket>> = { answer: { data }, error: null, fromCache: true };
  if (client.getQueryData(key) === undefined) client.setQueryData(key, entry);
};
