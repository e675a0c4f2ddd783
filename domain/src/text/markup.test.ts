import { describe, expect, it } from 'vitest';
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

  it.each(['**', '[', '[a](', '1. ', '- [x](https://', '\n\n'])(
    'reads a long run of %j as it reads a short one',
    (piece) => {
      const kindsOf = (times: number) => parseMarkup(piece.repeat(times)).map(({ kind }) => kind);
      expect(kindsOf(5_000)).toEqual(kindsOf(50));
    },
  );

  it('reads nothing as no blocks', () => {
    expect(parseMarkup(' \n\n ')).toEqual([]);
  });
});

describe('plainTextOf', () => {
  it('keeps the words and drops the signs', () => {
    expect(plainTextOf('## Шаги\n1. **Раз**\n2. [два](/help/x)')).toBe('Шаги\nРаз\nдва');
  });
});
