import { describe, expect, it } from 'vitest';
import { screen, screenedOut, type Screened } from './screen';

const requestOf = (body: unknown, bytes = 100): Screened => ({
  body,
  rawBody: Buffer.alloc(bytes),
});

const screened = (body: unknown, bytes?: number) => {
  const request = requestOf(body, bytes);
  screen(request);
  return { code: screenedOut(request)?.code ?? null, body: request.body };
};

const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) });

describe('a request', () => {
  it('passes as it is when its data are small, shallow and plain', () => {
    const body = { data: { text: 'текст', objects: [{ kind: 'event', id: '1' }], none: null } };
    expect(screened(body)).toEqual({ code: null, body });
    expect(screened({ data: null }).code).toBeNull();
  });

  it('is too large from one byte more than a quarter of a megabyte', () => {
    expect(screened({ data: {} }, 256 * 1024).code).toBeNull();
    expect(screened({ data: {} }, 256 * 1024 + 1)).toEqual({
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
    expect(screened(body)).toEqual({ code: 'invalid-input', body: { data: null } });
  });

  it('passes with eight levels', () => {
    expect(screened({ data: nested(7) }).code).toBeNull();
  });

  it('that was not looked at has nothing against it', () => {
    expect(screenedOut(requestOf({}))).toBeNull();
  });
});
