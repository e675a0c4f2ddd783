import { allowSites } from './support/emulators';
import { expect, test } from './support/journey';
import { example, openWidget, otherSite, serveSite, service, widget } from './support/widget';

const ownPages = [
  '/',
  '/console/queue',
  '/requests',
  '/sign-in',
  '/help',
  '/widget.js',
  '/api/health',
];

/** URL of the browser's error page for a blocked frame. */
const BLOCKED_URL = 'chrome-error://chromewebdata/';

const framed = (addresses: readonly string[]): string =>
  addresses.map((address) => `<iframe src="${address}"></iframe>`).join('');

test.afterEach(async () => {
  await allowSites([example(), otherSite()]);
});

test('T43: a foreign site can frame neither the console, the portal nor the widget', async ({
  as,
}) => {
  const evil = await serveSite({
    '/': framed([...ownPages, '/widget', '/widget?lang=en'].map((path) => service() + path)),
    '/sandboxed': `<iframe sandbox="allow-scripts" src="${service()}/widget"></iframe>`,
    '/around': framed([example()]),
  });
  try {
    const page = await as('anna');
    await page.goto(evil.url);
    const shown = (): string[] => page.frames().map((frame) => frame.url());
    await expect
      .poll(() => shown().slice(1))
      .toEqual(Array.from({ length: ownPages.length + 2 }, () => BLOCKED_URL));

    await page.goto(`${evil.url}/sandboxed`);
    await expect.poll(() => page.frames()[1]?.url()).toBe(BLOCKED_URL);

    // An allowed host must not pass its permission on to a site that frames it.
    await page.goto(`${evil.url}/around`);
    const host = page.frameLocator('iframe');
    await host.getByRole('button', { name: 'Поддержка', exact: true }).click();
    await expect.poll(() => page.frames().at(-1)?.url()).toBe(BLOCKED_URL);
  } finally {
    evil.close();
  }
});

test('T43: the list of allowed sites can be changed at runtime', async ({ as }) => {
  const shop = await serveSite({
    '/': `<html lang="ru"><main><h1>Магазин</h1></main><script async src="${service()}/widget.js"></script>`,
  });
  try {
    const page = await as(null);
    const isShown = async (): Promise<boolean> => {
      await page.goto(shop.url);
      await page.getByRole('button', { name: 'Поддержка', exact: true }).click();
      const address = (): string => page.frames()[1]?.url() ?? '';
      await expect.poll(address).toMatch(/\/widget|^chrome-error:/u);
      if (address() === BLOCKED_URL) return false;
      await expect(widget(page).getByRole('heading', { level: 1 })).toBeVisible();
      return true;
    };
    expect(await isShown()).toBe(false);
    await allowSites([example(), otherSite(), shop.url]);
    await expect.poll(isShown).toBe(true);
    await allowSites([example(), otherSite()]);
    await expect.poll(isShown).toBe(false);
    await page.goto(example());
    await openWidget(page);
  } finally {
    shop.close();
  }
});
