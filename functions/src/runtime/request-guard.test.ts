import { describe, expect, it } from 'vitest';
import { guardRequest, rejectionOf, type GuardedRequest } from './request-guard';

const requestOf = (body: unknown, bytes = 100): GuardedRequest => ({
  body,
  rawBody: Buffer.alloc(bytes),
});

const guarded = (body: unknown, bytes?: number) => {
  const request = requestOf(body, bytes);
  guardRequest(request);
  return { code: rejectionOf(request)?.code ?? null, body: request.body };
};

const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) });

describe('guardRequest', () => {
  it('accepts small, shallow, plain data unchanged', () => {
    const body = { data: { text: 'текст', objects: [{ kind: 'event', id: '1' }], none: null } };
    expect(guarded(body)).toEqual({ code: null, body });
    expect(guarded({ data: null }).code).toBeNull();
  });

  it('rejects bodies above 256 KiB', () => {
    expect(guarded({ data: {} }, 256 * 1024).code).toBeNull();
    expect(guarded({ data: {} }, 256 * 1024 + 1)).toEqual({
      code: 'too-large',
      body: { data: null },
    });
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['a string', 'data'],
    ['an array', [{ data: {} }]],
    ['no data key', {}],
    ['a key beside data', { data: {}, more: 1 }],
    ['a typed value of the protocol', { data: { '@type': 'x', value: 1 } }],
    ['a constructor', { data: { constructor: {} } }],
    ['a prototype', { data: { list: [{ prototype: 1 }] } }],
    ['__proto__', JSON.parse('{"data":{"a":{"__proto__":{"role":"admin"}}}}') as unknown],
    ['__proto__ beside data', JSON.parse('{"data":{},"__proto__":{}}') as unknown],
    ['a thousand values', { data: Array.from({ length: 1_000 }, () => 0) }],
    [
      'a thousand keys',
      { data: Object.fromEntries(Array.from({ length: 1_001 }, (_v, k) => [k, 0])) },
    ],
    ['nine levels', { data: nested(8) }],
  ])('rejects %s and clears the body', (_what, body) => {
    expect(guarded(body)).toEqual({ code: 'invalid-input', body: { data: null } });
  });

  it('accepts eight levels', () => {
    expect(guarded({ data: nested(7) }).code).toBeNull();
  });

  it('reports no rejection for an uninspected request', () => {
    expect(rejectionOf(requestOf({}))).toBeNull();
  });
});
