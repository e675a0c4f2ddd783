import { languages, type Language } from '@reglament/domain';

/** The address of a page of help: Russian has the plain one, another language says so. */
export const helpAddress = (origin: string, slug: string | null, language: Language): string => {
  const page = `${origin}/help${slug === null ? '' : `/${slug}`}`;
  return language === languages[0] ? page : `${page}?lang=${language}`;
};
