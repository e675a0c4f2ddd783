import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { chromiumArgs, findChromium } from '../scripts/setup/chromium';
import { closeContext } from './support/channels';
import { fillForm, numberShown } from './support/form';
import { expect, test } from './support/journey';
import { openWidget, otherSite } from './support/widget';

/** Chromium storage settings: 1 blocks third parties, 2 blocks all sites. */
const storageSettings = {
  'third-party storage': {
    profile: { cookie_controls_mode: 1, block_third_party_cookies: true },
  },
  'all storage': { profile: { default_content_setting_values: { cookies: 2 } } },
} as const;

let profile: string;
let context: BrowserContext;
test.afterEach(async ({ baseURL }) => {
  await closeContext(context, baseURL ?? '');
  rmSync(profile, { recursive: true, force: true });
});

const openBrowser = async (preferences: object): Promise<BrowserContext> => {
  profile = mkdtempSync(join(tmpdir(), 'reglament-t45-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const executablePath = findChromium();
  return chromium.launchPersistentContext(profile, {
    ...(executablePath !== undefined && { executablePath }),
    args: [...chromiumArgs],
    locale: 'ru-RU',
  });
};

for (const [rule, preferences] of Object.entries(storageSettings)) {
  test(`T45: with ${rule} blocked, the widget works and explains how to continue`, async ({
    problems,
  }) => {
    context = await openBrowser(preferences);
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(otherSite());
    const frame = await openWidget(page);
    const subject = `Без хранилища ${Date.now()}`;
    await fillForm(frame, subject);
    await frame.getByRole('link', { name: 'Мои обращения' }).click();
    await expect(frame.getByRole('heading', { name: 'Мои обращения' })).toBeVisible();
    await frame.getByRole('link', { name: 'Новое обращение' }).click();
    await expect(frame.getByLabel('Коротко о чём'), 'the draft is kept').toHaveValue(subject);
    await frame.getByRole('button', { name: 'Войти и отправить' }).click();
    const opening = context.waitForEvent('page');
    await frame.getByRole('link', { name: 'Открыть сайт поддержки' }).click();
    const site = await opening;
    site.on('pageerror', (error) => problems.push(error.message));
    await expect(site.getByLabel('Коротко о чём')).toHaveValue(subject);
  });
}

test('T45: with third-party storage blocked, a host token is enough to send a request', async ({
  problems,
}) => {
  context = await openBrowser(storageSettings['third-party storage']);
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(otherSite());
  await page.getByRole('button', { name: 'Войти: Вера Холодова' }).click();
  await expect(page.getByRole('button', { name: 'Выйти' })).toBeVisible();
  const frame = await openWidget(page);
  await fillForm(frame, `Со слов хозяина ${Date.now()}`);
  await frame.getByRole('button', { name: 'Отправить обращение' }).click();
  await numberShown(frame);
});
