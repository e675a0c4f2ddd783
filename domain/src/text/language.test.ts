import { describe, expect, it } from 'vitest';
import { languageFor } from './language';

describe('the language for a list of preferences', () => {
  it.each([
    ['ru'],
    ['ru-RU', 'en-US'],
    ['RU'],
    ['be-BY'],
    ['kk-KZ', 'en'],
    ['tt-RU', 'ru'],
    ['uk-UA', 'uk', 'ru', 'en'],
    ['de', 'ru'],
  ])('is Russian for %s', (...preferred) => {
    expect(languageFor(preferred)).toBe('ru');
  });

  it.each([
    ['en'],
    ['en-GB', 'ru'],
    ['de-DE', 'de'],
    ['uk-UA', 'uk', 'en'],
    ['rup'],
    ['zh-Hans-CN', 'en', 'ru'],
    ['run-BI'],
  ])('is English for %s', (...preferred) => {
    expect(languageFor(preferred)).toBe('en');
  });

  it('is the default where nothing is preferred', () => {
    expect(languageFor([])).toBe('ru');
  });
});
