import { describe, expect, it } from 'vitest';
import { limits } from '../limits';
import { parseMarkup, plainTextOf } from './markup';

const text = (words: string) => ({ kind: 'text', text: words });

describe('parseMarkup', () => {
  it('parses paragraphs, headings and both kinds of lists', () => {
    expect(parseMarkup('Первый\nабзац.\n\n## Шаги\n1. Раз\n2. Два\n\n- один\n- два')).toEqual([
      { kind: 'paragraph', inlines: [text('Первый абзац.')] },
      { kind: 'heading', inlines: [text('Шаги')] },
      { kind: 'list', isOrdered: true, items: [[text('Раз')], [text('Два')]] },
      { kind: 'list', isOrdered: false, items: [[text('один')], [text('два')]] },
    ]);
  });

  it('parses strong text and links', () => {
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
  ])('creates no link to %s', (href) => {
    expect(parseMarkup(`[сюда](${href})`)).toEqual([
      { kind: 'paragraph', inlines: [text('сюда')] },
    ]);
  });

  it('treats HTML as plain text', () => {
    const html = '<img src=x onerror=alert(1)>';
    expect(parseMarkup(html)).toEqual([{ kind: 'paragraph', inlines: [text(html)] }]);
  });

  it.each(['**', '[', '[a](', '1. ', '- [x](https://', '\n\n', '\n ', '- a\n', '## a\n\n'])(
    'truncates repeated %j to the maximum article length',
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
  ])('creates no link to %s with a deceptive host', (href) => {
    expect(parseMarkup(`[сюда](${href})`)).toMatchObject([{ inlines: [{ kind: 'text' }] }]);
  });

  it.each([
    'https://zooportal.pro',
    'https://zooportal.pro/a?b#c',
    'https://xn--e1afmkfd.xn--p1ai:8443/',
    'http://localhost:5000/help',
  ])('creates a link to %s', (href) => {
    expect(parseMarkup(`[сюда](${href})`)).toMatchObject([{ inlines: [{ kind: 'link', href }] }]);
  });

  it('returns no blocks for blank text', () => {
    expect(parseMarkup(' \n\n ')).toEqual([]);
  });
});

describe('plainTextOf', () => {
  it('removes the markup', () => {
    expect(plainTextOf('## Шаги\n1. **Раз**\n2. [два](/help/x)')).toBe('Шаги\nРаз\nдва');
  });
});
