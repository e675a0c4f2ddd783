import { describe, expect, it } from 'vitest';
import { parseHostMessage } from './host-message';

const prefill = (wish: unknown) => parseHostMessage({ type: 'prefill', wish });

describe('parseHostMessage', () => {
  it('keeps valid prefill values and drops others', () => {
    expect(
      prefill({
        category: 'breeder',
        subject: '  Карточка  ',
        objectKind: 'kennel',
        objectId: '12',
        url: 'https://a.test/b',
      }),
    ).toEqual({
      type: 'prefill',
      wish: {
        category: 'breeder',
        subject: 'Карточка',
        objects: [{ kind: 'kennel', id: '12' }],
        sourceUrl: 'https://a.test/b',
      },
    });
    expect(prefill({ subject: '<b>тема</b>', category: '__proto__', url: 'javascript:a' })).toEqual(
      {
        type: 'prefill',
        wish: { subject: '<b>тема</b>' },
      },
    );
    expect(prefill({ objectId: '../1', objectKind: 'event', subject: {}, text: 'x' })).toEqual({
      type: 'prefill',
      wish: {},
    });
  });

  it.each<[string, unknown]>([
    ['an empty object', {}],
    ['a missing prefill value', { type: 'prefill' }],
    ['a prefill value that is a string', { type: 'prefill', wish: 'x' }],
    ['a hello without fields', { type: 'hello' }],
    ['a missing token', { type: 'identify' }],
    ['a numeric token', { type: 'identify', token: 1 }],
    ['a token over the length limit', { type: 'identify', token: 'x'.repeat(5_000) }],
    ['an unknown type', { type: 'eval', code: 'x' }],
    ['a prototype property as type', { type: '__proto__' }],
  ])('rejects %s', (_what, raw) => {
    expect(parseHostMessage(raw)).toBeNull();
  });
});
