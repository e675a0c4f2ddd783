import { readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { fillForm, numberShown } from './support/form';
import { expect, test as base } from './support/journey';
import { storedData, openShared, type SharedBrowser } from './support/profile';
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

/** Latin text, which browsers store unmodified in every format. */
const secret = (what: string): string => `${what}-${Date.now().toString(36)}-secret`;

const PERSONAL_DATA = /secret|maria|Мария|Вера/u;

/**
 * Files that pages cannot read: the local storage log, from which the browser removes deleted data
 * later, and responses of the Firestore emulator, which does not send `no-store`.
 */
const isUnreachable = (file: string): boolean =>
  file.includes('/Local Storage/leveldb/') ||
  readFileSync(file).includes('/google.firestore.v1.Firestore/Listen/channel?');

test('T52: signing out removes all data of a user from the computer', async ({ page, shared }) => {
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
  await expect.poll(() => storedData(page)).toContain(reply);

  await page.getByRole('button', { name: /^Учётная запись/u }).click();
  await page.getByRole('button', { name: 'Выйти' }).click();
  await page.waitForURL('**/sign-in');
  expect(await storedData(page)).not.toMatch(PERSONAL_DATA);
  await page.goBack();
  await expect(page.getByText('Войдите, чтобы увидеть свои обращения')).toBeVisible();
  expect(await page.content()).not.toMatch(PERSONAL_DATA);
  const files = await shared.filesWith([subject, reply]);
  expect(files.filter((file) => !isUnreachable(file))).toEqual([]);
});

test('T52: signing out of the host removes all data from the widget', async ({ page }) => {
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
  expect(left && (await storedData(left))).not.toMatch(PERSONAL_DATA);
  await next.getByRole('link', { name: 'Мои обращения' }).click();
  await expect(next.getByText('secret')).toHaveCount(0);
});
