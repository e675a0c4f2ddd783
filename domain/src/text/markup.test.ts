import { describe, expect, it } from 'vitest';
import { limits } from '../limits';
import { parseMarkup, plainTextOf } from './markup';

const text = (words: string) => ({ kind: 'text', text: words });

describe('parseMarkup', () => {
  it('reads paragraphs, headings and both kinds of lists', () => {
    expect(parseMarkup('Первый\nабзац.\n\n## Шаги\n1. Раз\n2. Два\n\n- один\n- два')).toEqual([
      { kind: 'paragraph', inlines: [text('Первый абзац.')] },
      { kind: 'heading', inlines: [text('Шаги')] },
      { kind: 'list', isOrdered: true, items: [[text('Раз')], [text('Два')]] },
      { kind: 'list', isOrdered: false, items: [[text('один')], [text('два')]] },
    ]);
  });

  it('reads strong words and links among the text', () => {
    expect(parseMarkup('Нажмите **Сохранить** и см. [помощь](/help/litters).')).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          text('Нажмите '),
          { kind: 'strong', text: 'Сохранить' },
          text(' и см. '),
          { kind: 'link', text: 'помощь', href: '/help/litters' },
          text('.'),
        ],
      },
    ]);
  });

  it.each([
    'javascript:alert',
    'JAVASCRIPT:x',
    'data:text/html,x',
    '//evil.test/x',
    '/\\evil.test',
    'https:///x',
    'vbscript:x',
    'help/litters',
  ])('makes no link to %s', (href) => {
    expect(parseMarkup(`[сюда](${href})`)).toEqual([
      { kind: 'paragraph', inlines: [text('сюда')] },
    ]);
  });

  it('leaves HTML as the text that it is', () => {
    const html = '<img src=x onerror=alert(1)>';
    expect(parseMarkup(html)).toEqual([{ kind: 'paragraph', inlines: [text(html)] }]);
  });

  it.each(['**', '[', '[a](', '1. ', '- [x](https://', '\n\n', '\n ', '- a\n', '## a\n\n'])(
    'reads no more of a long run of %j than the longest article has',
    (piece) => {
      const longest = piece.repeat(20_000).slice(0, limits.articleBody.max);
      expect(parseMarkup(piece.repeat(20_000))).toEqual(parseMarkup(longest));
      expect(plainTextOf(piece.repeat(20_000)).length).toBeLessThanOrEqual(longest.length);
    },
  );

  it.each([
    'https://good.test@evil.test/',
    'https://user:pass@evil.test',
    'https://1.1',
    'https://127.0.0.1/x',
    'https://0x7f000001/',
    'https://0x7f.0x1',
    'https://[',
    'https://зооportal.pro',
    'https://good.test\\@evil.test',
    'https://good%2Etest',
  ])('makes no link to %s, whose host is not what it seems', (href) => {
    expect(parseMarkup(`[сюда](${href})`)).toMatchObject([{ inlines: [{ kind: 'text' }] }]);
  });

  it.each([
    'https://zooportal.pro',
    'https://zooportal.pro/a?b#c',
    'https://xn--e1afmkfd.xn--p1ai:8443/',
    'http://localhost:5000/help',
  ])('makes a link to %s', (href) => {
    expect(parseMarkup(`[сюда](${href})`)).toMatchObject([{ inlines: [{ kind: 'link', href }] }]);
  });

  it('reads nothing as no blocks', () => {
    expect(parseMarkup(' \n\n ')).toEqual([]);
  });
});

describe('plainTextOf', () => {
  it('keeps the words and drops the signs', () => {
    expect(plainTextOf('## Шаги\n1. **Раз**\n2. [два](/help/x)')).toBe('Шаги\nРаз\nдва');
  });
});
