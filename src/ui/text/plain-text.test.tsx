// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PlainText } from './plain-text';

describe('a URL in a text', () => {
  it.each([
    'https:///evil.test',
    'https://good.test@evil.test/',
    'https://user:secret@evil.test/x',
    'https://good.test\\@evil.test/x',
    'https://1.1',
    'https://0x7f000001/',
    'https://2130706433/x',
    'http://127.0.0.1:5000/x',
    'https://[::1]/x',
    'https://１２７.0.0.1/x',
  ])('is not a link when its host is hidden or missing: %s', (address) => {
    const { container } = render(<PlainText text={`see ${address} now`} />);
    expect(screen.queryAllByRole('link')).toEqual([]);
    expect(container.textContent).toBe(`see ${address} now`);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt://x.test/%0Aalert(1)',
    'java\tscript:x',
    'data:text/html,<script>x</script>',
    'vbscript:x',
    '[a](javascript:x)',
    '<a href="javascript:x">a</a>',
    '<img src=x onerror=x>',
  ])('T28: is no link and no markup with another scheme: %s', (text) => {
    const { container } = render(<PlainText text={text} />);
    expect(container.querySelectorAll('a, img, script')).toHaveLength(0);
    expect(container.textContent).toBe(text);
  });

  it('T28: ends at a character that could leave the attribute', () => {
    render(<PlainText text={'https://good.test/"onmouseover="x" <https://good.test/>'} />);
    for (const link of screen.getAllByRole('link'))
      expect(link.getAttribute('href')).toBe('https://good.test/');
  });

  it.each([
    ['https://zooportal.pro/a?b#c', 'https://zooportal.pro/a?b#c'],
    ['https://ZooPortal.pro:8443', 'https://ZooPortal.pro:8443'],
    ['https://зоопортал.рф/каталог', 'https://зоопортал.рф/каталог'],
    ['https://zоoportal.pro/x', 'https://xn--zoportal-nbh.pro/x'],
    ['https://аррӏе.com', 'https://xn--80ak6aa92e.com'],
    ['https://%65vil.test/x', 'https://evil.test/x'],
    ['https://ｅvil.test/x', 'https://evil.test/x'],
  ])('shows its real host: %s', (address, shown) => {
    render(<PlainText text={`see ${address}, please`} />);
    const link = screen.getByRole('link');
    expect(link.textContent).toBe(shown);
    expect(new URL(link.getAttribute('href') ?? '').host).toBe(new URL(address).host);
  });
});
