import type { Language } from '@reglament/domain';

/** The address by which search engines know a page of help in a language. */
export const helpAddress = (path: string, language: Language): string =>
  language === 'ru' ? path : `${path}?lang=${language}`;
