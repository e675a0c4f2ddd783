import type { RateArticle } from '@reglament/domain';
import * as z from 'zod/mini';
import { callFunction } from '../firebase/functions';
import { keys } from '../keys';
import { preferences } from '../local-store';

const KEY = 'browser';

/** Tells this browser from others, for nothing but to count its votes once; made with the first one. */
const browserId = (): string => {
  const known = preferences.get(KEY);
  if (known !== null) return known;
  const made = crypto.randomUUID();
  preferences.set(KEY, made);
  return made;
};

/** Says whether an article helped. Rejects with the refusal of the service. */
export const rateArticle = async (vote: Omit<RateArticle, 'browser'>): Promise<void> => {
  await callFunction('rateArticle', { ...vote, browser: browserId() });
  preferences.set(`vote:${vote.slug}`, vote.helpful ? 'yes' : 'no');
};

/** What this browser said of an article before. */
export const votedBefore = (slug: string): 'yes' | 'no' | null => {
  const kept = preferences.get(`vote:${slug}`);
  return kept === 'yes' || kept === 'no' ? kept : null;
};

const countsSchema = z.object({ helpful: z.int(), unhelpful: z.int(), instead: z.int() });

/** How an article was judged; told to the staff alone. */
export const articleVotes = (slug: string) => ({
  queryKey: keys.articleVotes(slug),
  queryFn: async () => countsSchema.parse(await callFunction('articleVotes', { slug })),
  retry: false,
});
