import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { builtInViewIds, builtInViews, indexOf, LIST_LIMIT } from '@reglament/domain';
import { QueryClient } from '@tanstack/react-query';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { MAX_RANGE, RANGE_SIZE } from '../../src/data/live-list/ranges';
import { ticketWindow } from '../../src/data/live-list/use-ticket-list';
import { loadFirestore } from '../../src/data/load-firestore';
import { myMessages, myTicket, myTickets } from '../../src/data/portal';
import { publicActiveVersions, ruleProblems, rulesInForce } from '../../src/data/rules';
import type { QuerySpec } from '../../src/data/snapshot';
import { staffMember, team } from '../../src/data/staff';
import {
  liveTicket,
  ticketEvents,
  ticketMessages,
  ticketNotes,
  viewCount,
  nearDeadlines,
} from '../../src/data/tickets';
import { shapeOfSpec } from './indexes/client-queries';
import { composites, deployed, exempted, expiring } from './indexes/config';
import { documentTemplate, serverPaths, spelledPaths } from './indexes/server-paths';
import { serverQueries } from './indexes/server-queries';
import { fieldsOf, needsComposite, serves, type QueryShape } from './indexes/shape';
import { targets } from './world/collections';

/** What the app asked for. */
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

async function askForEverything(): Promise<void> {
  // The list keeps what it showed for the next visit when its page is left; here no page is ever left.
  vi.stubGlobal('addEventListener', () => undefined);
  for (const asked of [lists, counts, documents]) asked.length = 0;
  const client = new QueryClient();
  for (const view of builtInViewIds) ticketWindow(client, view, 'agent').watch(() => undefined);
  ticketMessages('K7Q2M4X').subscribe(sink);
  ticketNotes('K7Q2M4X').subscribe(sink);
  ticketEvents('K7Q2M4X').subscribe(sink);
  nearDeadlines().subscribe(sink);
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
  // Asks without the client before it is there.
  publicActiveVersions().subscribe(sink);
}

/** Where the app asks for lists; whoever adds a place adds its question above. */
const knownPlaces = {
  'data/lists.ts': ['listenList', 'liveList'],
  'data/portal.ts': ['liveSharedList', 'liveList'],
  'data/staff.ts': ['liveList'],
  'data/tickets.ts': ['liveList', 'liveList', 'liveList', 'liveList', 'countList'],
  'data/window/use-ticket-window.ts': ['liveSharedList'],
  'data/firebase/firestore.ts': ['query'],
};

const appRoot = new URL('../../src/', import.meta.url);

const placesInApp = (): Record<string, string[]> =>
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

describe('the app asks for no more than the rules allow', () => {
  beforeAll(askForEverything);

  test('every place that asks for a list is known here', () => {
    expect(placesInApp()).toEqual(knownPlaces);
    expect([lists.length, counts.length]).toEqual([
      builtInViewIds.length + 7,
      builtInViewIds.length,
    ]);
  });

  test('each list and each count is within the limit of the rules', () => {
    const limits = [...lists, ...counts].map((spec) => [spec.path, spec.limit]);
    const allowed = limits.filter(([, limit]) => typeof limit === 'number' && limit <= LIST_LIMIT);
    expect(limits).toEqual(allowed);
  });

  test('a range of a window is within the limit of the rules', () => {
    expect(Math.max(RANGE_SIZE, MAX_RANGE)).toBeLessThanOrEqual(LIST_LIMIT);
  });
});

describe('each query of the app and of the functions has its index in production', () => {
  const server = serverQueries();
  const shapes = (): readonly QueryShape[] => [
    ...[...lists, ...counts].map(shapeOfSpec),
    ...server,
  ];
  beforeAll(askForEverything);

  test('the queries of the functions are found', () => {
    expect(server.map(({ from }) => from)).not.toEqual([]);
  });

  test('each query that needs a composite index has one', () => {
    const needy = shapes().filter(needsComposite);
    const served = needy.filter((shape) => composites.some((index) => serves(index, shape)));
    expect(needy.length).toBeGreaterThan(3);
    expect(needy).toEqual(served);
  });

  test('the index that derives from a built-in view is deployed', () => {
    const derived = Object.values(builtInViews).flatMap((view) => indexOf(view) ?? []);
    expect(derived.map(({ fields }) => fields.length)).toEqual([3, 4, 3, 2]);
    expect(
      derived.filter((index) => !deployed.some((one) => isDeepStrictEqual(one, index))),
    ).toEqual([]);
  });

  test('each composite index serves a query, and no write pays for another', () => {
    const needy = shapes().filter(needsComposite);
    const idle = composites.filter((index) => !needy.some((shape) => serves(index, shape)));
    expect(idle).toEqual([]);
  });

  test('no query looks at a field without an index', () => {
    const asked = shapes().flatMap((shape) =>
      fieldsOf(shape).map((field) => `${shape.collection}/${field}`),
    );
    expect(asked.filter((field) => exempted.includes(field))).toEqual([]);
  });

  test('what is kept for a while expires by its own field', () => {
    expect(expiring).toEqual(['commands/expiresAt', 'slots/expiresAt', 'usedTokens/expiresAt']);
  });
});

describe('the matrix knows every collection of the code', () => {
  const known = new Set(targets.map(({ template }) => template.replaceAll(/\{\w+\}/g, '{}')));

  test('those of the functions', () => {
    const unknown = [...serverPaths.values()].filter((path) => !known.has(documentTemplate(path)));
    expect(serverPaths.size).toBe(spelledPaths);
    expect(unknown).toEqual([]);
  });

  test('those of the app', async () => {
    await askForEverything();
    const paths = [...lists.map(({ path }) => `${path}/x`), ...documents].map((path) =>
      path.replaceAll(/\/[^/]+(?=\/|$)/g, (segment, at: number) =>
        path.slice(0, at).split('/').length % 2 === 1 ? '/{}' : segment,
      ),
    );
    expect(new Set(paths).size).toBeGreaterThan(4);
    expect(paths.filter((path) => !known.has(path))).toEqual([]);
  });
});
