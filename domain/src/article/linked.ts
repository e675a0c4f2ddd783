import * as z from 'zod/mini';
import { limits } from '../limits';
import { slugSchema } from './schema';

/** Articles that answers of agents link to, oldest first (clause 2.6). Missing in older tickets. */
export const articlesSentField = z._default(z.array(slugSchema), []);

const LINK = /\]\(\/help\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:[?#][^()\s]*)?\)/gu;

/** Returns the articles sent after a message, the latest ones at most; only agents send any. */
export const articlesSentAfter = (
  sent: string[],
  author: 'requester' | 'agent' | null,
  text = '',
): string[] => {
  if (author !== 'agent') return sent;
  const linked = [...text.matchAll(LINK)].flatMap(([, slug = '']) =>
    slug.length <= limits.slug.max ? [slug] : [],
  );
  return [...new Set([...sent, ...linked])].slice(-limits.articlesSent.max);
};
