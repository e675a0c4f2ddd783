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
    'jAvAsCrIpT:x',
    'javascript&#58;x',
    'javascript&colon;x',
    'java&Tab;script:x',
    'javascript%3Ax',
    '\u0001javascript:x',
    '\u200Bjavascript:x',
    'ｊavascript:x',
    'javaſcript:x',
    'data:text/html;base64,PHNjcmlwdD4=',
    'blob:https://good.test/x',
    'file:///etc/passwd',
    'https:javascript:x',
    'http:x',
  ])('T28: creates no link to %j', (href) => {
    expect(parseMarkup(`[сюда](${href})`)).toEqual([
      { kind: 'paragraph', inlines: [text('сюда')] },
    ]);
  });

  it.each([
    '[a](java\tscript:x)',
    '[a](java\nscript:x)',
    '[a]( javascript:x)',
    '[a](javascript:alert(1))',
    '[a](<javascript:x>)',
    '[a](javascript:x "https://good.test")',
    '[a][b]\n\n[b]: javascript:x',
    '[[a](javascript:x)](javascript:y)',
    '![a](javascript:x "t")',
    '**[a](javascript:x)**',
    '<javascript:x>',
    '<https://evil.test/"onclick=x>',
    'javascript:x',
  ])('T28: creates no link from %j', (markup) => {
    const inlines = parseMarkup(markup).flatMap((block) =>
      block.kind === 'list' ? block.items.flat() : block.inlines,
    );
    expect(inlines.filter(({ kind }) => kind === 'link')).toEqual([]);
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
