import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { builtInViewIds, builtInViews, indexOf, LIST_LIMIT } from '@reglament/domain';
import { QueryClient } from '@tanstack/react-query';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { heldEmailList, liveEmail } from '../../src/data/held-emails';
import { MAX_RANGE, RANGE_SIZE } from '../../src/data/live-list/ranges';
import { ticketWindow } from '../../src/data/live-list/use-ticket-list';
import { loadFirestore } from '../../src/data/load-firestore';
import { macrosOf } from '../../src/data/macros';
import { myMessages, myTicket, myTickets } from '../../src/data/portal';
import { publicActiveVersions, ruleProblems, rulesInForce } from '../../src/data/rules';
import type { QuerySpec } from '../../src/data/snapshot';
import { staffMember, team } from '../../src/data/staff';
import {
  liveTicket,
  ticketEvents,
  ticketMessages,
  ticketCounts,
  ticketNotes,
  ticketThread,
  ticketsAbout,
  openTicketsOf,
  viewCount,
  nearDeadlines,
} from '../../src/data/tickets';
import { shapeOfSpec } from './indexes/client-queries';
import { composites, deployed, exempted, expiring } from './indexes/config';
import { documentTemplate, serverPaths, declaredPathCount } from './indexes/server-paths';
import { composedQueries, serverQueries } from './indexes/server-queries';
import { fieldsOf, needsComposite, serves, type QueryShape } from './indexes/shape';
import { targets } from './world/collections';

/** Queries and documents that the app subscribed to. */
const { lists, counts, documents } = vi.hoisted(() => ({
  documents: new Array<string>(),
  lists: new Array<QuerySpec>(),
  counts: new Array<QuerySpec>(),
}));

vi.mock('../../src/data/firebase/firestore', () => ({
  warmUp: () => undefined,
  listenList: (spec: QuerySpec) => {
    lists.push(spec);
    return () => undefined;
  },
  listenDocument: (path: string) => {
    documents.push(path);
    return () => undefined;
  },
  countList: (spec: QuerySpec) => {
    counts.push(spec);
    return Promise.resolve(0);
  },
}));

vi.mock('../../src/data/firebase/functions', () => ({ callFunction: () => undefined }));

const sink = { next: () => undefined, error: () => undefined };

async function subscribeToEverything(): Promise<void> {
  // The live list saves its cache on page unload; here no page is unloaded.
  vi.stubGlobal('addEventListener', () => undefined);
  for (const requested of [lists, counts, documents]) requested.length = 0;
  const client = new QueryClient();
  for (const view of builtInViewIds) ticketWindow(client, view, 'agent').watch(() => undefined);
  ticketMessages('K7Q2M4X').subscribe(sink);
  ticketNotes('K7Q2M4X').subscribe(sink);
  ticketEvents('K7Q2M4X').subscribe(sink);
  ticketThread('K7Q2M4X').subscribe(sink);
  ticketCounts().subscribe(sink);
  heldEmailList(client).watch(() => undefined);
  liveEmail('a').subscribe(sink);
  nearDeadlines().subscribe(sink);
  openTicketsOf('requester').subscribe(sink);
  ticketsAbout([]).subscribe(sink);
  macrosOf('agent').subscribe(sink);
  myTickets('requester').subscribe(sink);
  myMessages('requester', 'K7Q2M4X').subscribe(sink);
  team().subscribe(sink);
  staffMember('agent').subscribe(sink);
  liveTicket('K7Q2M4X').subscribe(sink);
  ruleProblems().subscribe(sink);
  rulesInForce().subscribe(sink);
  myTicket('requester', 'K7Q2M4X').subscribe(sink);
  await Promise.all(builtInViewIds.map((view) => viewCount(view, 'agent').queryFn()));
  await loadFirestore();
  // Uses the client only once it is loaded.
  publicActiveVersions().subscribe(sink);
}

/** Modules of the app that query lists; a new one needs a subscription above. */
const expectedQueryModules = {
  'data/held-emails.ts': ['liveSharedList'],
  'data/lists.ts': ['listenList', 'liveList'],
  'data/portal.ts': ['liveSharedList', 'liveList'],
  'data/staff.ts': ['liveList'],
  'data/tickets.ts': [
    'liveList',
    'liveList',
    'liveList',
    'liveList',
    'liveSharedList',
    'liveSharedList',
    'countList',
  ],
  'data/live-list/use-ticket-list.ts': ['liveList'],
  'data/macros.ts': ['liveSharedList'],
  'data/firebase/firestore.ts': ['query'],
};

const appRoot = new URL('../../src/', import.meta.url);

const queryModules = (): Record<string, string[]> =>
  Object.fromEntries(
    readdirSync(appRoot, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.includes('/testing/'))
      .map((file): [string, string[]] => {
        const text = readFileSync(new URL(file, appRoot), 'utf8');
        const calls = text.matchAll(
          /(?<![.\w]\s*)\b(liveList|liveSharedList|query)\(|\b(listenList|countList)\(/g,
        );
        return [file, [...calls].map(([, own, of]) => own ?? of ?? '')];
      })
      .filter(([, calls]) => calls.length > 0),
  );

describe('app queries are within the limits of the rules', () => {
  beforeAll(subscribeToEverything);

  test('every list query of the app is covered here', () => {
    expect(queryModules()).toEqual(expectedQueryModules);
    expect([lists.length, counts.length]).toEqual([
      builtInViewIds.length + 11,
      builtInViewIds.length,
    ]);
  });

  test('every list and count is within the list limit', () => {
    const limits = [...lists, ...counts].map((spec) => [spec.path, spec.limit]);
    const allowed = limits.filter(([, limit]) => typeof limit === 'number' && limit <= LIST_LIMIT);
    expect(limits).toEqual(allowed);
  });

  test('a range of a live list is within the list limit', () => {
    expect(Math.max(RANGE_SIZE, MAX_RANGE)).toBeLessThanOrEqual(LIST_LIMIT);
  });
});

describe('indexes of app and functions queries', () => {
  const server = serverQueries();
  const shapes = (): readonly QueryShape[] => [
    ...[...lists, ...counts].map(shapeOfSpec),
    ...server,
  ];
  beforeAll(subscribeToEverything);

  test('finds the queries of the functions', () => {
    expect(server.map(({ from }) => from)).not.toEqual([]);
  });

  test('every query that needs a composite index has one', () => {
    const needed = shapes().filter(needsComposite);
    const served = needed.filter((shape) => composites.some((index) => serves(index, shape)));
    expect(needed.length).toBeGreaterThan(3);
    expect(needed).toEqual(served);
  });

  test('the search combines equalities in the order of ids, which automatic indexes serve', () => {
    const file = new URL(`../../functions/src/${composedQueries}`, import.meta.url);
    const text = readFileSync(file, 'utf8');
    const operators = [...text.matchAll(/where\([^,()]*(?:\([^()]*\))?, '([^']+)'/gu)];
    expect(new Set(operators.map(([, operator]) => operator))).toEqual(new Set(['==', 'in']));
    expect([...text.matchAll(/orderBy\((.*?)\)/gu)].map(([, field]) => field)).toEqual([
      'FieldPath.documentId(',
    ]);
    expect(exempted.filter((field) => field.startsWith('search/'))).toEqual(['search/texts']);
  });

  test('indexes derived from built-in views are deployed', () => {
    const derived = Object.values(builtInViews).flatMap((view) => indexOf(view) ?? []);
    expect(derived.map(({ fields }) => fields.length)).toEqual([3, 3, 4, 3, 2]);
    expect(
      derived.filter((index) => !deployed.some((one) => isDeepStrictEqual(one, index))),
    ).toEqual([]);
  });

  test('every composite index serves a query', () => {
    const needed = shapes().filter(needsComposite);
    const unused = composites.filter((index) => !needed.some((shape) => serves(index, shape)));
    expect(unused).toEqual([]);
  });

  test('no query uses a field exempt from indexing', () => {
    const requested = shapes().flatMap((shape) =>
      fieldsOf(shape).map((field) => `${shape.collection}/${field}`),
    );
    expect(requested.filter((field) => exempted.includes(field))).toEqual([]);
  });

  test('temporary documents have a TTL field', () => {
    expect(expiring).toEqual(['commands/expiresAt', 'slots/expiresAt', 'usedTokens/expiresAt']);
  });
});

describe('the matrix covers every collection', () => {
  // The table lists each kind of version; the functions have one path for all.
  const known = new Set(
    targets.flatMap(({ template }) => {
      const path = template.replaceAll(/\{\w+\}/g, '{}');
      return [path, path.replace(/^config\/[a-z]+\//u, 'config/{}/')];
    }),
  );

  test('of the functions', () => {
    const unknown = [...serverPaths.values()].filter((path) => !known.has(documentTemplate(path)));
    expect(serverPaths.size).toBe(declaredPathCount);
    expect(unknown).toEqual([]);
  });

  test('of the app', async () => {
    await subscribeToEverything();
    const paths = [...lists.map(({ path }) => `${path}/x`), ...documents].map((path) =>
      path.replaceAll(/\/[^/]+(?=\/|$)/g, (segment, at: number) =>
        path.slice(0, at).split('/').length % 2 === 1 ? '/{}' : segment,
      ),
    );
    expect(new Set(paths).size).toBeGreaterThan(4);
    expect(paths.filter((path) => !known.has(path))).toEqual([]);
  });
});
