import { beforeEach, describe, expect, it } from 'vitest';
import { widgetPage } from '../../../functions/src/widget/page';
import { functionsUrl } from '../support/call';
import { at } from '../support/run';
import { db } from '../support/world';

const sites = db.doc('config/widget');

let now = Date.parse('2026-11-23T12:00:00+03:00');

/** The list is read anew after five seconds. */
const later = (): void => {
  now += 5_000;
};

beforeEach(async () => {
  await sites.delete();
  later();
});

const ancestors = async (): Promise<string | undefined> => {
  const policy = (await widgetPage(at(now))).headers['Content-Security-Policy'] ?? '';
  return /frame-ancestors ([^;]*)/u.exec(policy)?.[1];
};

const served = async (query = '', method = 'GET'): Promise<Response> =>
  fetch(`${functionsUrl()}/widgetPage${query}`, { method });

describe('T43: the page of the widget', () => {
  it('can be framed by nobody until somebody is named', async () => {
    expect(await ancestors()).toBe("'none'");
    expect((await widgetPage(at(now))).html).toContain('data-sites=""');
  });

  it('is served with what it says of its framing', async () => {
    await sites.set({ origins: ['https://shows.example'] });
    const answer = await served();
    expect(answer.headers.get('content-security-policy')).toMatch(/frame-ancestors [^;]+/u);
    expect(answer.headers.get('cache-control')).toContain('max-age=0');
  });

  it('can be framed by the sites of the list, and a change of it needs no deployment', async () => {
    await sites.set({ origins: ['https://shows.example'] });
    expect(await ancestors()).toBe('https://shows.example');
    await sites.set({ origins: ['https://kennels.example', 'https://b.example'] });
    expect(await ancestors()).toBe('https://shows.example');
    later();
    expect(await ancestors()).toBe('https://kennels.example https://b.example');
    await sites.delete();
    later();
    expect(await ancestors()).toBe("'none'");
  });

  it('keeps to the last good list when somebody writes nonsense into it', async () => {
    await sites.set({ origins: ['https://shows.example'] });
    expect(await ancestors()).toBe('https://shows.example');
    const nonsense = ["*; script-src 'unsafe-inline'", '"><script>', 'https://*.example'];
    for (const origin of nonsense) {
      await sites.set({ origins: [origin] });
      later();
      expect(await ancestors()).toBe('https://shows.example');
    }
  });

  it('runs no script but its own, posts no form, and is the same whatever is asked of it', async () => {
    const answer = await served('?lang=<script>&sites=https://evil.test');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/u);
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toMatch(/unsafe|evil/u);
    expect(await answer.text()).not.toContain('evil');
  });

  it.each(['POST', 'PUT', 'DELETE'])('does nothing by %s', async (method) => {
    expect((await served('', method)).status).toBe(405);
  });
});
