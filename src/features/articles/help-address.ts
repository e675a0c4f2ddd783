import type { Language } from '@reglament/domain';

/** Returns the canonical URL path of a help page in a language. */
export const helpAddress = (path: string, language: Language): string =>
  language === 'ru' ? path : `${path}?lang=${language}`;
