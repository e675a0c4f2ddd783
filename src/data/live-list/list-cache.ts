import {
  parseJson,
  upgradeTicket,
  versionStamp,
  type BuiltInViewId,
  type Ticket,
} from '@reglament/domain';
import type { QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { parseTicket } from '../documents';
import { parseQueryAnswer } from '../firebase/rest';
import { requestedPage } from '../first-page';
import { stopHolding } from '../first-screen';
import { discardKept, KEPT } from '../kept-lists';
import { keys } from '../keys';
import type { LiveEntry } from '../live-listener';
import { userStorage } from '../local-store';
import type { ListSnapshot } from '../snapshot';
import { splitUnreadable } from '../unreadable';
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
  if (rows.length === 0) return userStorage.remove(keyOf(view, uid));
  userStorage.set(keyOf(view, uid), JSON.stringify(rows));
};

/** Parses cached tickets of any schema version; empty when any of them is unreadable. */
const parseTickets = (text: string): readonly Ticket[] => {
  const rows = cachedSchema.safeParse(parseJson(text)).data ?? [];
  const read = rows.map(upgradeTicket);
  return read.every((found) => found.ok) ? read.map(({ value }) => value) : [];
};

/** Puts rows into the query cache, marked stale; the listener's snapshot replaces them. */
const showRows = (
  client: QueryClient,
  view: BuiltInViewId,
  rows: Pick<ListSnapshot<Ticket>, 'items' | 'unreadable'>,
): void => {
  const key = keys.window(view, firstRanges.map(rangeId).join());
  const data = { ...rows, size: rows.items.length, end: null };
  const entry: LiveEntry<ListSnapshot<Ticket>> = { answer: { data }, error: null, fromCache: true };
  if (!client.getQueryData<LiveEntry<unknown>>(key)?.answer) client.setQueryData(key, entry);
};

/** Shows the cached rows, so that the first render has them; returns whether there are any. */
export const warmStart = (client: QueryClient, view: BuiltInViewId, uid: string): boolean => {
  const items = parseTickets(userStorage.get(keyOf(view, uid)) ?? '');
  if (items.length > 0) showRows(client, view, { items, unreadable: [] });
  return items.length > 0;
};

/** The documents of the first page; none when it was not requested or is not usable. */
const firstPageOf = async (view: BuiltInViewId, uid: string) => {
  try {
    const answer = await requestedPage(view, uid);
    return answer === null ? [] : parseQueryAnswer(answer);
  } catch {
    return [];
  }
};

/** Views that show rows of the server which are newer than any that the database client keeps. */
const cold = new Set<BuiltInViewId>();

/** Whether the first rows of a view came from the server without the database client. */
export const isColdStarted = (view: BuiltInViewId): boolean => cold.has(view);

/** Shows the rows that were requested when the page started, if there are any. */
export const coldStart = async (
  client: QueryClient,
  view: BuiltInViewId,
  uid: string,
): Promise<void> => {
  const documents = await firstPageOf(view, uid);
  const parsed = documents.map(({ id, data }) => ({ id, item: parseTicket(data, id) }));
  if (parsed.length === 0) return stopHolding();
  cold.add(view);
  return showRows(client, view, splitUnreadable(parsed));
};
