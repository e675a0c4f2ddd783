import type { Language } from '../fields';

/**
 * Language tags that decide: English, captured; Russian, and the languages of the countries where it is
 * an official language as well (ADR 0048).
 */
const DECIDES = /^(?:(en)|be|kk|ky|ru)(?:-|$)/iu;

/**
 * Picks the language for a list of preferred language tags, best first: the first tag that decides
 * does, and English is for everybody else. Without any preference it is the default, Russian.
 */
export const languageFor = (preferred: readonly string[]): Language => {
  for (const tag of preferred) {
    const deciding = DECIDES.exec(tag);
    if (deciding) return deciding[1] ? 'en' : 'ru';
  }
  return preferred.length > 0 ? 'en' : 'ru';
};
