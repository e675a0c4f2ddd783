// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { isFree, letter, matches } from './shortcut';

const press = (parts: Partial<KeyboardEvent>) => ({
  code: '',
  key: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...parts,
});

describe('a letter shortcut', () => {
  test('matches the physical key in any keyboard layout', () => {
    expect(matches(letter('j'), press({ code: 'KeyJ', key: 'j' }))).toBe(true);
    expect(matches(letter('j'), press({ code: 'KeyJ', key: 'о' }))).toBe(true);
    expect(matches(letter('j'), press({ code: 'KeyK', key: 'k' }))).toBe(false);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey', 'shiftKey'] as const)(
    'does not match with %s',
    (key) => {
      expect(matches(letter('r'), press({ code: 'KeyR', [key]: true }))).toBe(false);
    },
  );
});

describe('a symbol shortcut', () => {
  const help = { key: '?', shown: '?' };

  test('matches the printed character on any key', () => {
    expect(matches(help, press({ code: 'Slash', key: '?', shiftKey: true }))).toBe(true);
    expect(matches(help, press({ code: 'Digit7', key: '?', shiftKey: true }))).toBe(true);
    expect(matches(help, press({ code: 'Slash', key: ',', shiftKey: true }))).toBe(false);
  });
});

describe('isFree', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  const inside = (html: string) => {
    document.body.innerHTML = html;
    return document.querySelector('#here');
  };
  const escape = { key: 'Escape', shown: 'Esc' };
  const enter = { key: 'Enter', shown: 'Enter' };

  test('allows shortcuts on the page and on rows', () => {
    expect(isFree(document.body, letter('j'))).toBe(true);
    expect(isFree(inside('<a id="here" href="/">row</a>'), letter('j'))).toBe(true);
  });

  test.each([
    '<input id="here">',
    '<textarea id="here"></textarea>',
    '<select id="here"></select>',
    '<p contenteditable="true"><b id="here">b</b></p>',
  ])('allows only Escape in %s', (html) => {
    expect(isFree(inside(html), letter('e'))).toBe(false);
    expect(isFree(inside(html), escape)).toBe(true);
  });

  test.each([
    '<dialog open><p id="here">help</p></dialog>',
    '<div role="menu"><p id="here">item</p></div>',
    '<div role="listbox"><p id="here">option</p></div>',
    '<div role="alertdialog"><button id="here">sure</button></div>',
    '<button id="here" aria-expanded="true">open menu</button>',
  ])('allows no shortcut in %s', (html) => {
    expect(isFree(inside(html), letter('j'))).toBe(false);
    expect(isFree(inside(html), escape)).toBe(false);
  });

  test('does not allow Enter on a focused button or link', () => {
    expect(isFree(inside('<button id="here">b</button>'), enter)).toBe(false);
    expect(isFree(inside('<a id="here" href="/">row</a>'), enter)).toBe(false);
    expect(isFree(document.body, enter)).toBe(true);
  });
});
