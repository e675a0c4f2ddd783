import type { Language } from '../fields';

/**
 * Recognised language tags: English (captured), Russian, and the languages of countries where
 * Russian is also official (ADR 0048).
 */
const RECOGNISED = /^(?:(en)|be|kk|ky|ru)(?:-|$)/iu;

/**
 * Selects the language for preferred language tags, best first: by the first recognised tag, else
 * English. Without preferences: Russian, the default.
 */
export const languageFor = (preferred: readonly string[]): Language => {
  for (const tag of preferred) {
    const match = RECOGNISED.exec(tag);
    if (match) return match[1] ? 'en' : 'ru';
  }
  return preferred.length > 0 ? 'en' : 'ru';
};
