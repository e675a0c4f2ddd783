import { languageFor, type Language } from '@reglament/domain';

/** Spelled here, so that the first module of the page loads no schema. */
const languages = ['ru', 'en'] as const satisfies readonly Language[];

const KEY = 'reglament:language';

const isLanguage = (raw: string | null): raw is Language =>
  languages.some((language) => language === raw);

/** The language of a page of help: named by the address, else negotiated by the server that sent it. */
const helpLanguage = (): string | null => {
  const { pathname, search } = globalThis.location;
  if (!pathname.startsWith('/help')) return null;
  const asked = new URLSearchParams(search).get('lang');
  if (isLanguage(asked)) return asked;
  return document.getElementById('prerendered') && document.documentElement.lang;
};

const negotiated = (): Language => {
  const ofPage = helpLanguage();
  return isLanguage(ofPage) ? ofPage : languageFor(navigator.languages);
};

/** The language chosen in this browser; when none was, that of the page of help, or of the browser. */
export const rememberedLanguage = (): Language => {
  try {
    const chosen = localStorage.getItem(KEY);
    return isLanguage(chosen) ? chosen : negotiated();
  } catch {
    return negotiated();
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

/** Declares the language of the page, and takes away text that the server sent in another one. */
export const declareLanguage = (language: Language): void => {
  const { documentElement: root } = document;
  if (root.lang !== language) document.getElementById('prerendered')?.remove();
  root.lang = language;
};
