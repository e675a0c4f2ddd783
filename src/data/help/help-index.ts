import { upgradeHelpIndex, type HelpIndex, type Language } from '@reglament/domain';
import { keys } from '../keys';
import { documentParser } from '../parse-document';
import { queryClient } from '../query-client';

/** Timeout for loading all articles on a slow connection, in milliseconds. */
const TIMEOUT_MS = 20_000;

const parseIndex = documentParser(upgradeHelpIndex, 'index of articles');

const fetchIndex = async (language: Language): Promise<HelpIndex> => {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(`/help/index.${language}.json`, { signal });
  if (!response.ok) throw new Error(`the articles cannot be loaded: ${response.status}`);
  const index = parseIndex(await response.json(), language);
  if (index === null) throw new Error('the articles cannot be read');
  return index;
};

/**
 * Query for all published articles in a language, from the static file that the functions publish.
 */
export const helpIndex = (language: Language) => ({
  queryKey: keys.helpIndex(language),
  queryFn: async () => fetchIndex(language),
  retry: 1,
});

/** Query for the article search; the index of a language is built once per page. */
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
