import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startHost, type Host } from '../support/host';
import { db } from '../support/world';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(async () => host.stop());
beforeEach(async () => {
  await db.doc('config/widget').delete();
});

const page = async () => fetch(`${host.url}/widgetPage`);

const ancestors = async (): Promise<string | undefined> => {
  const policy = (await page()).headers.get('content-security-policy') ?? '';
  return /frame-ancestors ([^;]*)/u.exec(policy)?.[1];
};

/** The list is read anew after some seconds. */
const expectToBecome = async (expected: string): Promise<void> =>
  vi.waitFor(async () => expect(await ancestors()).toBe(expected), {
    timeout: 30_000,
    interval: 500,
  });

describe('T43: the page of the widget', () => {
  it('can be framed by nobody until somebody is named', async () => {
    await expectToBecome("'none'");
    expect(await (await page()).text()).toContain('data-sites=""');
  });

  it('can be framed by the sites of the list, and a change of it needs no deployment', async () => {
    await db.doc('config/widget').set({ origins: ['https://shows.example'] });
    await expectToBecome('https://shows.example');
    await db
      .doc('config/widget')
      .set({ origins: ['https://kennels.example', 'https://b.example'] });
    await expectToBecome('https://kennels.example https://b.example');
    await db.doc('config/widget').delete();
    await expectToBecome("'none'");
  });

  it('keeps to the last good list when somebody writes nonsense into it', async () => {
    await db.doc('config/widget').set({ origins: ['https://shows.example'] });
    await expectToBecome('https://shows.example');
    const nonsense = ["*; script-src 'unsafe-inline'", '"><script>', 'https://*.example'];
    await db.doc('config/widget').set({ origins: nonsense });
    const seen = new Set<string | undefined>();
    const until = Date.now() + 7_000;
    await vi.waitFor(
      async () => {
        seen.add(await ancestors());
        expect(Date.now()).toBeGreaterThan(until);
      },
      { timeout: 20_000, interval: 500 },
    );
    expect([...seen]).toEqual(['https://shows.example']);
  });

  it('runs no script but its own, posts no form, and is the same whatever is asked of it', async () => {
    const answer = await fetch(`${host.url}/widgetPage?lang=<script>&sites=https://evil.test`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/u);
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toMatch(/unsafe|evil/u);
    expect(await answer.text()).not.toContain('evil');
  });

  it.each(['POST', 'PUT', 'DELETE'])('does nothing by %s', async (method) => {
    expect((await fetch(`${host.url}/widgetPage`, { method })).status).toBe(405);
  });
});
