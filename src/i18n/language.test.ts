// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { declareLanguage, rememberedLanguage, rememberLanguage } from './language';

const prefer = (...tags: readonly string[]) =>
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags);

/** What the server sends of a page of help. */
const serve = (path: string, language: string) => {
  history.replaceState(null, '', path);
  document.documentElement.lang = language;
  document.body.innerHTML = '<div id="prerendered">text</div><div id="root"></div>';
};

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/');
  document.documentElement.lang = 'ru';
  document.body.innerHTML = '<div id="root"></div>';
});

describe('on a first visit', () => {
  test('the browser decides', () => {
    prefer('en-US', 'en');
    expect(rememberedLanguage()).toBe('en');
    prefer('ru-RU', 'en');
    expect(rememberedLanguage()).toBe('ru');
  });

  test('the browser decides where storage is forbidden', () => {
    prefer('de');
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect(rememberedLanguage()).toBe('en');
  });

  test('a page of help is read on in the language in which the server sent it', () => {
    prefer('en');
    serve('/help/litters', 'ru');
    expect(rememberedLanguage()).toBe('ru');
    prefer('ru');
    serve('/help/litters?lang=en', 'en');
    expect(rememberedLanguage()).toBe('en');
  });

  test('without text of the server the browser decides on a page of help as well', () => {
    prefer('en');
    history.replaceState(null, '', '/help/litters');
    expect(rememberedLanguage()).toBe('en');
  });
});

test('what a person chose holds against the browser and the address, and is kept', () => {
  prefer('en');
  rememberLanguage('ru');
  expect(rememberedLanguage()).toBe('ru');
  serve('/help/litters?lang=en', 'en');
  expect(rememberedLanguage()).toBe('ru');
});

test('text that the server sent in another language is not shown', () => {
  serve('/help/litters', 'ru');
  declareLanguage('ru');
  expect(document.getElementById('prerendered')).not.toBeNull();
  declareLanguage('en');
  expect(document.getElementById('prerendered')).toBeNull();
  expect(document.documentElement.lang).toBe('en');
});
