import { createHash } from 'node:crypto';
import { upgradeArticle, versionStamp, type Article, type RateArticle } from '@reglament/domain';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { paths } from './paths';

/** Query limit; articles beyond it are not published. */
const MAX_ARTICLES = 2_000;

/** Published articles, and the ids of those that cannot be parsed. */
export interface Published {
  readonly articles: readonly Article[];
  readonly unreadable: readonly string[];
}

/** Reads all published articles; skips invalid ones. */
export const publishedArticles = async (db: Firestore): Promise<Published> => {
  const published = db.collection(paths.articles).where('published', '==', true);
  const { docs } = await published.limit(MAX_ARTICLES).get();
  const parsed = docs.map((snapshot) => ({ id: snapshot.id, article: articleOf(snapshot) }));
  return {
    articles: parsed.flatMap(({ article }) => article ?? []),
    unreadable: parsed.filter(({ article }) => article === null).map(({ id }) => id),
  };
};

/** Parses an article; null when it is invalid or its slug differs from the document id. */
const articleOf = (snapshot: DocumentSnapshot): Article | null => {
  const found = upgradeArticle(snapshot.data());
  return found.ok && found.value.slug === snapshot.id ? found.value : null;
};

/** Whether an article is published and valid. */
export const isPublished = async (db: Firestore, slug: string): Promise<boolean> =>
  articleOf(await db.doc(paths.article(slug)).get())?.published === true;

/** Vote of one user or browser; `voter` identifies them and is not stored. */
export interface Vote extends Omit<RateArticle, 'browser'> {
  readonly voter: string;
  readonly at: number;
}

/** Stores a vote in one document per voter and article; a new vote replaces the old one. */
export const saveVote = async (db: Firestore, { voter, ...vote }: Vote): Promise<void> => {
  const id = createHash('sha256').update(`${vote.slug} ${voter}`).digest('hex');
  await db.doc(paths.vote(id)).set({ ...vote, ...versionStamp });
};

const votesOf = (db: Firestore) => db.collection(paths.votes);

/**
 * Vote counts of an article; `instead` counts votes that saved a request, `sent` the tickets that
 * were answered with it (clause 2.6).
 */
export interface VoteCounts {
  readonly helpful: number;
  readonly unhelpful: number;
  readonly instead: number;
  readonly sent: number;
}

/** Counts the votes on an article by aggregation, to avoid a contended counter. */
export const countVotes = async (db: Firestore, slug: string): Promise<VoteCounts> => {
  const [helpful, unhelpful, instead, sent] = await Promise.all([
    votesOf(db).where('slug', '==', slug).where('helpful', '==', true).count().get(),
    votesOf(db).where('slug', '==', slug).where('helpful', '==', false).count().get(),
    votesOf(db)
      .where('slug', '==', slug)
      .where('helpful', '==', true)
      .where('via', '==', 'form')
      .count()
      .get(),
    db.collection(paths.tickets).where('articlesSent', 'array-contains', slug).count().get(),
  ]);
  return {
    helpful: helpful.data().count,
    unhelpful: unhelpful.data().count,
    instead: instead.data().count,
    sent: sent.data().count,
  };
};
