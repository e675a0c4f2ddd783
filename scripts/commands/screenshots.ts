/** `npm run screenshots`: takes the documentation screenshots of the seeded stack into docs/img. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { shots, sizeOf, type Shot } from '../screenshots/shots';
import { chromiumArgs, ensureChromium } from '../setup/chromium';
import { rootDir } from '../setup/paths';
import { command, step } from '../setup/progress';
import { host } from '../stack/ports';
import { seedWhenEmpty } from '../stack/seed-stack';
import { withTestStack } from '../stack/test-stack';

const imageDir = join(rootDir, 'docs/img');

async function takeShot(browser: Browser, url: string, shot: Shot): Promise<void> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: sizeOf(shot),
    colorScheme: shot.scheme,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
  });
  const page = await context.newPage();
  await page.goto(`/sign-in?to=${encodeURIComponent(shot.path)}`);
  await page.getByRole('button', { name: `${shot.uid}@` }).click();
  await page.waitForURL(`${url}${shot.path}*`);
  await shot.ready(page);
  await page.screenshot({ path: join(imageDir, `${shot.name}.png`), animations: 'disabled' });
  await context.close();
}

await command(() =>
  withTestStack({ mail: false }, async (stack) => {
    await seedWhenEmpty(stack);
    mkdirSync(imageDir, { recursive: true });
    const browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: [...chromiumArgs],
    });
    const url = `http://${host}:${stack.ports.hosting}`;
    try {
      for (const shot of shots) await step(shot.name, () => takeShot(browser, url, shot));
    } finally {
      await browser.close();
    }
    return 0;
  }),
);
