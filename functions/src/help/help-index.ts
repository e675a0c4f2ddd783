import type { Deps } from '../runtime/deps';
import type { PageRequest, PublicPage } from '../runtime/public-page';
import { helpIndexNow } from './published';

const ADDRESS = /^\/help\/index\.(ru|en)\.json$/u;

/** Serves `/help/index.{ru,en}.json`, the search index for browsers (clause 1.2). */
export const helpIndex = async ({ path }: PageRequest, deps: Deps): Promise<PublicPage> => {
  const language = ADDRESS.exec(path)?.[1];
  if (language !== 'ru' && language !== 'en') return { status: 404, type: 'txt', body: '' };
  const index = await helpIndexNow(language, deps);
  return { status: 200, type: 'json', body: JSON.stringify(index) };
};
