import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readExportsList } from '../../../scripts/deploy/exports-list';
import { call, functionsUrl, headersOf, send } from '../support/call';
import { requester } from '../support/people';
import { db } from '../support/world';

const functionsFile = (path: string): URL => new URL(`../../../functions/${path}`, import.meta.url);

const endpointSchema = z.object({
  callableTrigger: z.optional(z.unknown()),
  httpsTrigger: z.optional(z.unknown()),
  scheduleTrigger: z.optional(z.unknown()),
  eventTrigger: z.optional(z.unknown()),
});

const kinds = {
  callableTrigger: 'callable',
  httpsTrigger: 'request',
  scheduleTrigger: 'schedule',
  eventTrigger: 'event',
} as const;

const listed = readExportsList();

const names = (trigger: string): string[] =>
  Object.keys(listed).filter((name) => listed[name]?.trigger === trigger);

const isForAnyone = (name: string): boolean => listed[name]?.role === 'anyone';

const callables = names('callable').filter((name) => !isForAnyone(name));
const openCallables = names('callable').filter(isForAnyone);

const bundle = (await import(functionsFile('lib/index.js').href)) as Record<
  string,
  { readonly __endpoint: unknown }
>;

const triggerOf = (name: string): string | undefined => {
  const endpoint = endpointSchema.parse(bundle[name]?.__endpoint);
  const found = Object.keys(endpoint).filter((key) => key in kinds) as (keyof typeof kinds)[];
  return found.map((key) => kinds[key]).join();
};

/** Callable without a Firebase token: public, or with an externally signed token. */
const isOpen = (name: string): boolean => ['anyone', 'signed'].includes(listed[name]?.role ?? '');

/** Deterministic random JSON; a body that is no object or array fails before the call. */
const randomJson = fc.sample(fc.json({ maxDepth: 4 }), { seed: 14, numRuns: 12 });

const bodies = ['{}', '{"data":null}', '{"data":{}}', '{"data":[]}', '{"data":0}', '[]']
  .concat(randomJson.filter((json) => /^[{[]/u.test(json)))
  .concat(randomJson.map((json) => `{"data":${json}}`));

/** Without any input an empty object is a well-formed call. */
const isWellFormed = (name: string, body: string): boolean =>
  name === 'registerAddress' && body === '{"data":{}}';

const leak = /\bat .*:\d+:\d+|node_modules|\/functions\/|Error:|stack|firestore\.googleapis/u;

const countAll = async (): Promise<number> => {
  const counted = await db.collectionGroup('tickets').count().get();
  return counted.data().count;
};

describe('T14: exported functions', () => {
  it('match functions/exports.json', () => {
    const found = Object.fromEntries(Object.keys(bundle).map((name) => [name, triggerOf(name)]));
    const expectedTriggers = Object.fromEntries(
      Object.keys(listed).map((name) => [name, listed[name]?.trigger]),
    );
    expect(found).toEqual(expectedTriggers);
  });

  it.each(callables)('reject malformed calls without leaks: %s', async (name) => {
    const before = await countAll();
    const person = requester();
    for (const body of bodies) {
      const anyone = await send(name, { method: 'POST', headers: headersOf(null), body });
      expect([anyone.status, anyone.error]).toEqual([401, { code: 'unauthenticated' }]);
      const known = await send(name, { method: 'POST', headers: headersOf(person), body });
      expect([known.status, known.error?.code]).toEqual(
        isWellFormed(name, body) ? [200, undefined] : [400, 'invalid-input'],
      );
      for (const { text } of [anyone, known]) expect(text).not.toMatch(leak);
    }
    expect(await countAll()).toBe(before);
  });

  it.each(openCallables)('reject malformed anonymous calls: %s', async (name) => {
    for (const body of bodies) {
      for (const person of [null, requester()]) {
        const answer = await send(name, { method: 'POST', headers: headersOf(person), body });
        expect([answer.status, answer.error?.code]).toEqual([400, 'invalid-input']);
        expect(answer.text).not.toMatch(leak);
      }
    }
  });

  it.each(names('callable'))('accept only POST and JSON: %s', async (name) => {
    const headers = { ...headersOf(requester()), 'content-type': 'text/plain' };
    const answers = [
      await send(name, { method: 'GET', headers: headersOf(requester()) }),
      await send(name, { method: 'POST', headers, body: '{"data":{}}' }),
      await send(name, { method: 'PUT', headers: headersOf(requester()), body: '{"data":{}}' }),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(400);
      expect(text).not.toMatch(leak);
    }
  });

  it.each(names('callable'))('reject an invalid token: %s', async (name) => {
    // Without a token the call is anonymous, which some functions accept.
    const none = isForAnyone(name) ? [] : ['Bearer', 'Basic YTpi'];
    for (const authorization of ['Bearer x', 'Bearer a.b.c', ...none]) {
      const headers = { 'content-type': 'application/json', authorization };
      const { status, text } = await send(name, { method: 'POST', headers, body: '{"data":{}}' });
      expect(status).toBe(401);
      expect(text).not.toMatch(leak);
    }
  });

  it.each([...names('schedule'), ...names('event')])('are not callable: %s', async (name) => {
    for (const person of [null, requester()]) {
      const { status } = await call(person, name, {});
      expect(status).toBe(404);
    }
  });

  it.each(names('request').filter((name) => !isOpen(name)))(
    'reject anonymous requests: %s',
    async (name) => {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']) {
        const body = method === 'GET' ? {} : { body: bodies[0] ?? '' };
        const answer = await send(name, { method, headers: headersOf(null), ...body });
        // T35: an unauthorized GET reveals nothing more.
        const expected = method === 'GET' ? [403, 'forbidden'] : [401, 'unauthenticated'];
        expect([answer.status, answer.error?.code]).toEqual(expected);
        expect(answer.text).not.toMatch(leak);
      }
    },
  );

  it.each(names('request').filter((name) => listed[name]?.role === 'signed'))(
    'reject unsigned requests without leaks: %s',
    async (name) => {
      for (const body of [...bodies, '{"token":"a.b.c"}']) {
        const answer = await send(name, { method: 'POST', headers: headersOf(null), body });
        expect([400, 401]).toContain(answer.status);
        // A link of an email is answered with a page.
        const error = /^(?:\{"error":\{"code":"(?:invalid-input|token-invalid)"|<!doctype html>)/u;
        expect(answer.text).toMatch(error);
        expect(answer.text).not.toMatch(leak);
      }
    },
  );

  it.each(
    names('request').filter(
      (name) => isForAnyone(name) && !['health', 'widgetPage'].includes(name),
    ),
  )('are read-only: %s', async (name) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await send(name, {
        method,
        headers: headersOf(null),
        body: bodies[0] ?? '',
      });
      expect([answer.status, answer.text]).toEqual([405, '']);
    }
    const read = await send(`${name}/%00/../<x>?lang=%00`, { headers: headersOf(null) });
    expect(read.status).toBe(404);
    expect(read.text).not.toMatch(leak);
  });

  it('health answers ok only', async () => {
    const response = await fetch(`${functionsUrl()}/health`);
    expect(await response.json()).toEqual({ ok: true });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
