import { describe, expect, it } from 'vitest';
import { limits } from '../limits';
import { linkedHost, parseMessage } from './message-markup';

const text = (words: string) => ({ kind: 'text', text: words });
const inlines = (markup: string) => {
  const [block] = parseMessage(markup);
  return block?.kind === 'paragraph' ? block.inlines : null;
};

const shownText = (markup: string) => JSON.stringify(parseMessage(markup));

describe('parseMessage', () => {
  it('parses paragraphs with line breaks, lists, quotes and code', () => {
    const markup =
      'Раз\nдва\n\n- а\n- б\n3. в\n> было\n> так\n```\n**не знак**\n\n  ещё\n```\nконец';
    expect(parseMessage(markup)).toEqual([
      { kind: 'paragraph', inlines: [text('Раз\nдва')] },
      { kind: 'list', isOrdered: false, start: 1, items: [[text('а')], [text('б')]] },
      { kind: 'list', isOrdered: true, start: 3, items: [[text('в')]] },
      { kind: 'quote', inlines: [text('было\nтак')] },
      { kind: 'code', text: '**не знак**\n\n  ещё' },
      { kind: 'paragraph', inlines: [text('конец')] },
    ]);
  });

  it('parses strong, emphasised and code text, links and URLs', () => {
    expect(inlines('**Важно**: *курсив*, `код`, [статья](/help/x) и https://a.test/b.')).toEqual([
      { kind: 'strong', text: 'Важно' },
      text(': '),
      { kind: 'emphasis', text: 'курсив' },
      text(', '),
      { kind: 'code', text: 'код' },
      text(', '),
      { kind: 'link', text: 'статья', href: '/help/x' },
      text(' и '),
      { kind: 'address', text: 'https://a.test/b' },
      text('.'),
    ]);
  });

  it.each([
    ['2*3*4', '2*3*4'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['** пусто **', '** пусто **'],
    ['snake_case_name', 'snake_case_name'],
    [String.raw`\*не курсив\*`, '*не курсив*'],
    [String.raw`C:\Users\new`, String.raw`C:\Users\new`],
    ['<b onclick=x>жирный</b>', '<b onclick=x>жирный</b>'],
  ])('keeps %j as text', (markup, shown) => {
    expect(inlines(markup)).toEqual([text(shown)]);
  });

  it.each(['javascript:alert', '//evil.test', 'data:text/html,x', 'https://a@evil.test/'])(
    'T28: creates no link to %j',
    (href) => {
      expect(inlines(`[сюда](${href})`)).toEqual([text('сюда')]);
    },
  );

  it('keeps words beside backticks', () => {
    expect(shownText('```a```')).toContain('a');
  });

  it('ends an unclosed code block with the text', () => {
    expect(parseMessage('```\nа')).toEqual([{ kind: 'code', text: 'а' }]);
  });

  it.each(['*', '**a', '`', '[', '[a](', 'https://', String.raw`\*`])(
    'loses nothing of a text of many %j',
    (sign) => {
      const long = sign.repeat(limits.reply.max / sign.length);
      expect(shownText(long)).toContain(sign.replace(/^\\/u, '').at(-1));
    },
  );
});

describe('linkedHost', () => {
  it('names the host that the words of a link hide', () => {
    expect(linkedHost({ text: 'https://good.test', href: 'https://evil.test/x' })).toBe(
      'evil.test',
    );
    expect(linkedHost({ text: 'статья', href: '/help/x' })).toBeNull();
    expect(linkedHost({ text: 'good.test', href: 'https://good.test/x' })).toBeNull();
  });
});
