import { rateLimits, versionStamp } from '@reglament/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleVotes } from '../../../functions/src/articles/article-votes';
import { rateArticle } from '../../../functions/src/articles/rate-article';
import { networkOf } from '../../../functions/src/runtime/client-network';
import { article, storeArticles } from '../support/articles';
import { call, newId } from '../support/call';
import { callerOf, requester, staff, type Person } from '../support/people';
import { at } from '../support/run';
import { clearDatabase, db } from '../support/world';

const NOON = Date.parse('2026-11-23T12:00:00+03:00');

const vote = (changes: object = {}) => ({
  slug: 'litters',
  helpful: true,
  via: 'page',
  browser: newId(),
  ...changes,
});

const rate = async (data: object, person: Person | null = null, network = newId()) =>
  rateArticle({ caller: person && callerOf(person), network, data }, at(NOON));

const counts = async () => {
  const anna = await staff('Анна');
  const outcome = await articleVotes({ caller: callerOf(anna), data: { slug: 'litters' } });
  return outcome.ok ? outcome.value : outcome.error;
};

beforeEach(async () => {
  await clearDatabase();
  await storeArticles(article(), article({ slug: 'draft', published: false }));
});

describe('rateArticle', () => {
  it('counts the last vote of a browser', async () => {
    const browser = newId();
    await rate(vote({ browser }));
    await rate(vote({ browser }));
    expect(await counts()).toEqual({ helpful: 1, unhelpful: 0, instead: 0, sent: 0 });
    await rate(vote({ browser, helpful: false }));
    expect(await counts()).toEqual({ helpful: 0, unhelpful: 1, instead: 0, sent: 0 });
  });

  it('counts one vote per user, whatever the browser', async () => {
    const olga = requester();
    await rate(vote(), olga);
    await rate(vote({ via: 'form' }), olga);
    expect(await counts()).toEqual({ helpful: 1, unhelpful: 0, instead: 1, sent: 0 });
  });

  it('counts concurrent votes', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, async () => rate(vote())));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await counts()).toEqual({ helpful: 8, unhelpful: 0, instead: 0, sent: 0 });
  });

  it('stores no voter identity', async () => {
    const olga = requester();
    await rate(vote(), olga);
    const { docs } = await db.collection('votes').get();
    const storedVotes = JSON.stringify(docs.map((document) => [document.id, document.data()]));
    expect(docs).toHaveLength(1);
    expect(storedVotes).not.toContain(olga.uid);
    const fields = ['at', 'helpful', 'slug', 'via', ...Object.keys(versionStamp)];
    expect(Object.keys(docs[0]?.data() ?? {}).toSorted()).toEqual(fields.toSorted());
  });

  it('rejects a vote on a draft like one on a missing article', async () => {
    const [hidden, none] = [
      await rate(vote({ slug: 'draft' })),
      await rate(vote({ slug: 'none' })),
    ];
    expect(hidden).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(none).toEqual(hidden);
  });

  it('T47: limits votes per network, whatever the browser ids', async () => {
    const tries = Array.from({ length: rateLimits.vote.max + 5 }, () => vote());
    const outcomes = [];
    for (const one of tries) outcomes.push(await rate(one, null, 'one-network'));
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error.code]));
    expect(refused).toEqual(Array.from({ length: 5 }, () => 'rate-limited'));
    expect(await rate(vote(), null, 'another-network')).toMatchObject({ ok: true });
    expect(await counts()).toMatchObject({ helpful: rateLimits.vote.max + 1 });
  });

  it('T47: ignores client-supplied X-Forwarded-For entries', () => {
    const networkFor = (forwarded: string) =>
      networkOf({ headers: { 'x-forwarded-for': forwarded }, ip: undefined });
    expect(networkFor('1.2.3.4, 203.0.113.7')).toBe(networkFor('9.9.9.9, 203.0.113.200'));
    expect(networkFor('203.0.113.7')).not.toBe(networkFor('203.0.114.7'));
    expect(networkFor('2001:db8:1:2::1')).toBe(networkFor('2001:db8:1:ffff::9'));
    expect(networkFor('203.0.113.7')).not.toContain('203');
  });

  it('accepts anonymous votes over HTTP', async () => {
    const { status, result } = await call(null, 'rateArticle', vote());
    expect([status, result]).toEqual([200, { counted: true }]);
  });

  it('shows the counts to staff only', async () => {
    const outcome = await articleVotes({
      caller: callerOf(requester()),
      data: { slug: 'litters' },
    });
    expect(outcome).toEqual({ ok: false, error: { code: 'forbidden' } });
  });
});
