import { upgradeHelpIndex, type HelpIndex, type Language } from '@reglament/domain';
import { keys } from '../keys';
import { documentParser } from '../parse-document';
import { queryClient } from '../query-client';

/** Slow lines need this long for all articles; after it the page says that it could not load them. */
const TIMEOUT_MS = 20_000;

const parseIndex = documentParser(upgradeHelpIndex, 'index of articles');

const fetchIndex = async (language: Language): Promise<HelpIndex> => {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(`/help/index.${language}.json`, { signal });
  if (!response.ok) throw new Error(`the articles are not there: ${response.status}`);
  const index = parseIndex(await response.json(), language);
  if (index === null) throw new Error('the articles cannot be read');
  return index;
};

/** Every published article in a language, from the file that the functions publish. */
export const helpIndex = (language: Language) => ({
  queryKey: keys.helpIndex(language),
  queryFn: async () => fetchIndex(language),
  retry: 1,
});

/** The search over them; the words of a language are indexed once a page. */
export const helpSearchOf = (language: Language) => ({
  queryKey: keys.helpSearch(language),
  queryFn: async () => {
    const [{ helpSearch }, { articles }] = await Promise.all([
      import('./search'),
      queryClient().query(helpIndex(language)),
    ]);
    return helpSearch(articles);
  },
  retry: 1,
});
