import type { RateArticle } from '@reglament/domain';
import * as z from 'zod/mini';
import { callFunction } from '../firebase/functions';
import { keys } from '../keys';
import { preferences } from '../local-store';

const KEY = 'browser';

/** Returns a random browser id, created with the first vote and used only to count votes once. */
const browserId = (): string => {
  const known = preferences.get(KEY);
  if (known !== null) return known;
  const created = crypto.randomUUID();
  preferences.set(KEY, created);
  return created;
};

/** Sends a vote on an article. Rejects with {@link CommandError}. */
export const rateArticle = async (vote: Omit<RateArticle, 'browser'>): Promise<void> => {
  await callFunction('rateArticle', { ...vote, browser: browserId() });
  preferences.set(`vote:${vote.slug}`, vote.helpful ? 'yes' : 'no');
};

/** The stored vote of this browser on an article. */
export const votedBefore = (slug: string): 'yes' | 'no' | null => {
  const stored = preferences.get(`vote:${slug}`);
  return stored === 'yes' || stored === 'no' ? stored : null;
};

const countsSchema = z.object({
  helpful: z.int(),
  unhelpful: z.int(),
  instead: z.int(),
  sent: z.int(),
});

/** Query for the vote counts of an article, for staff only. */
export const articleVotes = (slug: string) => ({
  queryKey: keys.articleVotes(slug),
  queryFn: async () => countsSchema.parse(await callFunction('articleVotes', { slug })),
  retry: false,
});
