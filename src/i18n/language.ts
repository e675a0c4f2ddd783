import { languageFor, type Language } from '@reglament/domain';

/** Declared here, so that the first module of the page does not load the schemas. */
const languages = ['ru', 'en'] as const satisfies readonly Language[];

const KEY = 'reglament:language';

const isLanguage = (raw: string | null): raw is Language =>
  languages.some((language) => language === raw);

/** The language of a help page: from the URL, else that of the prerendered page. */
const helpLanguage = (): string | null => {
  const { pathname, search } = globalThis.location;
  if (!pathname.startsWith('/help')) return null;
  const requested = new URLSearchParams(search).get('lang');
  if (isLanguage(requested)) return requested;
  return document.getElementById('prerendered') && document.documentElement.lang;
};

const defaultLanguage = (): Language => {
  const pageLanguage = helpLanguage();
  return isLanguage(pageLanguage) ? pageLanguage : languageFor(navigator.languages);
};

/** The stored language; defaults to that of the help page, else of the browser. */
export const rememberedLanguage = (): Language => {
  try {
    const chosen = localStorage.getItem(KEY);
    return isLanguage(chosen) ? chosen : defaultLanguage();
  } catch {
    return defaultLanguage();
  }
};

/** Stores the language; without storage it lasts until the page closes. */
export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The language still applies to this page.
  }
};

/** Sets the `lang` of the page; removes prerendered text in another language. */
export const declareLanguage = (language: Language): void => {
  const { documentElement: root } = document;
  if (root.lang !== language) document.getElementById('prerendered')?.remove();
  root.lang = language;
};
