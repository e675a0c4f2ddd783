import { describe, expect, it } from 'vitest';
import { languageFor } from './language';

describe('languageFor', () => {
  it.each([
    ['ru'],
    ['ru-RU', 'en-US'],
    ['RU'],
    ['be-BY'],
    ['kk-KZ', 'en'],
    ['tt-RU', 'ru'],
    ['uk-UA', 'uk', 'ru', 'en'],
    ['de', 'ru'],
  ])('returns Russian for %s', (...preferred) => {
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
  ])('returns English for %s', (...preferred) => {
    expect(languageFor(preferred)).toBe('en');
  });

  it('returns the default without preferences', () => {
    expect(languageFor([])).toBe('ru');
  });
});
