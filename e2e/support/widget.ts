import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, expectAccessible } from './journey';

const fromEnv = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the journeys with npm run e2e`);
  return value;
};

/** URLs of the service and of the example host, which is available under two host names. */
export const service = (): string => fromEnv('REGLAMENT_URL');
export const example = (): string => fromEnv('EXAMPLE_URL');
export const otherSite = (): string => example().replace('127.0.0.1', 'localhost');

/** Content of the widget frame. */
export const widget = (page: Page): FrameLocator => page.frameLocator('iframe[src*="/widget"]');

/** Opens the widget and waits for the form. */
export const openWidget = async (page: Page, label = 'Поддержка'): Promise<FrameLocator> => {
  await page.getByRole('button', { name: label, exact: true }).click();
  await expect(widget(page).getByRole('heading', { level: 1 })).toBeVisible();
  return widget(page);
};

/** Signs in on the example host with one of its users. */
export const signInOnHost = async (page: Page, name: string): Promise<void> => {
  await page.goto(example());
  await page.getByRole('button', { name: `Войти: ${name}` }).click();
  await expect(page.getByText(name, { exact: true })).toBeVisible();
};

/**
 * Checks the page with the frame; `landmark-unique` is disabled because it treats both documents as
 * one.
 */
export const expectBothAccessible = async (page: Page): Promise<void> =>
  expectAccessible(page, { except: ['landmark-unique'] });

/** A foreign site. */
export interface Site {
  readonly url: string;
  readonly close: () => void;
}

/** Serves pages on a separate port without a content security policy. */
export const serveSite = async (pages: Readonly<Record<string, string>>): Promise<Site> => {
  const server = createServer((request, response) => {
    const html = pages[request.url ?? '/'];
    response
      .writeHead(html === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(html && `<!doctype html><title>чужая</title><link rel="icon" href="data:,">${html}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
};
