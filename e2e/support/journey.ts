import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

/** Opens a page of its own for a person; `null` is somebody who is not signed in. */
type As = (uid: string | null, options?: BrowserContextOptions) => Promise<Page>;

/** A phone as wide as the narrowest that is supported. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/**
 * Closes a context after its pages were left. A context that is closed at once fires no `pagehide`, and the
 * emulator then keeps each listener, with all that it would have sent, until its memory is used up.
 */
export const closeContext = async (context: BrowserContext): Promise<void> => {
  await Promise.all(context.pages().map(async (page) => page.goto('about:blank')));
  await context.close();
};

export const test = base.extend<{ as: As; problems: string[] }>({
  /** Everything that a page complains of; a journey ends with none. */
  problems: async ({}, use) => {
    const problems: string[] = [];
    await use(problems);
    expect(problems, 'errors in the pages').toEqual([]);
  },
  as: async ({ browser, problems }, use) => {
    const pages: Page[] = [];
    await use(async (uid, options = {}) => {
      const context = await browser.newContext({ ...options });
      const page = await context.newPage();
      pages.push(page);
      page.on('pageerror', (error) => problems.push(`${uid}: ${error.message}`));
      page.on('console', (message) => {
        // The page goes on without a style or script that the content policy refuses, and only the console says so.
        const isRefused = isRefusedScript(message.text()) || message.text().includes('style-src');
        if (isRefused) problems.push(`${uid}: ${message.text()}`);
      });
      if (uid !== null) await signIn(page, uid);
      return page;
    });
    await Promise.all(pages.map(async (page) => closeContext(page.context())));
  },
});

export { expect };

/** Detects what the content policy refuses as a script; code made of strings is refused even where it is caught. */
const isRefusedScript = (text: string): boolean =>
  /Content Security Policy/u.test(text) && /script-src|unsafe-eval/u.test(text);

/** Waits until the page listens to the database; returns the address of its web channel. */
export const listenChannel = async (page: Page): Promise<URL> => {
  const request = await page.waitForRequest((sent) => {
    const { pathname, searchParams } = new URL(sent.url());
    return pathname.endsWith('/Listen/channel') && searchParams.get('RID') === 'rpc';
  });
  return new URL(request.url());
};

/**
 * Signs in by the choices that only the local stack offers. Waits for the first listener: a page that is left
 * during the handshake of its channel does not know yet what to close.
 */
const signIn = async (page: Page, uid: string): Promise<void> => {
  await page.goto('/sign-in');
  const listening = listenChannel(page);
  await page.getByRole('button', { name: new RegExp(`${uid}@`, 'u') }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await listening;
};

/** Holds a screen to WCAG 2.2 AA as far as a machine can tell. */
export const expectAccessible = async (
  page: Page,
  { except = [] }: { readonly except?: string[] } = {},
): Promise<void> => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page })
    .withTags(tags)
    .disableRules(except)
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`);
  expect(found, `axe on ${page.url()}`).toEqual([]);
};

/** Holds a screen to its width: nothing can be scrolled sideways. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
};
