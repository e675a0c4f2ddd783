import type { Language } from '@reglament/domain';

/** The first is the default. Spelled here, so that the first module of the page needs no other. */
const languages = ['ru', 'en'] as const satisfies readonly Language[];

const KEY = 'reglament:language';

const isLanguage = (raw: string | null): raw is Language =>
  languages.some((language) => language === raw);

/** The language chosen in this browser; Russian when none was. */
export const rememberedLanguage = (): Language => {
  try {
    const chosen = localStorage.getItem(KEY);
    return isLanguage(chosen) ? chosen : languages[0];
  } catch {
    return languages[0];
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
