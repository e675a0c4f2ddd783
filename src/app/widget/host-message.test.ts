import { describe, expect, it } from 'vitest';
import { parseHostMessage } from './host-message';

const prefill = (wish: unknown) => parseHostMessage({ type: 'prefill', wish });

describe('a message of the host', () => {
  it('fills in what makes sense and nothing else', () => {
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
    ['nothing', {}],
    ['a wish that is missing', { type: 'prefill' }],
    ['a wish that is a text', { type: 'prefill', wish: 'x' }],
    ['a greeting that says nothing', { type: 'hello' }],
    ['a token that is missing', { type: 'identify' }],
    ['a token that is a number', { type: 'identify', token: 1 }],
    ['a token that is too long', { type: 'identify', token: 'x'.repeat(5_000) }],
    ['another type', { type: 'eval', code: 'x' }],
    ['the name of a prototype', { type: '__proto__' }],
  ])('is ignored when it is %s', (_what, raw) => {
    expect(parseHostMessage(raw)).toBeNull();
  });
});
