import type { Language } from '../fields';

/** Languages of Russia, and those of countries where Russian is an official language (ADR 0048). */
const READS_RUSSIAN = /^(?:ba|be|ce|cv|kk|ky|os|ru|sah|tt|udm)(?:-|$)/iu;

const READS_ENGLISH = /^en(?:-|$)/iu;

/**
 * Picks the language for a list of preferred language tags, best first: the first tag that decides
 * does, and English is for everybody else. Without any preference it is the default, Russian.
 */
export const languageFor = (preferred: readonly string[]): Language => {
  const deciding = preferred.find((tag) => READS_RUSSIAN.test(tag) || READS_ENGLISH.test(tag));
  if (deciding !== undefined) return READS_ENGLISH.test(deciding) ? 'en' : 'ru';
  return preferred.length === 0 ? 'ru' : 'en';
};
