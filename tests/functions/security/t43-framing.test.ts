import { beforeEach, describe, expect, it } from 'vitest';
import { widgetPage } from '../../../functions/src/widget/page';
import { functionsUrl } from '../support/call';
import { at } from '../support/run';
import { db } from '../support/world';

const sites = db.doc('config/widget');

let now = Date.parse('2026-11-23T12:00:00+03:00');

/** Advances the clock past the 5 s cache of the list. */
const expireCache = (): void => {
  now += 5_000;
};

beforeEach(async () => {
  await sites.delete();
  expireCache();
});

const ancestors = async (): Promise<string | undefined> => {
  const policy = (await widgetPage(at(now))).headers['Content-Security-Policy'] ?? '';
  return /frame-ancestors ([^;]*)/u.exec(policy)?.[1];
};

const served = async (query = '', method = 'GET'): Promise<Response> =>
  fetch(`${functionsUrl()}/widgetPage${query}`, { method });

describe('T43: widget page', () => {
  it('cannot be framed without a configured site', async () => {
    expect(await ancestors()).toBe("'none'");
    expect((await widgetPage(at(now))).html).toContain('data-sites=""');
  });

  it('is served with frame-ancestors', async () => {
    await sites.set({ origins: ['https://shows.example'] });
    const answer = await served();
    expect(answer.headers.get('content-security-policy')).toMatch(/frame-ancestors [^;]+/u);
    expect(answer.headers.get('cache-control')).toContain('max-age=0');
  });

  it('can be framed by the configured sites, without a deployment', async () => {
    await sites.set({ origins: ['https://shows.example'] });
    expect(await ancestors()).toBe('https://shows.example');
    await sites.set({ origins: ['https://kennels.example', 'https://b.example'] });
    expect(await ancestors()).toBe('https://shows.example');
    expireCache();
    expect(await ancestors()).toBe('https://kennels.example https://b.example');
    await sites.delete();
    expireCache();
    expect(await ancestors()).toBe("'none'");
  });

  it('keeps the last valid list when the configuration is invalid', async () => {
    await sites.set({ origins: ['https://shows.example'] });
    expect(await ancestors()).toBe('https://shows.example');
    const invalidOrigins = ["*; script-src 'unsafe-inline'", '"><script>', 'https://*.example'];
    for (const origin of invalidOrigins) {
      await sites.set({ origins: [origin] });
      expireCache();
      expect(await ancestors()).toBe('https://shows.example');
    }
  });

  it('allows only own scripts and no forms, and ignores the query', async () => {
    const answer = await served('?lang=<script>&sites=https://evil.test');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/u);
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toMatch(/unsafe|evil/u);
    expect(await answer.text()).not.toContain('evil');
  });

  it.each(['POST', 'PUT', 'DELETE'])('rejects %s', async (method) => {
    expect((await served('', method)).status).toBe(405);
  });
});
