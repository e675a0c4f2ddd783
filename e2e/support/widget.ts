import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, expectAccessible } from './journey';

const fromEnv = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the journeys with npm run e2e`);
  return value;
};

/** The service, and the example host: by its address, and as another site altogether. */
export const service = (): string => fromEnv('REGLAMENT_URL');
export const example = (): string => fromEnv('EXAMPLE_URL');
export const otherSite = (): string => example().replace('127.0.0.1', 'localhost');

/** What is in the frame. */
export const widget = (page: Page): FrameLocator => page.frameLocator('iframe[src*="/widget"]');

/** Opens the widget of a page by its launcher and waits for the form. */
export const openWidget = async (page: Page, label = 'Поддержка'): Promise<FrameLocator> => {
  await page.getByRole('button', { name: label, exact: true }).click();
  await expect(widget(page).getByRole('heading', { level: 1 })).toBeVisible();
  return widget(page);
};

/** Signs in on the example host, by its own choice of users. */
export const signInOnHost = async (page: Page, name: string): Promise<void> => {
  await page.goto(example());
  await page.getByRole('button', { name: `Войти: ${name}` }).click();
  await expect(page.getByText(name, { exact: true })).toBeVisible();
};

/** Page and frame together. Each is a document with landmarks of its own, which the one rule takes for one. */
export const expectBothAccessible = async (page: Page): Promise<void> =>
  expectAccessible(page, { except: ['landmark-unique'] });

/** A site of somebody else. */
export interface Site {
  readonly url: string;
  readonly close: () => void;
}

/** Serves pages on a port of its own, without any policy. */
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
