import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { chromiumArgs, findChromium } from '../scripts/setup/chromium';
import { fillForm, numberShown } from './support/form';
import { closeContext, expect, test } from './support/journey';
import { openWidget, otherSite } from './support/widget';

/** Chromium's own switch for what others may keep: 1 forbids it to third parties, 2 to everybody. */
const storageErrors = {
  'third parties may keep nothing': {
    profile: { cookie_controls_mode: 1, block_third_party_cookies: true },
  },
  'nobody may keep anything': { profile: { default_content_setting_values: { cookies: 2 } } },
} as const;

let profile: string;
let context: BrowserContext;
test.afterEach(async () => {
  await closeContext(context);
  rmSync(profile, { recursive: true, force: true });
});

const browserThat = async (preferences: object): Promise<BrowserContext> => {
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

for (const [rule, preferences] of Object.entries(storageErrors)) {
  test(`T45: where ${rule}, the widget works and says how to go on`, async ({ problems }) => {
    context = await browserThat(preferences);
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(otherSite());
    const frame = await openWidget(page);
    const subject = `Без хранилища ${Date.now()}`;
    await fillForm(frame, subject);
    await frame.getByRole('link', { name: 'Мои обращения' }).click();
    await expect(frame.getByRole('heading', { name: 'Мои обращения' })).toBeVisible();
    await frame.getByRole('link', { name: 'Новое обращение' }).click();
    await expect(frame.getByLabel('Коротко о чём'), 'what was typed is still there').toHaveValue(
      subject,
    );
    await frame.getByRole('button', { name: 'Войти и отправить' }).click();
    const opening = context.waitForEvent('page');
    await frame.getByRole('link', { name: 'Открыть сайт поддержки' }).click();
    const site = await opening;
    site.on('pageerror', (error) => problems.push(error.message));
    await expect(site.getByLabel('Коротко о чём')).toHaveValue(subject);
  });
}

test('T45: where third parties may keep nothing, the host’s word is enough to send a request', async ({
  problems,
}) => {
  context = await browserThat(storageErrors['third parties may keep nothing']);
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
