import type { Language } from '@reglament/domain';

/** The first is the default. Spelled here, so that the first module of the page needs no other. */
const languages = ['ru', 'en'] as const satisfies readonly Language[];

const KEY = 'reglament:language';

const isLanguage = (raw: string | null): raw is Language =>
  languages.some((language) => language === raw);

/** Pages of help have an address in each language, by which search engines know them. */
const addressedLanguage = (): Language => {
  const { pathname, search } = globalThis.location;
  const asked = pathname.startsWith('/help') ? new URLSearchParams(search).get('lang') : null;
  return isLanguage(asked) ? asked : languages[0];
};

/** The language chosen in this browser; when none was, that of the address, or else Russian. */
export const rememberedLanguage = (): Language => {
  try {
    const chosen = localStorage.getItem(KEY);
    return isLanguage(chosen) ? chosen : addressedLanguage();
  } catch {
    return addressedLanguage();
  }
};

/** Remembers the choice; where storage is forbidden it holds until the page is closed. */
export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The choice still holds for this page.
  }
};
