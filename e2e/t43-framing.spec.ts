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

/** What the browser shows in place of a page that may not be framed. */
const refused = 'chrome-error://chromewebdata/';

const framed = (addresses: readonly string[]): string =>
  addresses.map((address) => `<iframe src="${address}"></iframe>`).join('');

test.afterEach(async () => {
  await allowSites([example(), otherSite()]);
});

test('T43: a foreign site can frame neither the console, nor the portal, nor the widget', async ({
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
      .toEqual(Array.from({ length: ownPages.length + 2 }, () => refused));

    await page.goto(`${evil.url}/sandboxed`);
    await expect.poll(() => page.frames()[1]?.url()).toBe(refused);

    // A host that may show the widget does not lend that right to whoever frames the host.
    await page.goto(`${evil.url}/around`);
    const host = page.frameLocator('iframe');
    await host.getByRole('button', { name: 'Поддержка', exact: true }).click();
    await expect.poll(() => page.frames().at(-1)?.url()).toBe(refused);
  } finally {
    evil.close();
  }
});

test('T43: the list of sites is changed while everything runs', async ({ as }) => {
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
      if (address() === refused) return false;
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
