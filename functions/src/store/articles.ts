import { createHash } from 'node:crypto';
import { upgradeArticle, versionStamp, type Article, type RateArticle } from '@reglament/domain';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { paths } from './paths';

/** More than a help centre has; what comes after is not published at all. */
const MAX_ARTICLES = 2_000;

/** What can be read of the published articles, and the ids of those that cannot be. */
export interface Published {
  readonly articles: readonly Article[];
  readonly unreadable: readonly string[];
}

/** Every published article; one that is not as it should be hides no other. */
export const publishedArticles = async (db: Firestore): Promise<Published> => {
  const published = db.collection(paths.articles).where('published', '==', true);
  const { docs } = await published.limit(MAX_ARTICLES).get();
  const parsed = docs.map((snapshot) => ({ id: snapshot.id, article: articleOf(snapshot) }));
  return {
    articles: parsed.flatMap(({ article }) => article ?? []),
    unreadable: parsed.filter(({ article }) => article === null).map(({ id }) => id),
  };
};

/** An article under its own address; null when it is none that can be shown. */
const articleOf = (snapshot: DocumentSnapshot): Article | null => {
  const found = upgradeArticle(snapshot.data());
  return found.ok && found.value.slug === snapshot.id ? found.value : null;
};

/** Whether everyone may read an article; a draft or a damaged one is as good as none. */
export const isPublished = async (db: Firestore, slug: string): Promise<boolean> =>
  articleOf(await db.doc(paths.article(slug)).get())?.published === true;

/** A vote of one person or browser; `voter` tells them apart and is not stored. */
export interface Vote extends Omit<RateArticle, 'browser'> {
  readonly voter: string;
  readonly at: number;
}

/** Keeps a vote in the one document that its voter has for the article: the last one counts. */
export const saveVote = async (db: Firestore, { voter, ...vote }: Vote): Promise<void> => {
  const id = createHash('sha256').update(`${vote.slug} ${voter}`).digest('hex');
  await db.doc(paths.vote(id)).set({ ...vote, ...versionStamp });
};

const votesOf = (db: Firestore) => db.collection(paths.votes);

/** How often an article helped, did not, and saved a request. */
export interface VoteCounts {
  readonly helpful: number;
  readonly unhelpful: number;
  readonly instead: number;
}

/** Counts the votes on an article: no counter is written by every voter. */
export const countVotes = async (db: Firestore, slug: string): Promise<VoteCounts> => {
  const [helpful, unhelpful, instead] = await Promise.all([
    votesOf(db).where('slug', '==', slug).where('helpful', '==', true).count().get(),
    votesOf(db).where('slug', '==', slug).where('helpful', '==', false).count().get(),
    votesOf(db)
      .where('slug', '==', slug)
      .where('helpful', '==', true)
      .where('via', '==', 'form')
      .count()
      .get(),
  ]);
  return {
    helpful: helpful.data().count,
    unhelpful: unhelpful.data().count,
    instead: instead.data().count,
  };
};
