import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './scripts/setup/chromium';

const chromium = findChromium();

/** Journeys that break their emulators, or set their clock: each starts some for itself alone. */
const isolatedStack = 'isolated-stack/**';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/journeys',
  projects: [
    { name: 'journeys', testIgnore: isolatedStack },
    { name: 'journeys:own', testMatch: isolatedStack },
  ],
  forbidOnly: true,
  // A journey that passes only at a second try is a defect to look for.
  retries: 0,
  // Each worker is a browser of several contexts, beside the emulators: more of them wait for each other.
  workers: 1,
  // A limit only ends what hangs: a busy machine may take ten times as long as a quiet one.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    baseURL: process.env['REGLAMENT_URL'] ?? 'http://127.0.0.1:5000',
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [...chromiumArgs],
    },
  },
});
