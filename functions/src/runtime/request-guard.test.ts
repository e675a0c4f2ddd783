import { describe, expect, it } from 'vitest';
import { guardRequest, rejectionOf, type Guarded } from './request-guard';

const requestOf = (body: unknown, bytes = 100): Guarded => ({
  body,
  rawBody: Buffer.alloc(bytes),
});

const guarded = (body: unknown, bytes?: number) => {
  const request = requestOf(body, bytes);
  guardRequest(request);
  return { code: rejectionOf(request)?.code ?? null, body: request.body };
};

const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) });

describe('a request', () => {
  it('passes as it is when its data are small, shallow and plain', () => {
    const body = { data: { text: 'текст', objects: [{ kind: 'event', id: '1' }], none: null } };
    expect(guarded(body)).toEqual({ code: null, body });
    expect(guarded({ data: null }).code).toBeNull();
  });

  it('is too large from one byte more than a quarter of a megabyte', () => {
    expect(guarded({ data: {} }, 256 * 1024).code).toBeNull();
    expect(guarded({ data: {} }, 256 * 1024 + 1)).toEqual({
      code: 'too-large',
      body: { data: null },
    });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'data'],
    ['a list', [{ data: {} }]],
    ['no data', {}],
    ['something beside the data', { data: {}, more: 1 }],
    ['a type of the protocol', { data: { '@type': 'x', value: 1 } }],
    ['a constructor', { data: { constructor: {} } }],
    ['a prototype', { data: { list: [{ prototype: 1 }] } }],
    ['__proto__', JSON.parse('{"data":{"a":{"__proto__":{"role":"admin"}}}}') as unknown],
    ['__proto__ beside the data', JSON.parse('{"data":{},"__proto__":{}}') as unknown],
    ['a thousand values', { data: Array.from({ length: 1_000 }, () => 0) }],
    [
      'a thousand keys',
      { data: Object.fromEntries(Array.from({ length: 1_001 }, (_v, k) => [k, 0])) },
    ],
    ['eight levels and one more', { data: nested(8) }],
  ])('does not pass with %s, and loses its body', (_what, body) => {
    expect(guarded(body)).toEqual({ code: 'invalid-input', body: { data: null } });
  });

  it('passes with eight levels', () => {
    expect(guarded({ data: nested(7) }).code).toBeNull();
  });

  it('that was not looked at has nothing against it', () => {
    expect(rejectionOf(requestOf({}))).toBeNull();
  });
});
