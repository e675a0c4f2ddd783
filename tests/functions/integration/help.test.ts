import { randomUUID } from 'node:crypto';
import { helpIndexSchema, err, zooportalRegulation } from '@reglament/domain';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rateArticle } from '../../../functions/src/articles/rate-article';
import { helpIndex } from '../../../functions/src/help/help-index';
import { helpPage } from '../../../functions/src/help/help-page';
import { sitemap } from '../../../functions/src/help/sitemap';
import { publish } from '../../../functions/src/regulation/publish';
import type { Deps } from '../../../functions/src/runtime/deps';
import * as log from '../../../functions/src/runtime/log';
import { article, storeArticles } from '../support/articles';
import { functionsUrl } from '../support/call';
import { at } from '../support/run';
import { clearDatabase, db } from '../support/world';

const APP_HTML =
  '<!doctype html><html lang="ru"><head><title>Регламент</title></head><body><div id="root"></div><script type="module" src="/assets/start.js"></script></body></html>';

/** Each test starts more than a minute later, after the article cache has expired. */
let now = Date.parse('2026-11-23T12:00:00+03:00');

const deps = (appHtml: string | null = APP_HTML): Deps => ({
  ...at(now),
  site: () => ({ origin: 'https://help.test', fetchAppHtml: async () => appHtml }),
});

const page = async (path: string, language = '', appHtml: string | null = APP_HTML) =>
  helpPage({ path, language }, deps(appHtml));

const draft = article({
  slug: 'secret-plan',
  published: false,
  title: { ru: 'Тайный план', en: 'Secret plan' },
  body: { ru: 'Сначала тайное.', en: 'The secret first.' },
});

beforeEach(async () => {
  now += 61_000;
  await clearDatabase();
  await storeArticles(article(), draft);
});

describe('help article list', () => {
  it('names categories by the active version of the regulation', async () => {
    const title = { ru: 'Питомники и заводчики', en: 'Kennels and breeders' };
    const categories = zooportalRegulation.categories.map((category) =>
      category.id === 'breeder' ? { ...category, title } : category,
    );
    await db
      .doc('config/regulation')
      .set({ ...zooportalRegulation, version: 'renamed', categories });
    await publish('regulation', deps());
    expect((await page('/help')).body).toContain('<h2>Питомники и заводчики</h2>');
    expect((await page('/help', 'en')).body).toContain('<h2>Kennels and breeders</h2>');
  });
});

describe('draft article', () => {
  it('is absent from index, pages and sitemap', async () => {
    const answers = await Promise.all([
      helpIndex({ path: '/help/index.ru.json', language: '' }, deps()),
      helpIndex({ path: '/help/index.en.json', language: '' }, deps()),
      page('/help'),
      page('/help', 'en'),
      page('/help/secret-plan'),
      page('/help/secret-plan', 'en'),
      sitemap({ path: '/sitemap.xml', language: '' }, deps()),
    ]);
    for (const { body } of answers) expect(body).not.toMatch(/тайн|secret/iu);
  });

  it('answers the same as a missing article', async () => {
    const [hidden, none] = [await page('/help/secret-plan'), await page('/help/no-such-thing')];
    expect(hidden).toEqual(none);
    expect(hidden.status).toBe(404);
    expect(hidden.body).toContain('noindex');
  });

  it('disappears within a minute after unpublishing', async () => {
    expect((await page('/help/litters')).status).toBe(200);
    await db.doc('articles/litters').update({ published: false });
    now += 60_000;
    expect((await page('/help/litters')).status).toBe(404);
  });
});

describe('help index', () => {
  it('contains the published articles of one language', async () => {
    const { body } = await helpIndex({ path: '/help/index.en.json', language: '' }, deps());
    const index = helpIndexSchema.parse(JSON.parse(body));
    expect(index.language).toBe('en');
    expect(index.articles).toMatchObject([{ slug: 'litters', title: 'Litters and parents' }]);
  });

  it('omits an invalid article', async () => {
    await db.doc('articles/broken').set({ slug: 'broken', published: true, body: 7 });
    const { body } = await helpIndex({ path: '/help/index.ru.json', language: '' }, deps());
    expect(helpIndexSchema.parse(JSON.parse(body)).articles).toHaveLength(1);
  });

  it.each([
    ['has an invalid review date', { reviewedAt: 8.64e15 + 1 }],
    ['has a slug other than its id', { slug: 'litters' }],
  ])('and sitemap omit an article that %s', async (_what, is) => {
    const logUnreadable = vi.spyOn(log, 'logUnreadable');
    await db.doc('articles/damaged').set({ ...article({ slug: 'damaged' }), ...is });
    const { status, body } = await sitemap({ path: '/sitemap.xml', language: '' }, deps());
    expect([status, body.match(/<loc>/gu)?.length]).toEqual([200, 4]);
    expect((await page('/help/litters')).status).toBe(200);
    expect((await page('/help/damaged')).status).toBe(404);
    const vote = { slug: 'damaged', helpful: true, via: 'page', browser: randomUUID() };
    const request = { caller: null, network: randomUUID(), data: vote };
    expect(await rateArticle(request, deps())).toEqual(err({ code: 'not-found' }));
    expect(logUnreadable).toHaveBeenLastCalledWith('articles', ['damaged']);
  });

  it.each(['/help/index.de.json', '/help/index.json', '/'])('answers 404 at %s', async (path) => {
    expect((await helpIndex({ path, language: '' }, deps())).status).toBe(404);
  });

  it('supports conditional requests and caching, and rejects POST', async () => {
    const url = `${functionsUrl()}/helpIndex/help/index.ru.json`;
    const first = await fetch(url);
    await first.text();
    expect(first.headers.get('cache-control')).toBe('public, max-age=60, s-maxage=300');
    expect(first.headers.get('content-type')).toMatch(/^application\/json/u);
    // Processes cache the articles of earlier tests for different times, so two may disagree at first.
    const revalidate = async (): Promise<[number, string]> => {
      const fresh = await fetch(url);
      await fresh.text();
      const etag = fresh.headers.get('etag') ?? '';
      const again = await fetch(url, { headers: { 'if-none-match': etag, 'cache-control': '' } });
      return [again.status, await again.text()];
    };
    await expect.poll(revalidate).toEqual([304, '']);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  });
});

describe('help page', () => {
  it('prerenders title, description, canonical URL and text', async () => {
    const { status, body } = await page('/help/litters');
    expect(status).toBe(200);
    expect(body).toContain('<title>Помёт и родители · Регламент</title>');
    expect(body).toContain('<meta name="description" content="Как завести помёт.">');
    expect(body).toContain('<link rel="canonical" href="https://help.test/help/litters">');
    expect(body).toContain('hreflang="en" href="https://help.test/help/litters?lang=en"');
    expect(body).toContain('<p>Нажмите <strong>Добавить</strong>.</p>');
    expect(body).toContain('Проверено: 1 октября 2026 г.');
    expect(body).toContain('src="/assets/start.js"');
  });

  it('has a separate English URL', async () => {
    const { body } = await page('/help/litters', 'en');
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('<link rel="canonical" href="https://help.test/help/litters?lang=en">');
    expect(body).toContain('Reviewed: 1 October 2026');
  });

  it('negotiates the language unless the URL names one', async () => {
    const english = { path: '/help/litters', preferred: ['en-GB', 'ru'] };
    const negotiated = await helpPage({ ...english, language: '' }, deps());
    expect(negotiated.body).toContain('<html lang="en">');
    expect(negotiated.isNegotiated).toBe(true);
    const named = await helpPage({ ...english, language: 'ru' }, deps());
    expect(named.body).toContain('<html lang="ru">');
    expect(named.isNegotiated).toBe(false);
    expect(named.body).toContain('hreflang="x-default" href="https://help.test/help/litters"');
  });

  it('varies by Accept-Language only when negotiated', async () => {
    const url = `${functionsUrl()}/helpPage/help/litters`;
    const request = await fetch(url, { headers: { 'accept-language': 'de, en;q=0.8, ru;q=0.5' } });
    expect(await request.text()).toContain('<html lang="en">');
    expect(request.headers.get('vary')).toMatch(/accept-language/iu);
    const anyLanguage = await fetch(url, { headers: { 'accept-language': '*' } });
    expect(await anyLanguage.text()).toContain('<html lang="ru">');
    const named = await fetch(`${url}?lang=en`);
    await named.text();
    expect(named.headers.get('vary') ?? '').not.toMatch(/accept-language/iu);
  });

  it('escapes article content everywhere', async () => {
    const evil = '"><img src=x onerror=alert(1)></title><script>alert(1)</script>$&';
    await storeArticles(
      article({
        slug: 'evil',
        title: { ru: evil, en: evil },
        summary: { ru: evil, en: evil },
        body: { ru: `${evil}\n\n[a](javascript:alert(1))`, en: evil },
      }),
    );
    for (const path of ['/help', '/help/evil']) {
      const { body } = await page(path);
      expect(body).not.toMatch(/<img|<script>|href="javascript/u);
      expect(body.match(/<script/gu)).toHaveLength(1);
      expect(body.match(/<div id="root">/gu)).toHaveLength(1);
    }
  });

  it('renders without the app HTML, and is then not cached', async () => {
    const { status, body, isDegraded } = await page('/help/litters', '', null);
    expect([status, isDegraded]).toEqual([200, true]);
    expect(body).toContain('<h1>Помёт и родители</h1>');
  });

  it.each(['/help/../console', '/help/a/b', '/helpful', '/help/%3Cscript%3E'])(
    'answers 404 at %s',
    async (path) => {
      expect((await page(path)).status).toBe(404);
    },
  );

  it('lists articles by category', async () => {
    const { body } = await page('/help/');
    expect(body).toContain('<h2>Заводчики и специалисты</h2>');
    expect(body).toContain('<a href="/help/litters">Помёт и родители</a>');
  });
});

describe('sitemap', () => {
  it('lists every page in both languages with its review date', async () => {
    const { body } = await sitemap({ path: '/sitemap.xml', language: '' }, deps());
    expect(body.match(/<loc>/gu)).toHaveLength(4);
    expect(body).toContain('<loc>https://help.test/help/litters?lang=en</loc>');
    expect(body).toContain('<lastmod>2026-10-01</lastmod>');
  });
});
