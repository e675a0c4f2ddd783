import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { authState } from './auth-state';
import { closeContext } from './channels';

/** Opens a page in a new context for a user; `null` means signed out. */
type As = (uid: string | null, options?: BrowserContextOptions) => Promise<Page>;

/** The narrowest supported phone viewport. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

export const test = base.extend<{ as: As; problems: string[] }>({
  /** Errors of all pages; a test fails if there are any. */
  problems: async ({}, use) => {
    const problems: string[] = [];
    await use(problems);
    expect(problems, 'errors in the pages').toEqual([]);
  },
  as: async ({ browser, problems, baseURL }, use) => {
    const pages: Page[] = [];
    await use(async (uid, options = {}) => {
      const isOwnStack = options.baseURL !== undefined;
      const storageState =
        uid === null || isOwnStack ? undefined : await authState(uid, baseURL ?? '');
      const context = await browser.newContext({
        ...options,
        ...(storageState && { storageState }),
      });
      const page = await context.newPage();
      pages.push(page);
      page.on('pageerror', (error) => problems.push(`${uid}: ${error.message}`));
      page.on('console', (message) => {
        // A style or script blocked by the content security policy is reported in the console only.
        const isBlocked = isBlockedScript(message.text()) || message.text().includes('style-src');
        if (isBlocked) problems.push(`${uid}: ${message.text()}`);
      });
      if (uid !== null && isOwnStack) await signIn(page, uid);
      return page;
    });
    await Promise.all(pages.map(async (page) => closeContext(page.context())));
  },
});

export { expect };

/**
 * Whether a console message reports a blocked script; a blocked `eval` is reported even if the
 * error is caught.
 */
const isBlockedScript = (text: string): boolean =>
  /Content Security Policy/u.test(text) && /script-src|unsafe-eval/u.test(text);

/** Signs in with a demo account on the sign-in page of an isolated stack. */
const signIn = async (page: Page, uid: string): Promise<void> => {
  // To a page of the portal: the console is another document, whose load would interrupt the next one.
  await page.goto('/sign-in?to=/requests');
  await page.getByRole('button', { name: new RegExp(`${uid}@`, 'u') }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
};

/** Checks a page against WCAG 2.2 AA with axe. */
export const expectAccessible = async (
  page: Page,
  { except = [] }: { readonly except?: string[] } = {},
): Promise<void> => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page })
    .withTags(tags)
    .disableRules(except)
    .analyze();
  const messages = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`,
  );
  expect(messages, `axe on ${page.url()}`).toEqual([]);
};

/** Checks that a page does not scroll horizontally. */
export const expectNoHorizontalScroll = async (page: Page): Promise<void> => {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `horizontal scroll on ${page.url()}`).toBeLessThanOrEqual(0);
};
