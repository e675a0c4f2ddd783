import { readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { fillForm, numberShown } from './support/form';
import { expect, test as base } from './support/journey';
import { keptBy, openShared, type SharedBrowser } from './support/profile';
import { example, openWidget, service, signInOnHost } from './support/widget';

const test = base.extend<{ shared: SharedBrowser; page: Page }>({
  shared: async ({ contextOptions, launchOptions }, use) => {
    const shared = await openShared(chromium, {
      ...launchOptions,
      ...contextOptions,
      baseURL: service(),
    });
    await use(shared);
    await shared.remove();
  },
  page: async ({ shared }, use) => use(await shared.context.newPage()),
});

/** In Latin letters, which the browser writes as they are in whichever way it stores a text. */
const secret = (what: string): string => `${what}-${Date.now().toString(36)}-secret`;

const isNothingOf = /secret|maria|Мария|Вера/u;

/**
 * What no page can reach: the database of the browser's local storage takes deleted things out of its
 * log in its own time, and the database emulator, other than our functions, does not forbid the browser
 * to keep its answers.
 */
const isOutOfReach = (file: string): boolean =>
  file.includes('/Local Storage/leveldb/') ||
  readFileSync(file).includes('/google.firestore.v1.Firestore/Listen/channel?');

test('T52: signing out leaves nothing of a person at the computer', async ({ page, shared }) => {
  const [subject, reply] = [secret('subject'), secret('reply')];
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /maria@/u }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.goto('/');
  await fillForm(page, subject);
  await page.getByRole('button', { name: 'Отправить обращение' }).click();
  await numberShown(page);
  await page.getByRole('link', { name: 'Открыть обращение' }).click();
  await page.getByLabel('Ваш ответ').fill(reply);
  await expect.poll(() => keptBy(page)).toContain(reply);

  await page.getByRole('button', { name: /^Учётная запись/u }).click();
  await page.getByRole('button', { name: 'Выйти' }).click();
  await page.waitForURL('**/sign-in');
  expect(await keptBy(page)).not.toMatch(isNothingOf);
  await page.goBack();
  await expect(page.getByText('Войдите, чтобы увидеть свои обращения')).toBeVisible();
  expect(await page.content()).not.toMatch(isNothingOf);
  const files = await shared.filesWith([subject, reply]);
  expect(files.filter((file) => !isOutOfReach(file))).toEqual([]);
});

test('T52: whoever leaves the host’s site leaves nothing in the widget', async ({ page }) => {
  const [subject, reply] = [secret('subject'), secret('reply')];
  await signInOnHost(page, 'Вера Холодова');
  const frame = await openWidget(page);
  await fillForm(frame, subject);
  await frame.getByRole('button', { name: 'Отправить обращение' }).click();
  await numberShown(frame);
  await frame.getByRole('link', { name: 'Открыть обращение' }).click();
  await frame.getByLabel('Ваш ответ').fill(reply);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Выйти' }).click();
  await expect(page.getByRole('button', { name: 'Войти: Вера Холодова' })).toBeVisible();
  await page.goBack();
  await page.goto(example());
  const next = await openWidget(page);
  await expect(next.getByLabel('Коротко о чём')).toHaveValue('');
  const left = page.frames().find((known) => known.url().includes('/widget'));
  expect(left && (await keptBy(left))).not.toMatch(isNothingOf);
  await next.getByRole('link', { name: 'Мои обращения' }).click();
  await expect(next.getByText('secret')).toHaveCount(0);
});
