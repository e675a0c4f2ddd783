import { languages, type Language } from '@reglament/domain';

/** Builds the URL of a help page; Russian is the default, other languages use `?lang=`. */
export const helpAddress = (origin: string, slug: string | null, language: Language): string => {
  const page = `${origin}/help${slug === null ? '' : `/${slug}`}`;
  return language === languages[0] ? page : `${page}?lang=${language}`;
};
