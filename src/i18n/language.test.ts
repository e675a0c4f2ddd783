// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { declareLanguage, rememberedLanguage, rememberLanguage } from './language';

const prefer = (...tags: readonly string[]) =>
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags);

/** Simulates a prerendered help page. */
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
  test('the language comes from the browser', () => {
    prefer('en-US', 'en');
    expect(rememberedLanguage()).toBe('en');
    prefer('ru-RU', 'en');
    expect(rememberedLanguage()).toBe('ru');
  });

  test('the language comes from the browser when storage is forbidden', () => {
    prefer('de');
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect(rememberedLanguage()).toBe('en');
  });

  test('a prerendered help page keeps its language', () => {
    prefer('en');
    serve('/help/litters', 'ru');
    expect(rememberedLanguage()).toBe('ru');
    prefer('ru');
    serve('/help/litters?lang=en', 'en');
    expect(rememberedLanguage()).toBe('en');
  });

  test('a help page without prerendered text uses the language of the browser', () => {
    prefer('en');
    history.replaceState(null, '', '/help/litters');
    expect(rememberedLanguage()).toBe('en');
  });
});

test('the stored language overrides the browser and the URL', () => {
  prefer('en');
  rememberLanguage('ru');
  expect(rememberedLanguage()).toBe('ru');
  serve('/help/litters?lang=en', 'en');
  expect(rememberedLanguage()).toBe('ru');
});

test('removes prerendered text in another language', () => {
  serve('/help/litters', 'ru');
  declareLanguage('ru');
  expect(document.getElementById('prerendered')).not.toBeNull();
  declareLanguage('en');
  expect(document.getElementById('prerendered')).toBeNull();
  expect(document.documentElement.lang).toBe('en');
});
